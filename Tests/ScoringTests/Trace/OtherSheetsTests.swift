import Guide
import Interview
import Testing

@testable import Scoring

/// What a session comes to without a question, or with one form alone.
struct OtherSheetsTests {
  @Test func aVoidedQuestionCountsNowhere() {
    let made = Case.sound(["14444444", "14444444"])
    var voided = made
    voided.voided = ["q1"]
    let sheet = made.sheet.voiding("q1", under: made.guide)
    #expect(sheet == voided.sheet)
    #expect(made.sheet.voiding("q99", under: made.guide) == made.sheet)
  }

  @Test func oneFormAloneIsAPanelOfOne() {
    let made = Case.sound(["44444444", "22222222", "55555555"])
    let alone = Scorecard(
      scoringPlan: ScoringPlan(guide: made.guide), sheet: made.sheet.alone(Interviewer("m2")))
    #expect(alone == Case.sound(["22222222"]).alone(as: "m2").card)
  }
}

extension Case {
  fileprivate func alone(as name: String) -> Case {
    var made = self
    made.members[0].name = name
    return made
  }
}
