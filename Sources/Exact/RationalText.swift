internal import BigInt

extension Rational: CustomStringConvertible {
  /// The fraction as `61/16`, or `4` when it is whole.
  package var description: String {
    switch storage {
    case .small(let numerator, 1): "\(numerator)"
    case .small(let numerator, let denominator): "\(numerator)/\(denominator)"
    case .large(let wide):
      wide.denominator == 1 ? "\(wide.numerator)" : "\(wide.numerator)/\(wide.denominator)"
    }
  }

  /// Reads what `description` wrote, such as `61/16`, `-3` or `4`; nil for anything else.
  package init?(fraction text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, let numerator = BigInt(first) else {
      return nil
    }
    let denominator = parts.count == 2 ? BigInt(parts[1]) : 1
    guard let denominator, denominator > 0 else { return nil }
    self = Rational.reduced(numerator, denominator)
  }

  /// The value to exactly `places` decimals, half up (towards plus infinity).
  ///
  /// A value that rounds to zero is written without a sign.
  package func rounded(places: Int) -> String {
    if let text = roundedInMachineWords(places: max(places, 0)) { return text }
    let (numerator, denominator) = wide
    let scale = BigInt(10).power(max(places, 0))
    let scaled = (numerator * scale * 2 + denominator).floorDivided(by: denominator * 2)
    return Rational.pointed(scaled, places: max(places, 0))
  }

  /// The value written out in full, or nil when it has no finite decimal form.
  package var finiteDecimal: String? {
    var (numerator, denominator) = wide
    var places = 0
    while denominator != 1 {
      let divisor = denominator.greatestCommonDivisor(with: 10)
      guard divisor != 1 else { return nil }
      // One more decimal takes one factor of 10 out of the denominator.
      numerator *= 10 / divisor
      denominator /= divisor
      places += 1
    }
    return Rational.pointed(numerator, places: places)
  }

  /// The value as a decimal, in full; what has no finite form is written to 30 places.
  ///
  /// Marks of a test come from decimals, so theirs is always finite.
  package var writtenOut: String { finiteDecimal ?? rounded(places: 30) }

  /// Reads an unsigned plain decimal such as `12`, `0.5` or `12.50`.
  ///
  /// Returns nil for anything else: a sign, an exponent, a missing digit
  /// before or after the point, spaces, digits of other scripts, or more than
  /// 100 digits in all (a limit against runaway input).
  package init?(plainDecimal text: some StringProtocol) {
    var digits: [UInt8] = []
    var places: Int?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(byte)
        if let count = places { places = count + 1 }
      case UInt8(ascii: ".") where places == nil && !digits.isEmpty:
        places = 0
      default: return nil
      }
    }
    guard !digits.isEmpty, places != 0, digits.count <= 100 else { return nil }
    // Eighteen digits fit into a machine integer, and so does their power of ten.
    if digits.count <= 18 {
      let top = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
      self = Rational.reduced(top, (0..<(places ?? 0)).reduce(1) { power, _ in power * 10 })
      return
    }
    guard let numerator = BigInt(String(decoding: digits, as: UTF8.self)) else { return nil }
    self = Rational.reduced(numerator, BigInt(10).power(places ?? 0))
  }

  /// The same in machine integers, or nil where they do not reach.
  private func roundedInMachineWords(places: Int) -> String? {
    guard case .small(let numerator, let denominator) = storage else { return nil }
    var scale = 2
    for _ in 0..<places {
      let (next, over) = scale.multipliedReportingOverflow(by: 10)
      guard !over else { return nil }
      scale = next
    }
    let (product, over1) = numerator.multipliedReportingOverflow(by: scale)
    let (top, over2) = product.addingReportingOverflow(denominator)
    let (bottom, over3) = denominator.multipliedReportingOverflow(by: 2)
    guard !over1, !over2, !over3 else { return nil }
    // Division rounds towards zero; a remainder below zero takes it one further down.
    let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
    let scaled = remainder < 0 ? quotient - 1 : quotient
    return Rational.pointed(String(scaled.magnitude), isNegative: scaled < 0, places: places)
  }

  private static func pointed(_ scaled: BigInt, places: Int) -> String {
    pointed(String(scaled.magnitude), isNegative: scaled.sign == .minus, places: places)
  }

  private static func pointed(_ digits: String, isNegative: Bool, places: Int) -> String {
    let sign = isNegative && digits != "0" ? "-" : ""
    guard places > 0 else { return sign + digits }
    let missing = max(0, places + 1 - digits.utf8.count)
    let padded = missing == 0 ? digits : String(repeating: "0", count: missing) + digits
    let point = padded.utf8.index(padded.utf8.endIndex, offsetBy: -places)
    return sign + padded[..<point] + "." + padded[point...]
  }
}

extension BigInt {
  /// The quotient rounded towards minus infinity; the divisor is positive.
  fileprivate func floorDivided(by divisor: BigInt) -> BigInt {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder.sign == .minus && remainder.magnitude != 0 ? quotient - 1 : quotient
  }
}
