internal import BigInt

extension Rational: CustomStringConvertible {
  /// The fraction as `61/16`, or `4` when it is whole.
  public var description: String {
    switch storage {
    case .small(let numerator, 1): "\(numerator)"
    case .small(let numerator, let denominator): "\(numerator)/\(denominator)"
    case .large(let wide):
      wide.denominator == 1 ? "\(wide.numerator)" : "\(wide.numerator)/\(wide.denominator)"
    }
  }

  /// Reads what `description` wrote, such as `61/16`, `-3` or `4`; nil for anything else.
  public init?(fraction text: String) {
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
  public func rounded(places: Int) -> String {
    let (numerator, denominator) = wide
    let scale = BigInt(10).power(max(places, 0))
    let scaled = (numerator * scale * 2 + denominator).floorDivided(by: denominator * 2)
    return Rational.pointed(scaled, places: max(places, 0))
  }

  /// The value written out in full, or nil when it has no finite decimal form.
  public var finiteDecimal: String? {
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

  /// Reads an unsigned plain decimal such as `12`, `0.5` or `12.50`.
  ///
  /// Returns nil for anything else: a sign, an exponent, a missing digit
  /// before or after the point, spaces, digits of other scripts, or more than
  /// 100 digits in all (a limit against runaway input).
  public init?(plainDecimal text: some StringProtocol) {
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
    guard let numerator = BigInt(String(decoding: digits, as: UTF8.self)) else { return nil }
    self = Rational.reduced(numerator, BigInt(10).power(places ?? 0))
  }

  private static func pointed(_ scaled: BigInt, places: Int) -> String {
    let digits = String(scaled.magnitude)
    let sign = scaled.sign == .minus && scaled.magnitude != 0 ? "-" : ""
    guard places > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}

extension BigInt {
  /// The quotient rounded towards minus infinity; the divisor is positive.
  fileprivate func floorDivided(by divisor: BigInt) -> BigInt {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder.sign == .minus && remainder.magnitude != 0 ? quotient - 1 : quotient
  }
}
