import Guide

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
