import Exact
import TestSupport
import Testing

@testable import Scoring

@Suite struct FisherExactTestTests {
  /// Two rows of selected and rejected.
  private func probability(_ table: (Int, Int, Int, Int)) -> Rational? {
    FisherExactTest.twoSided(
      count(table.0, of: table.0 + table.1), count(table.2, of: table.2 + table.3))
  }

  @Test(
    "A published table has its published probability",
    arguments: [
      // The lady tasting tea: Fisher, The Design of Experiments (1935), chapter II.
      ((3, 1, 1, 3), "17/35", "0.4857"),
      // Convictions of twins: Fisher (1962), as in the documentation of R's fisher.test.
      ((2, 10, 15, 3), "3571/6653325", "0.0005"),
      // Studying men and women: Wikipedia, "Fisher's exact test".
      ((1, 9, 11, 3), "41/14858", "0.0028"),
      // Whales and sharks: the documentation of SciPy's fisher_exact.
      ((8, 2, 1, 5), "5/143", "0.0350"),
      // Hires of the example in Questions and Answers on the Uniform Guidelines, 12.
      ((12, 28, 48, 32), "6932865089262356/2033562367412718561", "0.0034"),
    ])
  func published(table: (Int, Int, Int, Int), exact: String, shown: String) throws {
    let found = try #require(probability(table))
    #expect(found.description == exact)
    #expect(found.rounded(places: 4) == shown)
  }

  @Test("Nobody or everybody selected says nothing")
  func noDifference() {
    #expect(probability((0, 5, 0, 7)) == 1)
    #expect(probability((6, 0, 9, 0)) == 1)
    #expect(probability((1, 0, 0, 1)) == 1)
  }

  @Test("Small tables are as if every possible selection were drawn")
  func againstAllDraws() {
    var random = SplitMix64(seed: 1935)
    for _ in 0..<150 {
      let (first, second) = (1 + random.below(6), 1 + random.below(6))
      let (had, other) = (random.below(first + 1), random.below(second + 1))
      let expected = allDraws(first: first, second: second, selected: had + other, had: had)
      #expect(
        FisherExactTest.twoSided(count(had, of: first), count(other, of: second)) == expected,
        "\(had) of \(first), \(other) of \(second)")
    }
  }

  /// Draws every set of applicants that may have been selected, and counts.
  private func allDraws(first: Int, second: Int, selected: Int, had: Int) -> Rational? {
    var ways = [Int](repeating: 0, count: first + 1)
    for draw in 0..<(1 << (first + second)) where draw.nonzeroBitCount == selected {
      ways[(draw & ((1 << first) - 1)).nonzeroBitCount] += 1
    }
    let asRare = ways.filter { $0 <= ways[had] }.reduce(0, +)
    return Rational(asRare, over: ways.reduce(0, +))
  }

  @Test("Which group is first, and what is called selected, makes no difference")
  func symmetric() throws {
    var random = SplitMix64(seed: 1922)
    for _ in 0..<40 {
      let (first, second) = (1 + random.below(90), 1 + random.below(90))
      let (had, other) = (random.below(first + 1), random.below(second + 1))
      let found = try #require(probability((had, first - had, other, second - other)))
      #expect(found == probability((other, second - other, had, first - had)))
      #expect(found == probability((first - had, had, second - other, other)))
      #expect(found > 0 && found <= 1)
    }
  }

  @Test("Beyond its limit the test is left out, and no number overflows")
  func limit() {
    let half = FisherExactTest.limit / 2
    #expect(FisherExactTest.twoSided(count(half, of: half), count(1, of: half + 1)) == nil)
    #expect(FisherExactTest.twoSided(count(1, of: .max), count(1, of: .max)) == nil)
    #expect(FisherExactTest.twoSided(count(half, of: half), count(half, of: half)) == 1)
  }
}
