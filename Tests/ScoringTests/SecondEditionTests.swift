import Exact
import Guide
import Interview
import TestSupport
import Testing

@testable import Scoring

/// Rules that guides of the second edition brought, case by case.
struct SecondEditionTests {
  /// Two sealed forms, with the marks of the three questions in order.
  private func card(_ guide: HiringGuide, _ forms: [String], voided: [Bool] = [], test: Int? = 80)
    -> Scorecard
  {
    func marks(_ form: String) -> [FormMark] {
      form.map { character in
        character.wholeNumberValue.flatMap { FormMark(rawValue: UInt8($0)) }
          ?? (character == "n" ? .noAnswer : .notAsked)
      }
    }
    let sections = guide.competencies.map { competency -> Marks? in
      guard guide.assessment.section(competency.id) != nil else { return nil }
      return test.flatMap { Marks(earned: Rational($0), possible: 100) }
    }
    let sheet = Sheet(
      seats: forms.enumerated().map { index, form in
        let parts = form.split(separator: ">").map(String.init)
        return Sheet.Seat(
          interviewer: Interviewer("m\(index)"), state: .sealed, communication: .meets,
          initial: marks(parts[0]), final: marks(parts[parts.count - 1]))
      },
      sections: sections, topics: [nil, nil], flags: [],
      voided: voided.isEmpty ? [false, false, false] : voided)
    return Scorecard(scoringPlan: ScoringPlan(guide: guide), sheet: sheet)
  }

  private func gate(_ id: String, _ rule: Gate.Rule) -> Gate {
    Gate(id: id, title: id, rule: rule, why: "")
  }

  @Test(arguments: [(0, Rational(80)), (100, 60), (40, 72)])
  func theShareOfTheTestMayBeAny(share: Int, total: Rational) {
    var guide = smallGuide()
    guide.scoring.testShare = share
    #expect(card(guide, ["444", "444"], test: 60).final.splitTotal == total)
  }

  @Test func noAnswerCountsByPhase() {
    var guide = smallGuide()
    guide.scoring.noAnswer = .lowest
    let both = card(guide, ["n44>444", "444"])
    #expect(both.questions[0].mean == 4)
    #expect(both.initialQuestions[0].mean == Rational(5, over: 2))
    #expect(both.initial.gates.first { $0.id == "critical-questions" }?.state == .fail)
    guide.scoring.noAnswer = .leftOut
    #expect(card(guide, ["n44>444", "444"]).initialQuestions[0].mean == 4)
  }

  @Test func aCompetencyWhoseQuestionsAreVoidedIsLeftOutOfTheTotal() {
    var guide = smallGuide()
    guide.scoring.method = .competency
    guide.scoring.gates = []
    guide.assessment.sections.removeAll { $0.id == "people" }
    let voided = guide.questions.map { $0.competency == "people" }
    let result = card(guide, ["444", "444"], voided: voided)
    #expect(result.final.competencyTotal == 80)
    #expect(result.final.verdict == .strong)
  }

  @Test func aPartMayHaveAMinimum() {
    var guide = smallGuide()
    guide.scoring.gates = [
      gate("talk", .partMinimum(.interview, minimum: 81)),
      gate("paper", .partMinimum(.test, minimum: 80)),
    ]
    let result = card(guide, ["444", "444"])
    #expect(result.final.gates.map(\.state) == [.fail, .pass])
    #expect(result.final.gates.map(\.margin) == [-1, 0])
    let open = card(guide, ["---", "---"], test: nil)
    #expect(open.final.gates.map(\.state) == [.open, .open])
    #expect(card(guide, ["344>444", "444"]).initial.gates[0].margin != -1)
  }

  @Test func aStraddleIsAcrossAnyOfTwoBars() {
    var guide = smallGuide()
    guide.scoring.gates = [
      gate("low", .criticalQuestions(minimum: 3)), gate("high", .criticalQuestions(minimum: 4)),
    ]
    let agenda = card(guide, ["244", "544"]).agenda.map(\.text)
    #expect(agenda.contains("critical-straddle:q1"))
  }

  @Test func whatIsVoidedShowsNothingOfAMustHave() {
    var guide = smallGuide()
    guide.mustHaves = [
      MustHave(id: "one", title: "One", shownBy: [.question("q1")]),
      MustHave(id: "two", title: "Two", shownBy: [.question("q1"), .section("hard-skills")]),
    ]
    let voided = guide.questions.map { $0.id == "q1" }
    #expect(card(guide, ["144", "144"]).mustHaves.map(\.state) == [.notMet, .notMet])
    #expect(card(guide, ["144", "144"], voided: voided).mustHaves.map(\.state) == [.open, .met])
  }

  @Test func twelveGatesAndNoneAreBothInOrder() {
    var guide = smallGuide()
    guide.scoring.gates = []
    #expect(card(guide, ["444", "444"]).final.verdict == .strong)
    guide.scoring.gates = (1...12).map { gate("g\($0)", .partMinimum(.test, minimum: 90)) }
    let failing = card(guide, ["444", "444"]).final
    #expect(failing.reasons.map(\.text) == (1...12).map { "g\($0)" })
  }
}
