internal import BigInt

/// An exact fraction in lowest terms with a positive denominator.
///
/// Every score in starpanel is one of these, so that a figure can be
/// compared with its cut-off without rounding. Machine integers serve until a
/// result no longer fits; from there on the arithmetic is of unlimited size,
/// so no operation overflows.
package struct Rational: Sendable {
  /// Fractions that fit into machine words are always `small`, which makes
  /// equal values have equal storage.
  enum Storage: Sendable {
    case small(Int, Int)
    case large(Wide)
  }

  /// Numerator and denominator of any size, boxed to keep `Rational` small.
  final class Wide: Sendable {
    let numerator: BigInt
    let denominator: BigInt

    init(_ numerator: BigInt, _ denominator: BigInt) {
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  let storage: Storage

  init(storage: Storage) {
    self.storage = storage
  }

  package init(_ whole: Int) {
    storage = .small(whole, 1)
  }

  /// The fraction `numerator / denominator`, or nil when the denominator is 0.
  package init?(_ numerator: Int, over denominator: Int) {
    guard denominator != 0 else { return nil }
    self = Rational.reduced(numerator, denominator)
  }

  package static let zero = Rational(0)

  package var isZero: Bool { self == .zero }

  /// Whether the value is below zero.
  package var isNegative: Bool { self < .zero }

  /// The value without its sign.
  package var magnitude: Rational { isNegative ? Rational.zero - self : self }

  /// Numerator and denominator, widened.
  var wide: (numerator: BigInt, denominator: BigInt) {
    switch storage {
    case .small(let numerator, let denominator): (BigInt(numerator), BigInt(denominator))
    case .large(let wide): (wide.numerator, wide.denominator)
    }
  }

  /// Lowest terms of a machine-word fraction whose denominator is not 0.
  static func reduced(_ numerator: Int, _ denominator: Int) -> Rational {
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let top = numerator.magnitude / divisor
    let bottom = denominator.magnitude / divisor
    let negative = (numerator < 0) != (denominator < 0)
    guard top <= UInt(Int.max), bottom <= UInt(Int.max) else {
      return reduced(BigInt(numerator), BigInt(denominator))
    }
    return Rational(storage: .small(negative ? -Int(top) : Int(top), Int(bottom)))
  }

  /// Lowest terms of a fraction of any size whose denominator is not 0.
  static func reduced(_ numerator: BigInt, _ denominator: BigInt) -> Rational {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    let top = sign * numerator / divisor
    let bottom = sign * denominator / divisor
    if let top = Int(exactly: top), let bottom = Int(exactly: bottom), top != Int.min {
      return Rational(storage: .small(top, bottom))
    }
    return Rational(storage: .large(Wide(top, bottom)))
  }

  private static func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> UInt {
    var (large, small) = (first, second)
    while small != 0 { (large, small) = (small, large % small) }
    return max(large, 1)
  }
}

extension Rational: Hashable {
  /// Equality of value; lowest terms make it equality of parts.
  package static func == (left: Rational, right: Rational) -> Bool {
    switch (left.storage, right.storage) {
    case (.small(let a, let b), .small(let c, let d)): a == c && b == d
    case (.large(let a), .large(let b)):
      a.numerator == b.numerator && a.denominator == b.denominator
    default: false
    }
  }

  /// Hashes the parts, which are unique in lowest terms.
  package func hash(into hasher: inout Hasher) {
    switch storage {
    case .small(let numerator, let denominator):
      hasher.combine(numerator)
      hasher.combine(denominator)
    case .large(let wide):
      hasher.combine(wide.numerator)
      hasher.combine(wide.denominator)
    }
  }
}

extension Rational: Comparable {
  /// Exact order, by cross-multiplication.
  package static func < (left: Rational, right: Rational) -> Bool {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      let (first, firstOver) = a.multipliedReportingOverflow(by: d)
      let (second, secondOver) = c.multipliedReportingOverflow(by: b)
      if !firstOver && !secondOver { return first < second }
    }
    let (a, b) = left.wide
    let (c, d) = right.wide
    return a * d < c * b
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  /// A whole number written in the source.
  package init(integerLiteral value: Int) {
    self.init(value)
  }
}
