import Exact

/// The normal distribution, worked out in whole numbers.
enum NormalShare {
  /// How many decimals the terms are carried with.
  private static let places = 24
  /// Beyond it nothing is left that a figure could show.
  private static let edge = Rational(9)

  /// The share of a normal distribution that lies below a number of standard deviations.
  ///
  /// Half of it, and the density times x + x^3/3 + x^5/(3 x 5) + ... (Marsaglia 2004).
  static func below(_ deviations: Rational) -> Rational {
    let x = deviations.magnitude
    let half = Rational(1).half
    guard x < edge else { return deviations.isNegative ? 0 : 1 }
    let square = x * x
    let odd = series(from: x) { square * (Rational(1, over: 2 * $0 + 1) ?? .zero) }
    let growth = series(from: 1) { square.half * (Rational(1, over: $0) ?? .zero) }
    // One over the square root of two pi.
    let peak = Rational(plainDecimal: "0.398942280401432677939946059934") ?? .zero
    let beside = (odd * peak).divided(by: growth) ?? .zero
    return deviations.isNegative ? half - beside : half + beside
  }

  /// The sum of terms that are all positive, each made of the one before by a factor.
  private static func series(from first: Rational, by factor: (Int) -> Rational) -> Rational {
    var term = first
    var sum = first
    var count = 1
    while !term.isZero {
      term = Rational(plainDecimal: (term * factor(count)).rounded(places: places)) ?? .zero
      sum = sum + term
      count += 1
    }
    return sum
  }
}
