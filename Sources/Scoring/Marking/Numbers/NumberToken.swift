import Exact

/// A piece of a typed text: a number in digits, a word or a sign.
enum NumberToken: Hashable {
  /// A number in digits.
  case number(NumberLiteral)
  /// A fraction in one sign, such as `½`.
  case fraction(Rational)
  case word(String)
  /// Anything else, a sign each; and digits that are no number by themselves, such as `38,5`.
  case sign(String)

  /// The pieces of a text.
  static func list(of text: String) -> [NumberToken] {
    var tokens: [NumberToken] = []
    var rest = PlainNumberText.of(text).unicodeScalars[...]
    while let first = rest.first {
      // Quotes say nothing.
      if " \"'".unicodeScalars.contains(first) {
        rest.removeFirst()
      } else if let fraction = fractions[first] {
        tokens.append(.fraction(fraction))
        rest.removeFirst()
      } else if startsNumber(rest) {
        let digits = takeDigits(&rest)
        tokens.append(NumberLiteral(digits).map(NumberToken.number) ?? .sign(digits))
      } else if isLetter(first) {
        tokens.append(.word(takeWord(&rest)))
      } else {
        tokens.append(.sign(String(first)))
        rest.removeFirst()
      }
    }
    return tokens
  }

  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ("0"..."9").contains($0) } ?? false
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// `.5` is a half, as people write it.
  private static func startsNumber(_ rest: Substring.UnicodeScalarView) -> Bool {
    isDigit(rest.first) || (rest.first == "." && isDigit(rest.dropFirst().first))
  }

  /// Digits, with what stands between two of them.
  private static func takeDigits(_ rest: inout Substring.UnicodeScalarView) -> String {
    var digits = String.UnicodeScalarView()
    while let next = rest.first {
      let isBetween = ".,'".unicodeScalars.contains(next) && isDigit(rest.dropFirst().first)
      guard isDigit(next) || isBetween else { break }
      digits.append(next)
      rest.removeFirst()
    }
    return String(digits)
  }

  private static func takeWord(_ rest: inout Substring.UnicodeScalarView) -> String {
    var word = String.UnicodeScalarView()
    while let next = rest.first {
      let isInner = next == "'" && (rest.dropFirst().first.map(isLetter) ?? false)
      guard isLetter(next) || isInner else { break }
      word.append(next)
      rest.removeFirst()
    }
    return String(word)
  }

  private static let fractions: [Unicode.Scalar: Rational] = {
    let known: [(Unicode.Scalar, Int, Int)] = [
      ("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("⅕", 1, 5), ("⅖", 2, 5),
      ("⅗", 3, 5), ("⅘", 4, 5), ("⅙", 1, 6), ("⅚", 5, 6), ("⅐", 1, 7), ("⅛", 1, 8), ("⅜", 3, 8),
      ("⅝", 5, 8), ("⅞", 7, 8), ("⅑", 1, 9), ("⅒", 1, 10),
    ]
    var fractions: [Unicode.Scalar: Rational] = [:]
    for (sign, numerator, denominator) in known {
      fractions[sign] = Rational(numerator, over: denominator)
    }
    return fractions
  }()
}

/// A number in digits, with a point before its decimals and maybe commas between its thousands.
struct NumberLiteral: Hashable {
  let value: Rational
  /// What it says where a comma and a point mean each other; nil where that is no number.
  let foreign: Rational?
  /// Whether it has digits and nothing else.
  let isWhole: Bool
  /// How it stands in the text.
  let text: String

  /// Reads digits with points, commas and apostrophes between; nil for `38,5` and the like.
  init?(_ text: String) {
    guard let plain = Self.plain(text), let value = Rational(plainDecimal: plain) else {
      return nil
    }
    self.value = value
    self.text = text
    isWhole = text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
    let swapped = String(text.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
    let isMarked = text.contains { ".,".contains($0) } && text.first != "0"
    foreign =
      isMarked ? Self.plain(swapped).flatMap { Rational(plainDecimal: $0) } : nil
  }

  /// The digits without the marks between their thousands; nil where a mark stands elsewhere.
  private static func plain(_ text: String) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2,
      parts.dropFirst().allSatisfy({ !$0.contains(",") && !$0.contains("'") })
    else { return nil }
    for mark: Character in [",", "'"] where whole.contains(mark) {
      let groups = whole.split(separator: mark, omittingEmptySubsequences: false)
      guard let head = groups.first, (1...3).contains(head.count),
        groups.dropFirst().allSatisfy({ $0.count == 3 }),
        whole.allSatisfy({ $0 == mark || $0.isNumber })
      else { return nil }
    }
    let plain = text.filter { $0 != "," && $0 != "'" }
    return plain.first == "." ? "0" + plain : plain
  }
}
