import Guide
import Interview
import TestSupport
import Testing

@testable import Scoring

/// The smallest change of one rating that would give another verdict.
struct NearestChangeTests {
  private func nearest(_ made: Case) -> NearestChange? {
    NearestChange(
      sheet: made.sheet, scoringPlan: ScoringPlan(guide: made.guide),
      verdict: made.card.final.verdict)
  }

  @Test func itIsTheFirstQuestionAndThereTheFirstOfThePanel() throws {
    let found = try #require(nearest(.sound()))
    #expect(found.question == "q1")
    #expect(found.interviewer == Interviewer("m1"))
    #expect((found.from, found.to) == (4, 3))
    #expect(found.verdict == .discuss)
    #expect(found.text("Ada") == "Ada on q1, 4 to 3, gives discuss")
  }

  @Test func aFormThatIsOpenOrExcusedAndAVoidedQuestionAreNotChanged() throws {
    var made = Case.sound(["44444444", "44444444", "44444444"])
    made.members[0].state = .excused
    made.voided = ["q1"]
    let found = try #require(nearest(made))
    #expect(found.interviewer == Interviewer("m2"))
    #expect(found.question == "q2")
  }

  @Test func whereNoChangeOfOneRatingIsEnoughThereIsNone() {
    var made = Case.sound()
    made.test["hard-skills"] = 10
    #expect(nearest(made) == nil)
  }

  /// Every single change, tried in another way.
  @Test(arguments: UInt64(0)..<12) func itIsThatOfAnExhaustiveSearch(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let made = Case.random(&random)
    let before = made.card.final.verdict
    var least: Int?
    for member in made.members.indices where made.members[member].state == .sealed {
      let last = Array(made.members[member].last)
      for (index, character) in last.enumerated() {
        guard let rating = character.wholeNumberValue,
          !made.voided.contains(made.guide.questions[index].id)
        else { continue }
        for other in 1...5 where other != rating {
          var digits = last
          digits[index] = Character("\(other)")
          var changed = made
          changed.members[member].last = String(digits)
          if changed.card.final.verdict != before { least = min(least ?? 9, abs(other - rating)) }
        }
      }
    }
    let found = nearest(made)
    #expect(found.map { abs($0.to - $0.from) } == least)
    #expect(found?.verdict != before)
  }
}
