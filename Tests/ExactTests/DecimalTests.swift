import Exact
import TestSupport
import Testing

/// Points of a test are plain decimals of any length, and exact.
@Suite struct DecimalTests {
  @Test func plainDecimalsAreReadExactlyWhateverTheirLength() throws {
    var random = SplitMix64(seed: 17)
    for _ in 0..<3000 {
      let count = 1 + random.below(30)
      let whole = (0..<count).map { _ in String(random.below(10)) }.joined()
      let places = random.below(25)
      let fraction = (0..<places).map { _ in String(random.below(10)) }.joined()
      let text = places == 0 ? whole : whole + "." + fraction
      let value = try #require(Rational(plainDecimal: text))
      // Digit by digit, which needs no reading of numbers.
      var expected = Rational.zero
      for digit in whole.utf8 { expected = expected * 10 + Rational(Int(digit) - 48) }
      var unit = Rational(1)
      for digit in fraction.utf8 {
        unit = try #require(unit.divided(by: 10))
        expected = expected + unit * Rational(Int(digit) - 48)
      }
      #expect(value == expected, "\(text)")
    }
  }
}
