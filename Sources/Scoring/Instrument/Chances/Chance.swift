package import Exact

/// A probability in whole parts of 10^18, so that it is the same on every machine.
///
/// A product is rounded to the nearest part. Thousands of them leave the figures that people see
/// untouched.
package struct Chance: Sendable, Hashable {
  private static let whole: UInt64 = 1_000_000_000_000_000_000

  /// How many of the parts, from 0 to 10^18.
  let parts: UInt64

  private init(parts: UInt64) { self.parts = min(parts, Self.whole) }

  /// The nearest one to a fraction; what lies outside of 0...1 is taken to its end.
  init(_ value: Rational) {
    let held = min(max(value, 0), 1) * Rational(Int(Self.whole))
    self.init(parts: UInt64(held.rounded(places: 0)) ?? 0)
  }

  static let never = Chance(parts: 0)
  static let certain = Chance(parts: whole)

  /// The chance that it does not happen.
  var complement: Chance { Chance(parts: Self.whole - parts) }

  /// The chance less that of a part of it.
  func without(_ part: Chance) -> Chance {
    Chance(parts: parts - min(parts, part.parts))
  }

  /// The chance as a fraction.
  package var value: Rational { Rational(Int(parts), over: Int(Self.whole)) ?? .zero }

  /// The chance of one or the other of two things that exclude each other.
  static func + (left: Chance, right: Chance) -> Chance {
    Chance(parts: left.parts + right.parts)
  }

  /// The chance of both of two things that do not depend on each other.
  static func * (left: Chance, right: Chance) -> Chance {
    let product = left.parts.multipliedFullWidth(by: right.parts)
    let (quotient, remainder) = whole.dividingFullWidth(product)
    return Chance(parts: remainder * 2 >= whole ? quotient + 1 : quotient)
  }
}

extension Chance: Comparable {
  package static func < (left: Chance, right: Chance) -> Bool { left.parts < right.parts }
}
