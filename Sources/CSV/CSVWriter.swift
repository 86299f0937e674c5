/// Writes CSV (RFC 4180): CRLF at line ends, quotes only where they are needed.
package struct CSVWriter {
  /// What has been written and not yet taken.
  package private(set) var bytes: [UInt8] = []
  private var fieldsInRecord = 0
  private var recordIsBlank = true

  package init() {}

  /// Writes the mark by which spreadsheets recognise UTF-8; only at the very beginning.
  package mutating func byteOrderMark() {
    bytes += [0xEF, 0xBB, 0xBF]
  }

  /// Writes a whole record of plain fields, such as the header.
  package mutating func record(_ fields: some Sequence<String>) {
    for field in fields { plain(field) }
    endRecord()
  }

  /// Writes a field that holds what somebody typed, guarded against formulas.
  package mutating func text(_ value: String) {
    var value = value
    value.withUTF8 { field($0, isText: true) }
  }

  /// Writes a field that holds a number, a time, or one of a set of words.
  package mutating func plain(_ value: String) {
    var value = value
    value.withUTF8 { field($0, isText: false) }
  }

  package mutating func empty() {
    separate()
  }

  package mutating func endRecord() {
    // A record of one empty field would read as a blank line.
    if fieldsInRecord == 1 && recordIsBlank { bytes += [Self.quote, Self.quote] }
    bytes += [0x0D, 0x0A]
    fieldsInRecord = 0
    recordIsBlank = true
  }

  /// Takes what has been written since the last time; only between records.
  package mutating func take() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  /// Writes a field from its bytes.
  package mutating func field(_ value: Bytes, isText: Bool) {
    separate()
    guard !value.isEmpty else { return }
    recordIsBlank = false
    let guarded = isText && FormulaGuard.needsGuard(value)
    let quoted = value.contains { $0 < 0x2D && Self.needsQuotes($0) }
    if quoted { bytes.append(Self.quote) }
    if guarded { bytes.append(UInt8(ascii: "'")) }
    if quoted {
      for byte in value {
        if byte == Self.quote { bytes.append(Self.quote) }
        bytes.append(byte)
      }
      bytes.append(Self.quote)
    } else {
      bytes.append(contentsOf: value)
    }
  }

  private mutating func separate() {
    if fieldsInRecord > 0 { bytes.append(UInt8(ascii: ",")) }
    fieldsInRecord += 1
  }

  private static let quote = UInt8(ascii: "\"")

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == quote || byte == UInt8(ascii: ",") || byte == 0x0D || byte == 0x0A
  }
}
