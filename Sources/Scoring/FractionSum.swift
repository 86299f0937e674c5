import Exact

/// A sum of fractions that is brought to lowest terms once, at the end.
///
/// The ratings of a sheet have few and small denominators, so that nearly all
/// of the work is integer addition. What does not fit into machine words is
/// summed as `Rational`; the result is exact either way.
struct FractionSum {
  private var top = 0
  private var bottom = 1
  private var rest = Rational.zero

  /// Adds `weight * sum / count`; a count below 1 adds nothing.
  mutating func add(_ sum: Int, times weight: Int = 1, over count: Int = 1) {
    guard count > 0 else { return }
    let (product, over) = sum.multipliedReportingOverflow(by: weight)
    guard !over, addExactly(product, over: count) else {
      rest = rest + Rational(sum) * Rational(weight) * (Rational(1, over: count) ?? .zero)
      return
    }
  }

  /// The sum so far.
  var total: Rational {
    let machine = Rational(top, over: bottom) ?? .zero
    return rest.isZero ? machine : machine + rest
  }

  /// Adds `numerator / count`, or reports that it does not fit.
  private mutating func addExactly(_ numerator: Int, over count: Int) -> Bool {
    if bottom % count == 0 {
      let (scaled, over1) = numerator.multipliedReportingOverflow(by: bottom / count)
      let (sum, over2) = top.addingReportingOverflow(scaled)
      guard !over1, !over2 else { return false }
      top = sum
      return true
    }
    let (own, over1) = top.multipliedReportingOverflow(by: count)
    let (new, over2) = numerator.multipliedReportingOverflow(by: bottom)
    let (sum, over3) = own.addingReportingOverflow(new)
    let (wider, over4) = bottom.multipliedReportingOverflow(by: count)
    guard !over1, !over2, !over3, !over4 else { return false }
    top = sum
    bottom = wider
    return true
  }
}
