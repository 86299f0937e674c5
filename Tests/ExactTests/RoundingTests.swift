import Exact
import TestSupport
import Testing

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
