/// Goes through JSON as far as it is what this program stores: no blanks, keys in order.
///
/// It is there for lists of very many entries, which a general decoder takes seconds for. Whatever it
/// does not know (an escape, a number with a fraction) ends it, and the general decoder is asked.
package struct StoredScan {
  private let bytes: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var isAtEnd: Bool { position == bytes.count }

  /// The bytes of a place that was found.
  package func bytes(_ place: Range<Int>) -> ArraySlice<UInt8> { bytes[place] }

  /// Takes these bytes, if they come next.
  package mutating func take(_ wanted: String) -> Bool {
    let wanted = wanted.utf8
    guard bytes.count - position >= wanted.count else { return false }
    var place = position
    for byte in wanted {
      guard bytes[place] == byte else { return false }
      place += 1
    }
    position = place
    return true
  }

  /// Takes one byte, if it comes next.
  package mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: wanted) else { return false }
    position += 1
    return true
  }

  /// The place of what stands between quotes; nil where there is an escape in it.
  package mutating func quoted() -> Range<Int>? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      guard bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\\") else { return nil }
      end += 1
    }
    guard end < bytes.count else { return nil }
    position = end + 1
    return start..<end
  }

  /// What stands between quotes.
  package mutating func text() -> String? {
    quoted().flatMap { String(validating: bytes[$0], as: UTF8.self) }
  }

  /// The place of a key, with the colon after it taken.
  package mutating func key() -> Range<Int>? {
    guard let key = quoted(), take(":" as Unicode.Scalar) else { return nil }
    return key
  }

  /// A whole number that is not negative.
  package mutating func number() -> Int? {
    let start = position
    var value = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]), position - start < 18 {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    let count = position - start
    return count == 0 || count > 1 && bytes[start] == 0x30 ? nil : value
  }

  package mutating func truth() -> Bool? {
    if take("true") { return true }
    return take("false") ? false : nil
  }

  /// The place of a list of texts, with its brackets.
  package mutating func texts() -> Range<Int>? {
    let start = position
    guard take("[" as Unicode.Scalar) else { return nil }
    if !take("]" as Unicode.Scalar) {
      repeat {
        guard quoted() != nil else { return nil }
      } while take("," as Unicode.Scalar)
      guard take("]" as Unicode.Scalar) else { return nil }
    }
    return start..<position
  }

  /// The texts of a list.
  package mutating func list() -> [String]? {
    guard take("[" as Unicode.Scalar) else { return nil }
    var texts: [String] = []
    if take("]" as Unicode.Scalar) { return texts }
    repeat {
      guard let text = text() else { return nil }
      texts.append(text)
    } while take("," as Unicode.Scalar)
    return take("]" as Unicode.Scalar) ? texts : nil
  }

  /// The place of an object of texts and numbers, with its braces.
  package mutating func object() -> Range<Int>? {
    let start = position
    guard take("{" as Unicode.Scalar) else { return nil }
    repeat {
      guard key() != nil, quoted() != nil || number() != nil else { return nil }
    } while take("," as Unicode.Scalar)
    return take("}" as Unicode.Scalar) ? start..<position : nil
  }
}

/// The last thing that was made of some stored bytes: neighbours often have the same.
package struct LastMade<Value> {
  private var bytes: [UInt8] = []
  private var value: Value?

  package init() {}

  /// The thing that these bytes say; nil where `make` makes none of them.
  package mutating func value(
    of found: ArraySlice<UInt8>, _ make: (ArraySlice<UInt8>) -> Value?
  ) -> Value? {
    if let value, bytes.count == found.count, bytes[...] == found { return value }
    guard let new = make(found) else { return nil }
    bytes = Array(found)
    value = new
    return new
  }
}
