import Exact

/// Finds numbers among the pieces of a text, from a place on.
struct QuantityReader {
  let tokens: [NumberToken]
  let units: NumberUnits
  private(set) var place = 0

  init(_ text: String, units: NumberUnits) {
    tokens = NumberToken.list(of: text)
    self.units = units
  }

  var isAtEnd: Bool { place == tokens.count }

  /// The whole text as numbers and words, without the words that come before a number.
  static func phrases(_ text: String, units: NumberUnits) -> [NumberPhrase] {
    var reader = QuantityReader(text, units: units)
    reader.skip(Self.hedges)
    var phrases: [NumberPhrase] = []
    while !reader.isAtEnd {
      if let quantity = reader.quantity() {
        phrases.append(.quantity(quantity))
      } else {
        phrases.append(.token(reader.tokens[reader.place]))
        reader.place += 1
      }
    }
    return phrases
  }

  /// Words and signs before a number that do not change it; a longer one before its beginning.
  static let hedges: [[NumberToken]] =
    [
      [.word("approx"), .sign(".")], [.word("ca"), .sign(".")], [.sign("~")], [.sign(":")],
      [.sign("=")],
    ]
    + [
      "about", "around", "approximately", "approx", "roughly", "circa", "ca", "exactly", "it is",
      "it's", "the answer is", "answer is", "answer", "the total is", "total", "i get",
    ].map(NumberToken.list)
  /// Words after a number that do not change it.
  static let closings = [
    "approximately", "approx", "about", "roughly", "in total", "total", "altogether",
  ].map(NumberToken.list)

  /// Takes as many of the given words as stand here.
  mutating func skip(_ words: [[NumberToken]]) {
    while let word = words.first(where: { !$0.isEmpty && tokens[place...].starts(with: $0) }) {
      place += word.count
    }
  }

  /// Takes a word or sign if it stands here.
  mutating func take(_ token: NumberToken) -> Bool {
    guard !isAtEnd, tokens[place] == token else { return false }
    place += 1
    return true
  }

  /// Takes a number with its sign and units; nil, and nothing taken, where none stands here.
  mutating func quantity() -> Quantity? {
    let start = place
    guard let quantity = signed() else {
      place = start
      return nil
    }
    return quantity
  }

  private mutating func signed() -> Quantity? {
    // Before the number, after it, or both: `$90 dollars`, `-$50`, `$-50`.
    var unit = units.take(tokens, at: &place)
    let isNegative = take(.sign("-")) || take(.word("minus")) || take(.word("negative"))
    if !isNegative, !take(.sign("+")) { _ = take(.word("plus")) }
    if unit == nil { unit = units.take(tokens, at: &place) }
    let isInBrackets = !isNegative && take(.sign("("))
    if isInBrackets, unit == nil { unit = units.take(tokens, at: &place) }
    guard var quantity = magnitude() else { return nil }
    var after = units.take(tokens, at: &place)
    if isInBrackets {
      guard take(.sign(")")) else { return nil }
      after = after ?? units.take(tokens, at: &place)
    }
    // A number in two units has two meanings.
    if let unit, let after, unit != after { return nil }
    quantity.unit = unit ?? after
    return isNegative || isInBrackets ? quantity.negated : quantity
  }

  private mutating func magnitude() -> Quantity? {
    if let part = articlePart() { return part }
    guard let (first, foreign) = number() else { return nil }
    if let part = namedPart(first) ?? share(first) { return part }
    if let added = added(to: first) { return Quantity(value: added) }
    return Quantity(value: first, others: foreign.map { [$0] } ?? [])
  }

  /// A number by itself, in digits or words.
  private mutating func number() -> (value: Rational, foreign: Rational?)? {
    guard !isAtEnd else { return nil }
    if case .number(let literal) = tokens[place] {
      place += 1
      return (decimals(after: literal.value, isWhole: literal.isWhole), literal.foreign)
    }
    guard let whole = NumberWords.take(tokens, at: &place) else { return nil }
    return (decimals(after: Rational(whole), isWhole: true), nil)
  }

  /// `thirty-eight point five`; the whole number itself where no decimals follow.
  private mutating func decimals(after whole: Rational, isWhole: Bool) -> Rational {
    let start = place
    guard isWhole, take(.word("point")) else { return whole }
    var digits = ""
    while !isAtEnd {
      if let digit = NumberWords.digit(tokens[place]) {
        digits += "\(digit)"
      } else if case .number(let literal) = tokens[place], literal.isWhole {
        digits += literal.text
      } else {
        break
      }
      place += 1
    }
    guard !digits.isEmpty, let fraction = Rational(plainDecimal: "0." + digits) else {
      place = start
      return whole
    }
    return whole + fraction
  }

  /// `½`, `half`, `a tenth`.
  private mutating func articlePart() -> Quantity? {
    let start = place
    if !isAtEnd, case .fraction(let value) = tokens[place] {
      place += 1
      return Quantity(value: value, isShare: true)
    }
    let isArticle = take(.word("a"))
    let parts = NumberWords.parts(isAtEnd ? nil : tokens[place], isOne: true)
    guard let parts, isArticle || parts == 2, let value = Rational(1, over: parts) else {
      place = start
      return nil
    }
    place += 1
    return Quantity(value: value, isShare: true)
  }

  /// `one tenth`, `three quarters`, `two-thirds`.
  private mutating func namedPart(_ numerator: Rational) -> Quantity? {
    let start = place
    _ = take(.sign("-"))
    let parts = NumberWords.parts(isAtEnd ? nil : tokens[place], isOne: numerator == 1)
    guard let parts, let value = numerator.divided(by: Rational(parts)) else {
      place = start
      return nil
    }
    place += 1
    return Quantity(value: value, isShare: true)
  }

  /// `1/10`, `1 in 10`, `5 out of 50`, `5 of 50`.
  private mutating func share(_ numerator: Rational) -> Quantity? {
    let start = place
    let isNamed =
      take(.word("in")) || (take(.word("out")) && take(.word("of")))
      || (place == start && take(.word("of")))
    if isNamed { if !take(.word("every")) { _ = take(.word("each")) } }
    guard isNamed || (place == start && take(.sign("/"))), let (whole, _) = number(),
      let value = numerator.divided(by: whole)
    else {
      place = start
      return nil
    }
    // Who writes 50 of 900 may mean the 50.
    return Quantity(value: value, others: [numerator], isShare: true)
  }

  /// `38½`, `38 1/2`, `38 and a half`.
  private mutating func added(to whole: Rational) -> Rational? {
    let start = place
    if !isAtEnd, case .fraction(let value) = tokens[place] {
      place += 1
      return whole + value
    }
    if take(.word("and")) {
      if let part = articlePart() { return whole + part.value }
      if let (one, _) = number(), let part = namedPart(one) { return whole + part.value }
    } else if let (numerator, _) = number(), take(.sign("/")), let (denominator, _) = number(),
      numerator < denominator, let part = numerator.divided(by: denominator)
    {
      return whole + part
    }
    place = start
    return nil
  }
}
