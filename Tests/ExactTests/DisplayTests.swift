import TestSupport
import Testing

@testable import Exact

/// A figure shown to people stands on the side of a cut-off where the value stands.
struct DisplayTests {
  @Test(arguments: [
    ("1999/25", "79.96"), ("80", "80.0"), ("7994/100", "79.9"), ("79999/1000", "79.999"),
    ("8004/100", "80.04"), ("59999999/1000000", "59.999999"), ("61/2", "30.5"), ("60", "60.0"),
  ])
  func moreDecimalsWhereRoundingWouldContradict(fraction: String, text: String) throws {
    #expect(try #require(Rational(fraction: fraction)).shown(against: [60, 80]) == text)
  }

  @Test func marginsCarryTheirSign() throws {
    #expect(Rational(14).shownAsMargin() == "+14.0")
    #expect(Rational.zero.shownAsMargin() == "+0.0")
    #expect(try #require(Rational(-1, over: 3)).shownAsMargin(places: 2) == "-0.33")
    #expect(try #require(Rational(-1, over: 300)).shownAsMargin() == "-0.003")
    #expect(try #require(Rational(1, over: 300)).shownAsMargin() == "+0.003")
  }

  @Test func theFractionItselfWhereSixtyDecimalsDoNotTell() throws {
    let near = try #require(Rational(fraction: "1/1" + String(repeating: "0", count: 70)))
    #expect((80 - near).shown(against: [80]).contains("/"))
  }

  @Test(arguments: 0..<20)
  func whatIsShownNeverContradicts(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let cutOff = Rational(Int.random(in: 0...5, using: &random))
      let distance = try #require(
        Rational(
          Int.random(in: -3...3, using: &random),
          over: Int.random(in: 1...100_000_000, using: &random)))
      let value = cutOff + distance
      let text = value.shown(against: [cutOff])
      let digits = try #require(Rational(plainDecimal: text.drop { $0 == "-" }))
      let shown = text.hasPrefix("-") ? digits * -1 : digits
      #expect((shown < cutOff) == (value < cutOff))
      #expect((shown > cutOff) == (value > cutOff))
    }
  }
}
