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

private enum PastedText {
  /// The text with line feeds between its lines; bytes that are not UTF-8 are dropped.
  ///
  /// Terminals send a carriage return for each line break of a paste.
  static func text(of bytes: [UInt8]) -> String {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x0D: lines.append(0x0A)
      case 0x0A where previous == 0x0D: break
      default: lines.append(byte)
      }
      previous = byte
    }
    if let text = String(validating: lines, as: UTF8.self) { return text }
    return String(decoding: valid(lines), as: UTF8.self)
  }

  private static func valid(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      guard case .scalar(_, let length) = UTF8Scalar.first(of: bytes[at...]) else {
        at += 1
        continue
      }
      kept += bytes[at..<at + length]
      at += length
    }
    return kept
  }
}
