import Exact
import TestSupport
import Testing

@testable import Scoring

@Suite struct ImpactCautionTests {
  private func cautions(_ counts: [GroupCount]) -> [[ImpactCaution]] {
    ImpactSet(attribute: nil, counts: counts).groups.map(\.cautions)
  }

  @Test("Fewer than 30 applicants are few, and 30 are not")
  func applicants() {
    let found = cautions([count(20, of: 30), count(20, of: 29)])
    #expect(!found[0].contains(.fewApplicants))
    #expect(found[1].contains(.fewApplicants))
  }

  @Test("Fewer than 5 expected are few, and exactly 5 are not")
  func expected() {
    // 10 of 20 in all: half of each group.
    #expect(!ImpactCaution.isExpectedFew(count(5, of: 10), count(5, of: 10)))
    #expect(ImpactCaution.isExpectedFew(count(5, of: 10), count(4, of: 10)))
    #expect(ImpactCaution.isExpectedFew(count(5, of: 10), count(6, of: 10)))
  }

  @Test("The two groups of Questions and Answers 12 are large enough")
  func guidelinesExample() {
    #expect(cautions([count(48, of: 80), count(12, of: 40)]) == [[], []])
  }

  @Test("One hire that turns the flag is told, at four fifths exactly")
  func oneHire() {
    #expect(cautions([count(60, of: 100), count(48, of: 100)])[1] == [.oneHire])
    #expect(cautions([count(60, of: 100), count(47, of: 100)])[1] == [.oneHire])
    #expect(cautions([count(60, of: 100), count(45, of: 100)])[1] == [])
  }

  @Test("One hire less in the highest group turns nothing where a third one is nearly as high")
  func thirdGroup() {
    // 38 of 100 is below four fifths of 3 of 5, and of 50 %, but not of 2 of 5.
    #expect(cautions([count(3, of: 5), count(38, of: 100)])[1] == [.fewExpected, .oneHire])
    #expect(
      cautions([count(3, of: 5), count(38, of: 100), count(50, of: 100)])[1] == [.fewExpected])
  }

  @Test("A table beyond the limit of the exact test says so")
  func notTested() {
    let found = cautions([count(15_000, of: 20_000), count(100, of: 1_000)])
    #expect(found == [[], [.notTested]])
  }

  @Test("Figures and cautions are those of fractions, with every hire tried")
  func oracle() {
    var random = SplitMix64(seed: 1607)
    var seen: [ImpactCaution: Int] = [:]
    for _ in 0..<1500 {
      let size = random.below(4) == 0 ? 60 : 12
      let counts = (0...random.below(4)).map { _ in
        let applicants = 1 + random.below(size)
        return count(random.below(applicants + 1), of: applicants)
      }
      let groups = ImpactSet(attribute: nil, counts: counts).groups
      let flags = Oracle.flags(counts)
      #expect(groups.map(\.isFlagged) == flags)
      #expect(groups.count(where: \.isHighest) == 1)
      for (place, group) in groups.enumerated() {
        let turns = Oracle.everyHire(counts).contains { Oracle.flags($0)[place] != flags[place] }
        #expect(group.cautions.contains(.oneHire) == turns, "\(counts), \(place)")
        #expect(group.cautions.contains(.fewApplicants) == (counts[place].applicants < 30))
        let highest = groups.first(where: \.isHighest).map(\.count)
        let few = highest.map { Oracle.expected(counts[place], $0).contains { $0 < 5 } }
        #expect(group.cautions.contains(.fewExpected) == (!group.isHighest && few == true))
        for caution in group.cautions { seen[caution, default: 0] += 1 }
      }
    }
    #expect(seen.keys.count == 3 && seen.values.allSatisfy { $0 > 100 })
  }

  /// The rules as a person would check them, each from its definition.
  private enum Oracle {
    static func flags(_ counts: [GroupCount]) -> [Bool] {
      let rates = counts.map { Rational($0.selected, over: $0.applicants) ?? .zero }
      let highest = rates.max() ?? .zero
      return rates.map { rate in rate.divided(by: highest).map { $0 * 5 < 4 } ?? false }
    }

    /// The groups with one hire more or less, wherever there can be one.
    static func everyHire(_ counts: [GroupCount]) -> [[GroupCount]] {
      counts.indices.flatMap { place in
        [1, -1].compactMap { more in
          GroupCount(
            group: "G", applicants: counts[place].applicants,
            selected: counts[place].selected + more
          ).map { changed in
            var counts = counts
            counts[place] = changed
            return counts
          }
        }
      }
    }

    static func expected(_ first: GroupCount, _ second: GroupCount) -> [Rational] {
      let all = first.applicants + second.applicants
      let selected = first.selected + second.selected
      return [first.applicants, second.applicants].flatMap { row in
        [selected, all - selected].compactMap { Rational(row * $0, over: all) }
      }
    }
  }
}
