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
    guard id == rules.gates.hardSkillsSection else { return score(value) }
    return value?.shown(against: bands + [Rational(rules.gates.hardSkillsMinimum)]) ?? "–"
  }

  /// A mean of ratings, to two decimals.
  package func mean(_ value: Rational?) -> String {
    value?.shown(
      places: 2, against: bands.map { $0 * twentieth } + [Rational(rules.gates.criticalMinimum)])
      ?? "–"
  }

  /// An average deviation, which is large from 5/6 on.
  package func deviation(_ value: Rational?) -> String {
    value?.shown(places: 2, against: [Rational(5, over: 6) ?? 1]) ?? "n/a"
  }

  /// A within-group agreement, which is good from .70 on.
  package func agreement(_ value: Rational?) -> String {
    value?.shown(places: 2, against: [Rational(7, over: 10) ?? 1]) ?? "n/a"
  }

  /// The total of the method that decides.
  package func total(_ outcome: Outcome) -> Rational? {
    rules.method == .split ? outcome.splitTotal : outcome.competencyTotal
  }

  /// `79.4 discuss`, or a dash while it is not known.
  package func totalAndBand(_ outcome: Outcome) -> String {
    guard let total = total(outcome), let band = outcome.band else { return "–" }
    return score(total) + " " + band.rawValue
  }

  private var twentieth: Rational { Rational(1, over: 20) ?? .zero }
}
