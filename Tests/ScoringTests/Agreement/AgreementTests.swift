import Exact
import TestSupport
import Testing

@testable import Scoring

/// Agreement over several candidates.
struct AgreementTests {
  @Test(arguments: SelfTest.run())
  func publishedVectorsHold(vector: SelfTest.Result) {
    #expect(vector.passed, "\(vector.name)")
  }

  @Test func theVectorsAreAllThere() {
    #expect(SelfTest.run().count == 35)
    #expect(Set(SelfTest.run().map(\.name)).count == SelfTest.run().count)
  }

  @Test(arguments: ICCForm.allCases)
  func correlationsNeedTwoByTwo(form: ICCForm) {
    #expect(Agreement.icc(form, []) == nil)
    #expect(Agreement.icc(form, [[1, 2, 3]]) == nil)
    #expect(Agreement.icc(form, [[1], [2]]) == nil)
    #expect(Agreement.icc(form, [[1, 2], [3]]) == nil)
    #expect(Agreement.icc(form, [[4, 4], [4, 4]]) == nil)
    #expect(Agreement.icc(form, [[1, 1], [5, 5], [2, 2]]) == 1)
  }

  @Test func lenientJudgesAreErrorOnlyWhereTheyAreASample() throws {
    // The second judge gives one more to everybody: consistency is perfect, agreement is not.
    let table: [[Rational]] = [[1, 2], [2, 3], [4, 5]]
    #expect(Agreement.icc(.single3, table) == 1)
    #expect(try #require(Agreement.icc(.single2, table)) < 1)
    #expect(try #require(Agreement.icc(.single1, [[1, 5], [5, 1]])) == -1)
    #expect(Agreement.iccs(table).map(\.form.name).last == "ICC(3,k)")
  }

  @Test(arguments: AlphaLevel.allCases)
  func alphaIsUndefinedWithoutPairsOrVariation(level: AlphaLevel) {
    #expect(Agreement.alpha(level, units: []) == nil)
    #expect(Agreement.alpha(level, units: [[1, nil], [nil, 2]]) == nil)
    #expect(Agreement.alpha(level, units: [[3, 3], [3, 3]]) == nil)
    #expect(Agreement.alpha(level, units: [[1, 1], [5, 5]]) == 1)
    #expect(Agreement.alpha(level, units: [[Int.min, Int.min], [Int.max, Int.max]]) == 1)
  }

  @Test(arguments: 0..<10)
  func alphaIsOneLessObservedOverExpected(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let units: [[Int?]] = (0..<12).map { _ in
      (0..<4).map { _ in
        let rating = Int.random(in: 0...5, using: &random)
        return rating == 0 ? nil : rating
      }
    }
    let pairable = units.map { $0.compactMap(\.self) }.filter { $0.count > 1 }
    let all = pairable.flatMap(\.self)
    var observed = Rational.zero
    for unit in pairable {
      for first in unit.indices {
        for second in unit.indices where first != second {
          let apart = Rational(unit[first] - unit[second])
          observed = observed + (apart * apart * (Rational(1, over: unit.count - 1) ?? 0))
        }
      }
    }
    var expected = 0
    for first in all { for second in all { expected += (first - second) * (first - second) } }
    let ratio = (observed * Rational(all.count - 1)).divided(by: Rational(expected))
    #expect(Agreement.alpha(.interval, units: units) == ratio.map { 1 - $0 })
  }
}
