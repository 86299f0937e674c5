import Exact
import Guide
import TestSupport
import Testing

@testable import Scoring

/// A guide that was never checked, or a sheet that does not fit it, leaves things unknown.
struct OddGuideTests {
  @Test func aGateOnASectionThatIsNotThereIsOpen() {
    let made = Case.sound()
    var guide = made.guide
    guide.scoring.gates = fiveGates(section: "no-such-section")
    let final = Scorecard(scoringPlan: ScoringPlan(guide: guide), sheet: made.sheet).final
    #expect(final.reasons == [.gateOpen("hard-skills-minimum")])
  }

  @Test func aQuestionOfNoCompetencyCountsInTheInterviewAlone() {
    let made = Case.sound(["45444444", "45444444"])
    var guide = made.guide
    guide.questions[1].competency = "no-such-competency"
    let card = Scorecard(scoringPlan: ScoringPlan(guide: guide), sheet: made.sheet)
    #expect(card.final.interviewMean == Rational(33, over: 8))
    #expect(card.competencies[3].interview == nil)
    #expect(card.competencies[3].score == 80)
  }

  @Test func anEmptyGuideLeavesEverythingUnknown() {
    var guide = Case.sound().guide
    guide.questions = []
    guide.competencies = []
    guide.scoring.gates = fiveGates(topics: [])
    for method in ScoringRules.Method.allCases {
      guide.scoring.method = method
      let card = Scorecard(scoringPlan: ScoringPlan(guide: guide), sheet: Case.sound().sheet)
      #expect(card.final.verdict == .incomplete)
      #expect(card.final.competencyTotal == nil)
      #expect(card.testScore == nil)
    }
  }

  @Test func weightsThatSumToNothingLeaveTheMeanUnknown() {
    let made = Case.sound()
    var guide = made.guide
    for index in guide.questions.indices { guide.questions[index].weight = 0 }
    for index in guide.competencies.indices { guide.competencies[index].weight = 0 }
    let card = Scorecard(scoringPlan: ScoringPlan(guide: guide), sheet: made.sheet)
    #expect(card.final.interviewMean == nil)
    #expect(card.testScore == nil)
    #expect(card.final.competencyTotal == nil)
    #expect(card.final.verdict == .incomplete)
  }

  @Test(arguments: [Int.max, Int.max / 2, Int.max / 20, -1])
  func weightsOfAnySizeAreExact(weight: Int) {
    let made = Case.sound(["25444444", "35444444", "45444444"])
    var guide = made.guide
    for index in guide.questions.indices { guide.questions[index].weight = weight }
    for index in guide.competencies.indices { guide.competencies[index].weight = weight }
    let card = Scorecard(scoringPlan: ScoringPlan(guide: guide), sheet: made.sheet)
    #expect(card.final.interviewMean == 4)
    #expect(card.testScore == 80)
  }

  @Test func aShortSheetLeavesOutWhatItDoesNotHave() {
    let made = Case.sound()
    var sheet = made.sheet
    sheet.seats[0].initial = []
    sheet.seats[0].final = [.four]
    sheet.sections = []
    sheet.topics = []
    sheet.voided = []
    let card = Scorecard(scoringPlan: ScoringPlan(guide: made.guide), sheet: sheet)
    #expect(card.questions.map(\.n) == [2, 1, 1, 1, 1, 1, 1, 1])
    #expect(card.final.reasons.last == .testMissing)
    let more = [FormMark](repeating: .one, count: 99)
    sheet.seats[0].final = sheet.seats[0].final + more
    sheet.voided = [Bool](repeating: false, count: 99)
    #expect(
      Scorecard(scoringPlan: ScoringPlan(guide: made.guide), sheet: sheet).questions.count == 8)
  }
}
