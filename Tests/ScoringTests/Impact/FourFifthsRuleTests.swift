import Exact
import Testing

@testable import Scoring

@Suite struct FourFifthsRuleTests {
  private func impacts(_ counts: [GroupCount]) -> [GroupImpact] {
    ImpactSet(attribute: nil, counts: counts).groups
  }

  @Test("Of rates 60, 45, 48 and 51 %, only 45 % is below four fifths of the highest")
  func workedExample() {
    let groups = impacts([
      count(60, of: 100), count(45, of: 100), count(48, of: 100), count(51, of: 100),
    ])
    #expect(groups.map(\.ratio) == [100, 75, 80, 85])
    #expect(groups.map(\.isFlagged) == [false, true, false, false])
    #expect(groups.map(\.isHighest) == [true, false, false, false])
  }

  @Test("The example of Questions and Answers 12 comes to half the highest rate")
  func guidelinesExample() {
    let groups = impacts([count(48, of: 80), count(12, of: 40)])
    #expect(groups.map(\.count.rate) == [60, 30])
    #expect(groups.map(\.ratio) == [100, 50])
    #expect(groups.map(\.isFlagged) == [false, true])
  }

  @Test("Exactly four fifths is not flagged, where no decimal is exact either")
  func exactlyAtTheCutOff() {
    // 4/15 of 1/3: in binary floating point 4/15 divided by 1/3 is below 0.8.
    #expect(impacts([count(1, of: 3), count(4, of: 15)]).map(\.isFlagged) == [false, false])
    #expect(impacts([count(5, of: 7), count(4, of: 7)]).map(\.isFlagged) == [false, false])
  }

  @Test("One applicant beside four fifths is told apart, however large the numbers")
  func largeNumbers() {
    let large = Int.max / 10
    #expect(!FourFifthsRule.isBelow(count(large * 8, of: large * 10), count(large, of: large)))
    #expect(FourFifthsRule.isBelow(count(large * 8 - 1, of: large * 10), count(large, of: large)))
  }

  @Test("Where nobody was selected, no ratio is known and nobody is flagged")
  func nobody() {
    let groups = impacts([count(0, of: 4), count(0, of: 9)])
    #expect(groups.map(\.ratio) == [nil, nil])
    #expect(groups.allSatisfy { !$0.isFlagged })
  }

  @Test("Of equal rates the larger group is compared with, then the first")
  func ties() {
    #expect(
      impacts([count(1, of: 2), count(9, of: 18), count(2, of: 4)]).map(\.isHighest) == [
        false, true, false,
      ])
    #expect(impacts([count(1, of: 2), count(1, of: 2)]).map(\.isHighest) == [true, false])
  }

  @Test("A group cannot select more than applied, nor nobody of nobody")
  func impossibleCounts() {
    #expect(GroupCount(group: "G", applicants: 3, selected: 4) == nil)
    #expect(GroupCount(group: "G", applicants: 3, selected: -1) == nil)
    #expect(GroupCount(group: "G", applicants: 0, selected: 0) == nil)
  }
}
