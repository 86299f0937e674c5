import Exact

/// How the raters of an opening agree, in one plain sentence.
package enum AgreementWords {
  /// What the sentence rests on: how far another panel of the kind would give the same means.
  static let statistic = "ICC(2,k)"

  /// From how many candidates on the figure is more than a hint.
  ///
  /// Both this and the words for a figure follow Koo and Li, 2016.
  static let enough = 30

  /// The sentence.
  ///
  /// - Parameter candidates: how many all of one panel rated.
  package static func sentence(_ statistics: [AgreementStatistic], over candidates: Int) -> String {
    guard let found = statistics.first(where: { $0.name == statistic }), let value = found.value
    else {
      return "How far the panel agrees cannot be told yet: that takes at least two candidates whom"
        + " one whole panel rated, and who differ."
    }
    let figure = value.shown(places: 2, against: bars)
    let rest = candidates < enough ? " With fewer than \(enough) it is only a hint." : ""
    return "The panel's agreement over \(candidates) candidates is \(word(value)): \(figure), where"
      + " 1 is complete." + rest
  }

  private static let bars = [
    Rational(1, over: 2) ?? 0, Rational(3, over: 4) ?? 0, Rational(9, over: 10) ?? 0,
  ]

  private static func word(_ value: Rational) -> String {
    switch bars.count(where: { $0 <= value }) {
    case 0: "poor"
    case 1: "moderate"
    case 2: "good"
    default: "excellent"
    }
  }
}
