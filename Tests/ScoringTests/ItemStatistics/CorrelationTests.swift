import Exact
import TestSupport
import Testing

@testable import Scoring

@Suite struct CorrelationTests {
  private func pairs(_ left: String, _ right: String) -> [(Rational, Rational)] {
    let numbers = [left, right].map { text in
      text.split(separator: " ").compactMap { Rational(plainDecimal: $0) }
    }
    return Array(zip(numbers[0], numbers[1]))
  }

  @Test("Anscombe's first and third sets have the published correlation")
  func anscombe() throws {
    let first = try #require(
      Correlation(
        pairs(
          "10 8 13 9 11 14 6 4 12 7 5", "8.04 6.95 7.58 8.81 8.33 9.96 7.24 4.26 10.84 4.82 5.68")
      ))
    #expect(first.square == Rational(30_261_001, over: 45_399_960))
    #expect(first.rounded(places: 3) == "0.816")
    #expect(first.rounded(places: 6) == "0.816421")
    let second = try #require(
      Correlation(
        pairs(
          "10 8 13 9 11 14 6 4 12 7 5", "9.14 8.14 8.74 8.77 9.26 8.10 6.13 3.10 9.13 7.26 4.74")))
    #expect(second.rounded(places: 6) == "0.816237")
  }

  @Test("A line is 1 or -1, and no relation is 0 without a sign")
  func ends() {
    #expect(Correlation(pairs("1 2 3", "2 4 6"))?.rounded(places: 2) == "1.00")
    #expect(Correlation(pairs("1 2 3", "6 4 2"))?.rounded(places: 2) == "-1.00")
    #expect(Correlation(pairs("1 2 1 2", "1 1 2 2"))?.rounded(places: 2) == "0.00")
  }

  @Test("It is undefined for one pair, and where one side has but one value")
  func undefined() {
    #expect(Correlation([]) == nil)
    #expect(Correlation(pairs("1", "2")) == nil)
    #expect(Correlation(pairs("1 1 1", "1 2 3")) == nil)
    #expect(Correlation(pairs("1 2 3", "0.5 0.5 0.5")) == nil)
  }

  @Test("A figure half way is rounded up, towards plus infinity")
  func halfWay() throws {
    // Five ranks of which two neighbours are swapped: 9/10 by Spearman's formula.
    let exact = try #require(Correlation(pairs("4 3 2 1 0", "3 4 2 1 0")))
    #expect(exact.rounded(places: 2) == "0.90")
    // Three ranks: -1/2 where they are turned round by one, 1/2 where two are swapped.
    let half = try #require(Correlation(pairs("1 2 3", "2 3 1")))
    #expect(half.square == Rational(1, over: 4))
    #expect(half.rounded(places: 0) == "0")
    let positive = try #require(Correlation(pairs("1 2 3", "2 1 3")))
    #expect(positive.rounded(places: 0) == "1")
  }

  @Test("The figure is the nearest of all that there are")
  func nearest() {
    var random = SplitMix64(seed: 1904)
    for _ in 0..<300 {
      let pairs = (0..<(3 + random.below(9))).map { _ in
        (Rational(random.below(5)), Rational(random.below(41)))
      }
      guard let found = Correlation(pairs) else { continue }
      #expect(found.square <= 1)
      // Of the figures -1.00 to 1.00, the one whose square with its sign is nearest by root: the
      // last whose lower middle the value reaches.
      let value = found.isNegative ? Rational.zero - found.square : found.square
      let expected = (-100...100).last { figure in
        let middle = Rational(2 * figure - 1, over: 200) ?? .zero
        return (middle.isNegative ? Rational.zero - middle * middle : middle * middle) <= value
      }
      #expect(
        found.rounded(places: 2) == expected.flatMap { Rational($0, over: 100) }?.rounded(places: 2)
      )
    }
  }
}
