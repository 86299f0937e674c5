internal import BigInt

extension Rational {
  package static func + (left: Rational, right: Rational) -> Rational {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      if b == d {
        let (sum, over) = a.addingReportingOverflow(c)
        if !over { return b == 1 ? Rational(sum) : reduced(sum, b) }
      }
      let (first, over1) = a.multipliedReportingOverflow(by: d)
      let (second, over2) = c.multipliedReportingOverflow(by: b)
      let (sum, over3) = first.addingReportingOverflow(second)
      let (bottom, over4) = b.multipliedReportingOverflow(by: d)
      if !over1 && !over2 && !over3 && !over4 { return reduced(sum, bottom) }
    }
    let (a, b) = left.wide
    let (c, d) = right.wide
    return reduced(a * d + c * b, b * d)
  }

  package static func - (left: Rational, right: Rational) -> Rational {
    left + right.negated
  }

  package static func * (left: Rational, right: Rational) -> Rational {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      let (top, over1) = a.multipliedReportingOverflow(by: c)
      let (bottom, over2) = b.multipliedReportingOverflow(by: d)
      if !over1 && !over2 { return reduced(top, bottom) }
    }
    let (a, b) = left.wide
    let (c, d) = right.wide
    return reduced(a * c, b * d)
  }

  /// The exact quotient, or nil when the divisor is zero.
  package func divided(by divisor: Rational) -> Rational? {
    guard !divisor.isZero else { return nil }
    if case .small(let a, let b) = storage, case .small(let c, let d) = divisor.storage {
      let (top, over1) = a.multipliedReportingOverflow(by: d)
      let (bottom, over2) = b.multipliedReportingOverflow(by: c)
      if !over1 && !over2 { return Rational.reduced(top, bottom) }
    }
    let (a, b) = wide
    let (c, d) = divisor.wide
    return Rational.reduced(a * d, b * c)
  }

  package var half: Rational { self * Rational.reduced(1, 2) }

  private var negated: Rational {
    switch storage {
    case .small(let numerator, let denominator):
      // `reduced` never stores Int.min, but `init(_:)` may.
      numerator == Int.min
        ? Rational.reduced(-BigInt(numerator), BigInt(denominator))
        : Rational(storage: .small(-numerator, denominator))
    case .large(let wide): Rational.reduced(-wide.numerator, wide.denominator)
    }
  }
}

extension Sequence<Rational> {
  /// The exact sum, zero when there is nothing to add.
  package func sum() -> Rational { reduce(.zero, +) }

  /// The exact mean, or nil when there is nothing to average.
  package func mean() -> Rational? {
    var total = Rational.zero
    var count = 0
    for value in self {
      total = total + value
      count += 1
    }
    return total.divided(by: Rational(count))
  }
}
