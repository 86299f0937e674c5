package import Exact
package import Guide

/// Figures as they are shown, never on the wrong side of a cut-off.
package struct Figures {
  private let rules: ScoringRules

  package init(rules: ScoringRules) {
    self.rules = rules
  }

  private var bands: [Rational] {
    [Rational(rules.bands.strong), Rational(rules.bands.discuss)]
  }

  /// A score or total out of 100.
  package func score(_ value: Rational?) -> String {
    value?.shown(against: bands) ?? "–"
  }

  /// The score of a section, which may have a minimum of its own.
  package func section(_ id: String, _ value: Rational?) -> String {
    value?.shown(against: bands + rules.minimums(ofSection: id).map { Rational($0) }) ?? "–"
  }

  /// The score of the test or the interview, which may have a minimum of its own.
  package func part(_ part: Gate.Part, _ value: Rational?) -> String {
    value?.shown(against: bands + rules.minimums(of: part).map { Rational($0) }) ?? "–"
  }

  /// A mean of ratings, to two decimals.
  package func mean(_ value: Rational?) -> String {
    let scores = bands + rules.minimums(of: .interview).map { Rational($0) }
    let bars = rules.criticalMinimums.map { Rational($0) }
    return value?.shown(places: 2, against: scores.map { $0 * twentieth } + bars) ?? "–"
  }

  /// An average deviation, which is large from 5/6 on.
  package func deviation(_ value: Rational?) -> String {
    value?.shown(places: 2, against: [Rational(5, over: 6) ?? 1]) ?? "n/a"
  }

  /// A within-group agreement, which is good from .70 on.
  package func agreement(_ value: Rational?) -> String {
    value?.shown(places: 2, against: [Rational(7, over: 10) ?? 1]) ?? "n/a"
  }

  /// `79.4 discuss`, or a dash while it is not known.
  package func totalAndBand(_ outcome: Outcome) -> String {
    guard let total = outcome.total, let band = outcome.band else { return "–" }
    return score(total) + " " + band.rawValue
  }

  private var twentieth: Rational { Rational(1, over: 20) ?? .zero }
}
