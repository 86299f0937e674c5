import Exact
import Testing

@testable import Scoring

/// The normal distribution in whole numbers, against printed tables.
struct NormalShareTests {
  private func below(_ tenths: Int, over: Int = 10) throws -> Rational {
    NormalShare.below(try #require(Rational(tenths, over: over)))
  }

  private static let table = [
    (0, "0.500000000000"), (75, "0.773372647623"), (100, "0.841344746069"),
    (196, "0.975002104852"), (-300, "0.001349898032"), (600, "0.999999999013"),
    (899, "1.000000000000"), (-1000, "0.000000000000"), (1000, "1.000000000000"),
  ]

  @Test(arguments: table) func itIsAsInTables(hundredths: Int, table: String) throws {
    #expect(try below(hundredths, over: 100).rounded(places: 12) == table)
  }

  /// A mean at 3.3 with a normal error of 0.4 reaches 3 with 77 %, four of them with 36 %.
  ///
  /// So an expert worked it out by hand (findings/content.md, B7), with means that are not bound to
  /// whole ratings.
  @Test func oneOfFourHurdlesIsPassedAsByHand() throws {
    let one = try below(3, over: 4)
    #expect((one * 100).rounded(places: 0) == "77")
    #expect((one * one * one * one * 100).rounded(places: 0) == "36")
  }

  @Test func aChanceIsRoundedToItsParts() throws {
    let third = Chance(try #require(Rational(1, over: 3)))
    #expect(third.parts == 333_333_333_333_333_333)
    #expect(third.complement.parts == 666_666_666_666_666_667)
    #expect((third * third.complement).parts == 222_222_222_222_222_222)
    #expect((third.complement * third.complement).parts == 444_444_444_444_444_445)
    #expect(Chance(Rational(-1)) == .never && Chance(Rational(2)) == .certain)
  }
}
