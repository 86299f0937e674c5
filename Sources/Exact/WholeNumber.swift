internal import BigInt

/// A whole number from 0 on, of any size, for counts that outgrow a machine integer.
///
/// `Rational` brings every result to lowest terms. Sums of many large counts need that once, at
/// their end.
package struct WholeNumber: Sendable, Hashable {
  private let value: BigUInt

  private init(_ value: BigUInt) { self.value = value }

  /// A number of machine size; what is below 0 is taken as 0.
  package init(_ value: Int) { self.init(BigUInt(max(value, 0))) }

  package static let zero = WholeNumber(0)

  /// In how many ways `chosen` of `all` things can be chosen; 0 where there are not so many.
  package static func ways(toChoose chosen: Int, of all: Int) -> WholeNumber {
    guard chosen >= 0, chosen <= all else { return .zero }
    var ways: BigUInt = 1
    for count in 0..<min(chosen, all - chosen) {
      ways = ways * BigUInt(all - count) / BigUInt(count + 1)
    }
    return WholeNumber(ways)
  }

  package static func + (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    WholeNumber(left.value + right.value)
  }

  package static func * (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    WholeNumber(left.value * right.value)
  }

  /// The quotient without its remainder; 0 for a divisor of 0.
  package static func / (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    right.value == 0 ? .zero : WholeNumber(left.value / right.value)
  }

  /// The fraction of two of them, or nil when the denominator is 0.
  package func over(_ denominator: WholeNumber) -> Rational? {
    denominator.value == 0 ? nil : Rational.reduced(BigInt(value), BigInt(denominator.value))
  }
}

extension WholeNumber: Comparable {
  package static func < (left: WholeNumber, right: WholeNumber) -> Bool {
    left.value < right.value
  }
}
