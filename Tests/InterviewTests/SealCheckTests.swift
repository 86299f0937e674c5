import Guide
import Testing

@testable import Interview

/// What a form lacks before it can be sealed.
struct SealCheckTests {
  private static func question(_ id: String) -> Question {
    Question(
      id: id, title: id, heading: id, kind: .behavioural, competency: "c", isCritical: false,
      weight: 1, minutes: 0, text: "", listenFor: [],
      probes: Probes(situation: "", task: "", action: "", result: ""), followUps: [], anchors: [],
      source: "")
  }

  private static let guide = HiringGuide(
    id: "g", title: "", version: 1,
    role: Role(
      function: "", focus: [], scope: "", responsibilities: [], tools: [], artefacts: [],
      whenToUse: "", differsFrom: [], source: ""),
    scale: [], competencies: [], weightsReason: nil,
    questions: ["q1", "q2", "q3"].map(question), questionWeightsReason: nil, flags: [],
    scoring: ScoringRules(
      method: .split, bands: ScoringRules.Bands(strong: 80, discuss: 60),
      gates: ScoringRules.Gates(
        hardSkillsSection: "c", hardSkillsMinimum: 70, criticalMinimum: 3, mustHaveTopics: [],
        mustHaveMinimum: 50, why: [:]),
      source: ""),
    assessment: Assessment(minutes: 0, sections: []))

  private func check(_ form: Form, voided: [String: String] = [:]) -> SealCheck {
    SealCheck(form, guide: Self.guide, voided: voided)
  }

  private func form(_ levels: [Int], _ communication: Communication? = .meets) -> Form {
    var form = Form()
    for (index, level) in levels.enumerated() {
      form.entries["q\(index + 1)"] = Form.Entry(answer: Rating(level).map(Answer.rated))
    }
    form.communication = communication
    return form
  }

  @Test func answersComeFirstThenEvidenceThenCommunication() {
    #expect(
      check(form([3, 5], nil)).missing == [
        .answer(question: "q3"), .evidence(question: "q2", level: 5), .communication,
      ])
    #expect(check(form([3, 4, 3])).missing.isEmpty)
  }

  @Test(arguments: [(1, true), (2, true), (3, false), (4, false), (5, true)])
  func whatSaysMoreThanTheMiddleNeedsAWord(level: Int, needs: Bool) {
    #expect((check(form([level])).needsEvidence(Self.question("q1")) == level) == needs)
  }

  @Test func aNoteIsTheWordAndABlankNeedsNone() {
    var noted = form([5, 3, 3])
    noted.entries["q1"]?.note = Note(lines: [Note.Line(at: nil, text: "cut denials")])
    noted.entries["q2"]?.answer = .blank(.notAsked)
    #expect(check(noted).missing.isEmpty)
  }

  @Test func aVoidedQuestionLacksNothing() {
    #expect(check(form([3, 3]), voided: ["q3": "put badly"]).missing.isEmpty)
  }

  @Test func whatWasNotHeardIsNamedOfRatedQuestionsOnly() {
    var heard = form([3])
    heard.entries["q2"] = Form.Entry(answer: .blank(.recused))
    for element in Element.allCases where element != .result {
      heard.entries["q1"]?.elements[element] = .heard
    }
    let unheard = check(heard).unheard
    #expect(unheard.map(\.question.id) == ["q1"])
    #expect(unheard.first?.elements == [.result])
  }
}
