import Exact
import Guide

/// A number with its unit, as a text says it.
struct Quantity: Hashable {
  /// What it plainly says.
  var value: Rational
  /// What else it could say: a comma for a point, a dash for a minus, a part for its whole.
  var others: [Rational] = []
  /// Whether it is written as a part of a whole, such as `1 in 10`.
  var isShare = false
  /// Its unit; nil without one.
  var unit: NumberUnits.Unit?

  /// The same below zero; the sign may as well be a dash or a bracket, which says nothing.
  var negated: Quantity {
    var quantity = self
    quantity.value = .zero - value
    quantity.others = [value] + others.flatMap { [$0, .zero - $0] }
    return quantity
  }

  /// What it plainly says as the key counts, in percent where the key does.
  func plain(inPercent: Bool) -> Rational {
    inPercent && isShare && unit == nil ? value * 100 : value
  }

  /// What else it could say, as the key counts.
  func others(inPercent: Bool) -> [Rational] {
    guard inPercent else { return others }
    if isShare { return others + (unit == nil ? [value] : [value * 100]) }
    return unit == nil ? others + [value * 100] : others
  }

  /// Whether it says the same as a number that the key names.
  func says(_ known: Quantity, inPercent: Bool) -> Bool {
    guard inPercent, (unit == .percent) != (known.unit == .percent) else {
      return value == known.value
    }
    // A number without its unit, which a key in percent has left out as well: 25 is 25 percent.
    if known.unit == .percent { return plain(inPercent: true) == known.value }
    // 0.1 percent is not the 0.1 that the key names; 10 percent are its 1/10.
    return known.isShare && value == known.plain(inPercent: true)
  }
}

/// A text as the key compares it: its numbers, and its words as they stand.
enum NumberPhrase: Hashable {
  case quantity(Quantity)
  /// A word or a sign.
  case token(NumberToken)
}

/// The words and signs that may stand with a number, as pieces, the longest first.
struct NumberUnits {
  /// What kind of unit a number has.
  enum Unit: Hashable {
    case percent
    /// Any other unit of the key.
    case other
  }

  /// Spellings of one unit: a key that allows one of them allows all.
  private static let families: [[String]] = [percent, dollar]
  private static let percent = ["%", "percent", "per cent", "pct"]
  private static let dollar = [
    "$", "us$", "us $", "$us", "u.s. $", "usd", "dollar", "dollars", "us dollar", "us dollars",
  ]

  /// The pieces of every spelling in a family, worked out once.
  private static let familyTokens: [String: [NumberToken]] = families.joined().reduce(into: [:]) {
    $0[$1] = NumberToken.list(of: $1)
  }

  private let units: [(tokens: [NumberToken], unit: Unit)]
  /// Whether a number without a unit is one in percent.
  let hasPercent: Bool

  init(_ units: [String]) {
    let own = Set(units.map(PlainNumberText.of))
    let all = Self.families.filter { !own.isDisjoint(with: $0) }.reduce(own) { $0.union($1) }
    hasPercent = !own.isDisjoint(with: Self.percent)
    self.units = all.sorted().compactMap { text in
      let tokens = Self.familyTokens[text] ?? NumberToken.list(of: text)
      let unit: Unit = Self.percent.contains(text) ? .percent : .other
      return tokens.isEmpty ? nil : (tokens, unit)
    }.sorted { $0.tokens.count > $1.tokens.count }
  }

  /// Takes the longest unit at a place.
  func take(_ tokens: [NumberToken], at place: inout Int) -> Unit? {
    guard let found = units.first(where: { tokens[place...].starts(with: $0.tokens) }) else {
      return nil
    }
    place += found.tokens.count
    return found.unit
  }
}
