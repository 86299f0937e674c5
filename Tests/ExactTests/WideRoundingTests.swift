import Testing

@testable import Exact

/// Rounding of fractions that do not fit into machine words.
struct WideRoundingTests {
  @Test(arguments: [
    (0, "-33333333333333333334"), (1, "-33333333333333333333.7"),
    (2, "-33333333333333333333.67"),
  ])
  func belowZeroTheNearestIsTaken(places: Int, text: String) throws {
    let value = try #require(Rational(fraction: "-100000000000000000001/3"))
    #expect(value.rounded(places: places) == text)
  }

  @Test func manyPlacesOfASmallFraction() throws {
    let third = try #require(Rational(-1, over: 3))
    #expect(third.rounded(places: 30) == "-0." + String(repeating: "3", count: 30))
    let twoThirds = try #require(Rational(-2, over: 3))
    #expect(twoThirds.rounded(places: 30) == "-0." + String(repeating: "6", count: 29) + "7")
  }
}
