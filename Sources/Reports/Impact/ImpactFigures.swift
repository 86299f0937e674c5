import Exact
import Scoring

/// Figures of adverse impact as they are shown, never on the wrong side of a cut-off.
struct ImpactFigures {
  /// The rate below which a group of the set is flagged, in percent.
  private let cutOff: Rational

  init(_ set: ImpactSet) {
    let highest = set.highest?.count.rate ?? .zero
    cutOff = highest * FourFifthsRule.cutOff * ImpactFigures.hundredth
  }

  /// A selection rate in percent.
  func rate(_ value: Rational) -> String {
    // Exactly at a cut-off such as 80/3 no decimal is right, and none can mislead.
    value == cutOff ? value.shown() : value.shown(against: [cutOff])
  }

  /// A rate in percent of the highest; a dash where that is 0.
  func ratio(_ value: Rational?) -> String {
    value?.shown(against: [FourFifthsRule.cutOff]) ?? "–"
  }

  /// A probability, to four decimals.
  func probability(_ value: Rational?) -> String {
    guard let value else { return "–" }
    let text = value.shown(places: 4, against: [ImpactFigures.twentieth])
    return text == "0.0000" ? "<0.0001" : text
  }

  private static let hundredth = Rational(1, over: 100) ?? .zero
  /// The level at which people mostly call a difference significant.
  private static let twentieth = Rational(1, over: 20) ?? .zero
}
