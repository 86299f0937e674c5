/// The text of a paste.
enum PastedText {
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
