/// Numbers in words, such as `nine hundred and fifty`, and the words of fractions.
enum NumberWords {
  /// The parts that a thing is cut into: one of them, and several.
  private static let parts: [(one: String, several: String, count: Int)] = [
    ("half", "halves", 2), ("third", "thirds", 3), ("quarter", "quarters", 4),
    ("fourth", "fourths", 4), ("fifth", "fifths", 5), ("sixth", "sixths", 6),
    ("seventh", "sevenths", 7), ("eighth", "eighths", 8), ("ninth", "ninths", 9),
    ("tenth", "tenths", 10), ("twelfth", "twelfths", 12), ("twentieth", "twentieths", 20),
    ("hundredth", "hundredths", 100),
  ]
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]
  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// How many parts a word cuts a thing into; nil for every other word.
  static func parts(_ token: NumberToken?, isOne: Bool) -> Int? {
    guard case .word(let word)? = token else { return nil }
    return parts.first { word == (isOne ? $0.one : $0.several) }?.count
  }

  /// The digit that a word names, as after `point`.
  static func digit(_ token: NumberToken?) -> Int? {
    guard case .word(let word)? = token else { return nil }
    return small.prefix(10).firstIndex(of: word)
  }

  /// A whole number in words at a place, below a million; nil where none stands there.
  static func take(_ tokens: [NumberToken], at place: inout Int) -> Int? {
    var end = place
    guard let first = belowThousand(tokens, &end) else { return nil }
    place = end
    guard takeWord("thousand", tokens, &end) else { return first }
    place = end
    let rest = joined(tokens, &end, belowThousand) ?? 0
    if rest > 0 { place = end }
    return first * 1000 + rest
  }

  private static func belowThousand(_ tokens: [NumberToken], _ place: inout Int) -> Int? {
    var end = place
    let isArticle = takeWord("a", tokens, &end) && isRound(tokens, end)
    if !isArticle { end = place }
    let first: Int
    if isArticle {
      first = 1
    } else if let number = belowHundred(tokens, &end) {
      first = number
    } else {
      return nil
    }
    guard first < 20, takeWord("hundred", tokens, &end) else {
      place = end
      return first
    }
    place = end
    let rest = joined(tokens, &end, belowHundred) ?? 0
    if rest > 0 { place = end }
    return first * 100 + rest
  }

  private static func belowHundred(_ tokens: [NumberToken], _ place: inout Int) -> Int? {
    guard case .word(let word)? = token(tokens, place) else { return nil }
    if let number = small.firstIndex(of: word) {
      place += 1
      return number
    }
    guard let ten = tens.firstIndex(of: word) else { return nil }
    place += 1
    var end = place
    skipHyphen(tokens, &end)
    guard let one = digit(token(tokens, end)), one > 0 else { return (ten + 2) * 10 }
    place = end + 1
    return (ten + 2) * 10 + one
  }

  /// What follows a hundred or a thousand, with `and` before it or without.
  private static func joined(
    _ tokens: [NumberToken], _ place: inout Int,
    _ part: ([NumberToken], inout Int) -> Int?
  ) -> Int? {
    var end = place
    skipHyphen(tokens, &end)
    if takeWord("and", tokens, &end) { skipHyphen(tokens, &end) }
    // What is an article elsewhere is one here.
    guard token(tokens, end) != .word("a"), let number = part(tokens, &end) else { return nil }
    place = end
    return number
  }

  private static func isRound(_ tokens: [NumberToken], _ place: Int) -> Bool {
    [.word("hundred"), .word("thousand")].contains(token(tokens, place))
  }

  private static func takeWord(
    _ word: String, _ tokens: [NumberToken], _ place: inout Int
  ) -> Bool {
    var end = place
    if word != "a" { skipHyphen(tokens, &end) }
    guard token(tokens, end) == .word(word) else { return false }
    place = end + 1
    return true
  }

  private static func skipHyphen(_ tokens: [NumberToken], _ place: inout Int) {
    if token(tokens, place) == .sign("-") { place += 1 }
  }

  private static func token(_ tokens: [NumberToken], _ place: Int) -> NumberToken? {
    tokens.indices.contains(place) ? tokens[place] : nil
  }
}
