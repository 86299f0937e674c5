package import Exact

/// A correlation (Pearson), kept exact by its square.
///
/// The square of one over fractions is a fraction; its root mostly is not, and is worked out to as
/// many decimals as are wanted.
package struct Correlation: Sendable, Hashable {
  package let isNegative: Bool
  /// From 0 to 1.
  package let square: Rational

  /// - Returns: nil where it is undefined: for fewer than two pairs, and where one side has but one
  ///   value.
  package init?(_ pairs: [(Rational, Rational)]) {
    let count = Rational(pairs.count)
    let left = pairs.map(\.0).sum()
    let right = pairs.map(\.1).sum()
    let product = count * pairs.map { $0.0 * $0.1 }.sum() - left * right
    let spread = count * pairs.map { $0.0 * $0.0 }.sum() - left * left
    let other = count * pairs.map { $0.1 * $0.1 }.sum() - right * right
    guard let square = (product * product).divided(by: spread * other) else { return nil }
    self.square = square
    isNegative = product.isNegative
  }

  /// To so many decimals, half up (towards plus infinity); zero has no sign.
  package func rounded(places: Int) -> String {
    let ones = (0..<places).reduce(1) { ones, _ in ones * 10 }
    // The root lies between two neighbours, and their middle decides.
    var low = 0
    var high = ones
    while low < high {
      let middle = (low + high) / 2
      let half = Rational(2 * middle + 1, over: 2 * ones) ?? .zero
      let isAbove = isNegative ? square > half * half : square >= half * half
      if isAbove { low = middle + 1 } else { high = middle }
    }
    return (Rational(isNegative ? -low : low, over: ones) ?? .zero).rounded(places: places)
  }
}
