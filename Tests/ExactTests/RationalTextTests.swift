import TestSupport
import Testing

@testable import Exact

/// Reading and writing fractions.
struct RationalTextTests {
  @Test(arguments: [
    ("1/2", 0, "1"), ("-1/2", 0, "0"), ("-3/2", 0, "-1"), ("5/2", 0, "3"), ("1/8", 2, "0.13"),
    ("-1/8", 2, "-0.12"), ("-1/3", 1, "-0.3"), ("-1/100", 1, "0.0"), ("61/16", 1, "3.8"),
    ("61/16", 4, "3.8125"), ("305/4", 1, "76.3"), ("-7/2", 1, "-3.5"), ("1/20", 1, "0.1"),
    ("-1/20", 1, "0.0"), ("-3/20", 1, "-0.1"), ("12", 2, "12.00"),
    ("92233720368547758075/10", 0, "9223372036854775808"),
    ("-92233720368547758075/10", 0, "-9223372036854775807"),
    ("1/3", 25, "0.3333333333333333333333333"),
  ])
  func halvesRoundTowardsPlusInfinity(fraction: String, places: Int, text: String) throws {
    #expect(try #require(Rational(fraction: fraction)).rounded(places: places) == text)
  }

  @Test(arguments: 0..<10)
  func roundingIsTheNearestWithinHalfAUnit(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let value = try #require(
        Rational(
          Int.random(in: -100_000...100_000, using: &random),
          over: Int.random(in: 1...400, using: &random)))
      let text = value.rounded(places: 2)
      let back = try #require(Rational(plainDecimal: text.drop { $0 == "-" }))
      let shown = text.hasPrefix("-") ? back * -1 : back
      let unit = try #require(Rational(1, over: 200))
      #expect(shown - value <= unit)
      #expect(value - shown < unit)
    }
  }

  @Test(arguments: [
    ("0", "0"), ("007", "7"), ("12.50", "25/2"), ("0.5", "1/2"), ("0.000", "0"),
    ("99999999999999999999", "99999999999999999999"),
    ("0.0000000000000000000001", "1/10000000000000000000000"),
    ("123456789012345678", "123456789012345678"),
    ("1234567890.12345678", "61728394506172839/50000000"),
  ])
  func plainDecimalsAreRead(text: String, fraction: String) {
    #expect(Rational(plainDecimal: text)?.description == fraction)
  }

  @Test(arguments: [
    "", ".", "1.", ".5", "-1", "+1", "1e3", " 1", "1 ", "1,5", "1.2.3", "1..2", "٣", "1_000",
    "0x10", "NaN", "inf", "1\n", "1/2", "½",
  ])
  func otherTextIsNoPlainDecimal(text: String) {
    #expect(Rational(plainDecimal: text) == nil)
  }

  @Test func aHundredDigitsAreTheMost() {
    let digits = String(repeating: "9", count: 100)
    #expect(Rational(plainDecimal: digits)?.description == digits)
    #expect(Rational(plainDecimal: digits + "9") == nil)
    #expect(Rational(plainDecimal: "1." + digits) == nil)
  }

  @Test(arguments: ["", "/", "1/", "/2", "1/0", "1/-2", "1/2/3", "a", "1 / 2", "0.5"])
  func otherTextIsNoFraction(text: String) {
    #expect(Rational(fraction: text) == nil)
  }

  @Test func finiteDecimals() {
    #expect(Rational(1, over: 8)?.finiteDecimal == "0.125")
    #expect(Rational(-7, over: 2)?.finiteDecimal == "-3.5")
    #expect(Rational(12).finiteDecimal == "12")
    #expect(Rational(1, over: 3)?.finiteDecimal == nil)
    #expect(Rational(1, over: 12)?.finiteDecimal == nil)
  }

  @Test func aValueIsWrittenOutInFullOrToThirtyPlaces() throws {
    #expect(Rational(5).half.writtenOut == "2.5")
    #expect(Rational(4).writtenOut == "4")
    #expect(
      try #require(Rational(2, over: 3)).writtenOut == "0." + String(repeating: "6", count: 29)
        + "7")
  }
}
