import CSV

/// Recognises the usual way to write a time, so that few have to be read in full.
enum PlainTime {
  /// Whether the bytes are `YYYY-MM-DDThh:mm:ss`, perhaps a fraction, and `Z` or `+hh:mm`.
  ///
  /// What matches is a time that `Instant` reads. What does not match may still
  /// be one, such as a time on the 29th.
  static func matches(_ bytes: Bytes) -> Bool {
    guard bytes.count >= 20,
      (0..<4).allSatisfy({ isDigit(bytes[$0]) }), bytes[4] == UInt8(ascii: "-"),
      let month = pair(bytes, 5), (1...12).contains(month), bytes[7] == UInt8(ascii: "-"),
      let day = pair(bytes, 8), (1...28).contains(day), bytes[10] == UInt8(ascii: "T"),
      let hour = pair(bytes, 11), hour < 24, bytes[13] == UInt8(ascii: ":"),
      let minute = pair(bytes, 14), minute < 60, bytes[16] == UInt8(ascii: ":"),
      let second = pair(bytes, 17), second < 60
    else { return false }
    var at = 19
    if bytes[at] == UInt8(ascii: ".") {
      at += 1
      let first = at
      while at < bytes.count && isDigit(bytes[at]) { at += 1 }
      guard at > first else { return false }
    }
    return isOffset(Bytes(rebasing: bytes.dropFirst(at)))
  }

  private static func isOffset(_ bytes: Bytes) -> Bool {
    if bytes.count == 1 { return bytes[0] == UInt8(ascii: "Z") }
    guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      let hours = pair(bytes, 1), hours < 24, bytes[3] == UInt8(ascii: ":"),
      let minutes = pair(bytes, 4), minutes < 60
    else { return false }
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private static func pair(_ bytes: Bytes, _ at: Int) -> Int? {
    guard isDigit(bytes[at]), isDigit(bytes[at + 1]) else { return nil }
    return Int(bytes[at] - 48) * 10 + Int(bytes[at + 1] - 48)
  }
}
