import TestSupport
import Testing

@testable import Exact

/// Scores are written with four decimals and with twelve: no figure may be off by one.
@Suite struct RoundingTests {
  @Test func roundedFigureIsTheNearestAndHalvesGoUp() throws {
    var random = SplitMix64(seed: 31)
    let bounds = [3, 40, 1000, 1 << 31, Int.max]
    for _ in 0..<6000 {
      let top = Int(random.next() % UInt64(bounds[random.below(bounds.count)]))
      let bottom = 1 + Int(random.next() % UInt64(bounds[random.below(bounds.count)]))
      let places = [0, 1, 4, 12, 25][random.below(5)]
      let value = try #require(
        Rational(random.below(2) == 0 ? top : -top, over: random.below(3) == 0 ? 20_000 : bottom))
      let text = value.rounded(places: places)
      let figure = try #require(Rational(plainDecimal: text.drop { $0 == "-" }))
      let difference = value - (text.hasPrefix("-") ? .zero - figure : figure)
      let unit = try #require(
        Rational(1).divided(by: (0..<places).reduce(Rational(1)) { power, _ in power * 10 }))
      #expect(difference >= .zero - unit.half && difference < unit.half, "\(value) as \(text)")
      #expect(text.split(separator: ".").last?.count == places || places == 0)
      #expect(!(figure.isZero && text.hasPrefix("-")))
    }
  }
}

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
