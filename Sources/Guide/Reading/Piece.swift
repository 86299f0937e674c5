/// A position in a guide file.
struct Place: Equatable {
  /// Counted from 1.
  var line: Int
  /// Counted from 1, in Unicode scalars.
  var column: Int

  static let start = Place(line: 1, column: 1)
}

/// A value of a guide file with its position, not yet interpreted.
struct Piece {
  enum Content {
    /// A text; `isPlain` when it stands without quotes and could thus mean a number.
    case scalar(String, isPlain: Bool)
    case list([Piece])
    case mapping([Entry])
    /// Its fault is noted already.
    case unreadable
  }

  /// A key of a mapping with its value.
  struct Entry {
    var key: String
    var keyPlace: Place
    var value: Piece
  }

  var place: Place
  var content: Content

  /// The text without the space around it, unchecked; nil where the piece is none.
  var word: String? {
    if case .scalar(let word, _) = content { ValueReader.trimmed(word) } else { nil }
  }

  /// The text below that key, unchecked; nil where the piece is no mapping with such a text.
  func word(_ key: String) -> String? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value.word
  }
}

/// What an unquoted word means in YAML 1.2 (its core schema) when it is not a text.
enum PlainScalar {
  case nothing
  case truth
  case number

  /// Nil for a text.
  init?(_ word: String) {
    switch word {
    case "", "~", "null", "Null", "NULL": self = .nothing
    case "true", "True", "TRUE", "false", "False", "FALSE": self = .truth
    default:
      guard Self.isNumber(word) else { return nil }
      self = .number
    }
  }

  /// A whole number in decimal digits, without needless zeros, of at most nine digits.
  static func whole(_ word: String) -> Int? {
    let digits = word.utf8.first == UInt8(ascii: "-") ? word.utf8.dropFirst() : word.utf8[...]
    guard (1...9).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    guard digits.count == 1 || digits.first != UInt8(ascii: "0") else { return nil }
    return Int(word)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isNumber(_ word: String) -> Bool {
    var rest = word.utf8[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard let first = rest.first else { return false }
    if first == UInt8(ascii: ".") {
      if [".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"].contains(String(rest)) { return true }
    } else if !isDigit(first) {
      return false
    }
    if rest.starts(with: "0x".utf8) {
      return rest.count > 2
        && rest.dropFirst(2).allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
    if rest.starts(with: "0o".utf8) {
      return rest.count > 2 && rest.dropFirst(2).allSatisfy(isDigit)
    }
    return isDecimal(rest)
  }

  /// Digits, a point and more digits, and an exponent; the sign is gone already.
  private static func isDecimal(_ word: Substring.UTF8View) -> Bool {
    let whole = word.prefix(while: isDigit)
    var rest = word[whole.endIndex...]
    var digits = whole.count
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      let fraction = rest.prefix(while: isDigit)
      digits += fraction.count
      rest = rest[fraction.endIndex...]
    }
    guard digits > 0 else { return false }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard !rest.isEmpty else { return false }
      rest = rest[rest.prefix(while: isDigit).endIndex...]
    }
    return rest.isEmpty
  }
}
