import Exact
import Guide
import Interview
import Testing

@testable import Scoring

/// Cases worked by hand from the contract.
struct WorkedCaseTests {
  @Test func gapsAreLeftOutOfTheMeanOfQuestionMeans() {
    let card = Case.sound(["44354434", "3-34-424", "54-54--5"]).card
    #expect(card.final.interviewMean == Rational(61, over: 16))
    #expect(card.questions.map(\.n) == [3, 2, 2, 3, 2, 2, 2, 3])
  }

  @Test func bothMethodsAreWorkedOut() {
    var made = Case.sound(["55555555", "55555555"])
    #expect(made.card.final.splitTotal == 90)
    // Cognitive has no question: its test section stands alone, 80 * 10 %; the rest is 90.
    #expect(made.card.final.competencyTotal == 89)
    #expect(made.card.final.verdict == .strong)
    made.test["cognitive"] = nil
    #expect(made.card.final.splitTotal == nil)
    #expect(made.card.final.competencyTotal == nil)
    #expect(made.card.final.reasons.map(\.text) == ["section-missing:cognitive"])
  }

  @Test func theMethodOfTheGuideDecides() {
    var made = Case.sound(["44444444", "44444444"])
    made.test = [
      "hard-skills": 80, "soft-skills": 80, "judgment": 80, "accuracy": 80, "cognitive": 70,
    ]
    #expect(made.card.final.splitTotal == Rational(159, over: 2))
    #expect(made.card.final.competencyTotal == 79)
    made.test["cognitive"] = 80
    #expect(made.card.final.verdict == .strong)
    made.test["cognitive"] = 70
    made.test["hard-skills"] = 84
    // Split (80.2 + 80) / 2 = 80.1; by competency 82 * .3 + 80 * .6 + 70 * .1 = 79.6.
    #expect(made.card.final.band == .strong)
    #expect(made.card.agenda.map(\.text) == ["methods-disagree"])
    made.method = .competency
    #expect(made.card.final.band == .discuss)
  }

  @Test func aFailingGateIsKnownWhileTheRestIsMissing() {
    var made = Case.sound(["22222222", "22222222"])
    made.members.append(
      Case.Member(
        name: "late", state: .open, communication: nil, first: "--------", last: "--------"))
    made.test = ["hard-skills": 69]
    #expect(made.card.final.verdict == .fail)
    let failing = ["hard-skills-minimum", "critical-questions"]
    #expect(made.card.final.reasons.map(\.text) == failing)
    made.members[0].last = "44444444"
    made.members[1].last = "44444444"
    made.test = ["hard-skills": 70, "cognitive": 90]
    #expect(
      made.card.final.reasons.map(\.text) == [
        "section-missing:soft-skills", "section-missing:judgment", "section-missing:accuracy",
        "form-open:late",
      ])
  }

  @Test func nothingAtAllIsIncomplete() {
    let made = Case(members: [
      Case.Member(
        name: "one", state: .open, communication: nil, first: "--------", last: "--------")
    ])
    #expect(made.card.final.verdict == .incomplete)
    #expect(
      made.card.final.reasons.map(\.text)
        == [
          "gate-open:hard-skills-minimum", "gate-open:critical-questions",
          "gate-open:must-have-items", "test-missing",
        ] + (1...8).map { "question-unrated:q\($0)" } + ["form-open:one"])
  }

  @Test func oneRatingOfALargerPanelSettlesNoCriticalQuestion() {
    var made = Case.sound(["44444444", "4444444-"])
    made.members[1].last = "-4444444"
    #expect(made.card.final.reasons == [.gateOpen("critical-questions")])
    made.members[1].state = .excused
    #expect(made.card.final.verdict == .strong)
    made.members[1].state = .sealed
    made.members[0].last = "44244444"
    made.members[1].last = "-4344444"
    #expect(made.card.final.reasons == [.gate("critical-questions")])
    #expect(made.card.final.gates[1].margin == Rational(-1, over: 2))
  }

  @Test func aVoidedQuestionCountsNowhere() {
    var made = Case.sound(["14444444", "54444444"])
    #expect(made.card.agenda.map(\.text).contains("spread:q1"))
    made.voided = ["q1"]
    #expect(made.card.final.interviewMean == 4)
    #expect(made.card.final.verdict == .strong)
    #expect(made.card.agenda.isEmpty)
    #expect(made.card.questions[0].isVoided)
    made.voided = Set((1...8).map { "q\($0)" })
    #expect(made.card.final.verdict == .incomplete)
  }

  @Test func theAgendaPutsCriticalQuestionsFirstThenTheWidest() {
    let card = Case.sound(["45252444", "42434544", "42444244"]).card
    let items = card.agenda.map(\.text).prefix { $0.contains(":") }
    // q3 is critical and 2 4 4; q2 and q6 spread by 3, q5 by 2.
    #expect(
      items == [
        "critical-straddle:q3", "spread:q3", "spread:q4", "spread:q2", "spread:q6",
        "spread:q5",
      ])
  }

  @Test func halfOfTheFormsThatAnsweredFail() {
    var made = Case.sound(["44444444", "44444444", "44444444"])
    made.members[0].communication = .below
    #expect(made.card.agenda.map(\.text) == ["communication-split"])
    made.members[1].communication = nil
    #expect(made.card.final.reasons == [.gate("communication")])
    made.members[0].communication = nil
    made.members[2].communication = nil
    #expect(made.card.agenda.map(\.text) == ["communication-not-given"])
    #expect(made.card.final.verdict == .strong)
  }

  @Test func revisionsThatChangeTheVerdictAreOnTheAgenda() {
    var made = Case.sound(["44444444", "44444444"])
    made.members[0].first = "14444444"
    made.members[1].first = "44444444"
    #expect(made.card.initial.reasons == [.gate("critical-questions")])
    #expect(made.card.final.verdict == .strong)
    #expect(made.card.agenda.map(\.text) == ["flipped"])
  }
}
