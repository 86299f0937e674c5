import Exact

/// Writes JSON (RFC 8259) piece by piece, with no space but what is asked for.
struct JSONText {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// Writes a piece as it is: brackets, names and separators.
  mutating func raw(_ piece: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: piece.utf8Start, count: piece.utf8CodeUnitCount))
  }

  /// Writes a whole number.
  mutating func whole(_ value: Int) {
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes a number that is a plain decimal already.
  mutating func decimals(_ value: String) {
    bytes.append(contentsOf: value.utf8)
  }

  /// Writes a text in quotes.
  mutating func text(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0..<0x20, 0x7F:
        raw("\\u00")
        bytes.append(JSONText.digit(byte >> 4))
        bytes.append(JSONText.digit(byte & 15))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a text in quotes, or null.
  mutating func text(_ value: String?) {
    if let value { text(value) } else { raw("null") }
  }

  /// Writes a number as `{"exact":"61/16","decimal":3.8125}`, or null.
  ///
  /// The decimal has at most eighteen places, half up, so that reading it as a
  /// binary number gives the one that is nearest to the exact value.
  mutating func number(_ value: Rational?) {
    guard let value else {
      raw("null")
      return
    }
    raw("{\"exact\":\"")
    bytes.append(contentsOf: value.description.utf8)
    raw("\",\"decimal\":")
    bytes.append(contentsOf: JSONText.decimal(value).utf8)
    raw("}")
  }

  /// Writes a list of what `write` writes of each item.
  mutating func list<Item>(
    _ items: some Sequence<Item>, _ write: (inout JSONText, Item) -> Void
  ) {
    raw("[")
    var isFirst = true
    for item in items {
      if !isFirst { raw(",") }
      isFirst = false
      write(&self, item)
    }
    raw("]")
  }

  private static func decimal(_ value: Rational) -> String {
    let digits = value.rounded(places: 18)
    let trimmed = digits.utf8.reversed().drop { $0 == UInt8(ascii: "0") }
    let point = trimmed.first == UInt8(ascii: ".") ? 1 : 0
    return String(digits.prefix(trimmed.count - point))
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? value + UInt8(ascii: "0") : value - 10 + UInt8(ascii: "A")
  }
}
