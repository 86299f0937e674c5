import Glibc

/// A paste that has begun and has not ended.
struct OpenPaste {
  /// What ends a paste.
  static let end = Array("\u{1b}[201~".utf8)
  /// More than this in one paste is taken in parts, so that one without an end cannot
  /// fill the memory.
  static let mostBytes = 1 << 24

  private var bytes: [UInt8] = []

  /// What there is of it.
  var text: String { PastedText.text(of: bytes) }

  /// Takes bytes up to its end and says how many, and whether it has ended.
  mutating func take(_ more: ArraySlice<UInt8>) -> (count: Int, hasEnded: Bool) {
    // The end may have been cut by the read.
    let from = max(0, bytes.count - Self.end.count + 1)
    let before = bytes.count
    bytes += more
    guard let end = Self.firstEnd(in: bytes[from...]) else { return (more.count, false) }
    bytes.removeSubrange(end...)
    return (end + Self.end.count - before, true)
  }

  /// Takes a part off when there is too much; nil while there is not.
  mutating func part() -> String? {
    guard bytes.count >= Self.mostBytes else { return nil }
    // Neither an end mark nor a character is cut: the last line stays.
    var end = bytes.count - Self.end.count
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    defer { bytes.removeSubrange(..<end) }
    return PastedText.text(of: Array(bytes[..<end]))
  }

  private static func firstEnd(in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let escape = firstEscape(in: rest) {
      if bytes[escape...].starts(with: end) { return escape }
      rest = bytes[(escape + 1)...]
    }
    return nil
  }

  private static func firstEscape(in bytes: ArraySlice<UInt8>) -> Int? {
    let offset = bytes.withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress, let found = memchr(base, 0x1B, buffer.count) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
    return offset.map { bytes.startIndex + $0 }
  }
}
