import Exact
import Guide

/// A typed number as it was read before guides could say `unread_numbers: marker`.
///
/// Sessions under a guide that does not say it are read like this for ever, so nothing here changes.
/// Understood are decimals with a point, in the digits of any script, commas between thousands,
/// words such as `about` in front, ranges (`38-39`, `38 to 39`, `between 38 and 39`) and the units
/// of the key before or after the number. Everything else is not understood.
struct EarlierNumberReading: Hashable {
  let low: Rational
  /// The upper end; the same for one value.
  let high: Rational

  private static let hedges = [
    "about", "around", "approximately", "approx.", "approx", "roughly", "circa", "ca.", "~", "≈",
    "between", "it is", "it's", "answer:", "=", "+",
  ]
  private static let separators = [
    "-", "–", "—", "\u{2010}", "\u{2011}", "\u{2212}", "to", "or", "and",
  ]

  /// Reads a text; nil where it is not understood.
  init?(_ text: String, units: [String]) {
    // Longer units first, so that `patients` is not read as `patient` and an `s`.
    let units = units.map(Self.folded).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    var rest = Self.folded(text)[...]
    while let last = rest.last, ".!,;".contains(last) { rest.removeLast() }
    while let hedge = Self.hedges.first(where: { Self.starts(rest, with: $0) }) {
      rest = Self.trimmed(rest.dropFirst(hedge.count))
    }
    guard let first = Self.value(&rest, units: units) else { return nil }
    guard !rest.isEmpty else {
      (low, high) = (first, first)
      return
    }
    guard let separator = Self.separators.first(where: { Self.starts(rest, with: $0) }) else {
      return nil
    }
    rest = Self.trimmed(rest.dropFirst(separator.count))
    guard let second = Self.value(&rest, units: units), rest.isEmpty else { return nil }
    (low, high) = first <= second ? (first, second) : (second, first)
  }

  /// Lower case, with single blanks and none outside, and digits of any script as 0 to 9.
  static func folded(_ text: String) -> String {
    let plain = text.lowercased().map { character in
      character.isASCII || !character.isWholeNumber
        ? character : character.wholeNumberValue.flatMap { digit($0) } ?? character
    }
    return String(plain).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func digit(_ value: Int) -> Character? {
    (0...9).contains(value) ? Character("\(value)") : nil
  }

  /// A value with a unit before it, after it or none; what follows is left in `rest`.
  private static func value(_ rest: inout Substring, units: [String]) -> Rational? {
    // Before the number, after it, or both: `$90 dollars`.
    dropUnit(&rest, units)
    guard let value = digits(&rest) else { return nil }
    dropUnit(&rest, units)
    return value
  }

  private static func dropUnit(_ rest: inout Substring, _ units: [String]) {
    rest = trimmed(rest)
    guard let unit = units.first(where: { starts(rest, with: $0) }) else { return }
    rest = trimmed(rest.dropFirst(unit.count))
  }

  private static func digits(_ rest: inout Substring) -> Rational? {
    let number = rest.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    guard let plain = withoutThousands(number), let value = Rational(plainDecimal: plain) else {
      return nil
    }
    rest = trimmed(rest.dropFirst(number.count))
    return value
  }

  /// The number without the commas between its thousands; nil where a comma stands elsewhere.
  private static func withoutThousands(_ number: Substring) -> String? {
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.dropFirst().allSatisfy({ !$0.contains(",") }) else {
      return nil
    }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard let head = groups.first, (1...3).contains(head.count),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    // `.5` is a half, as people write it.
    let plain = number.filter { $0 != "," }
    return plain.first == "." ? "0" + plain : String(plain)
  }

  /// Whether a text begins with a word, and not only with its letters.
  private static func starts(_ text: Substring, with word: String) -> Bool {
    guard text.hasPrefix(word) else { return false }
    guard let last = word.last, last.isLetter, let next = text.dropFirst(word.count).first else {
      return true
    }
    return !next.isLetter
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension TestTask.NumberKey {
  /// What a typed text is worth, by the earlier reader.
  func judgeEarlier(_ text: String) -> NumberJudgement {
    let folded = EarlierNumberReading.folded(text)
    if also.contains(where: { EarlierNumberReading.folded($0) == folded }) {
      return .right("right as it stands")
    }
    guard let reading = EarlierNumberReading(text, units: units) else { return .unread }
    guard let from = Rational(plainDecimal: from), let to = Rational(plainDecimal: to) else {
      return .wrong("the key cannot be read")
    }
    return reading.low >= from && reading.high <= to
      ? .right("right: \(range)") : .wrong("wrong: right is \(range)")
  }
}
