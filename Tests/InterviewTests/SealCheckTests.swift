import Guide
import TestSupport
import Testing

@testable import Interview

/// What a form lacks before it can be sealed.
struct SealCheckTests {
  private static let guide = smallGuide()

  private func check(_ form: Form, voided: [String: String] = [:]) -> SealCheck {
    let voids = voided.sorted { $0.key < $1.key }.enumerated().map { index, void in
      Event(
        session: SessionID("s"), seat: .lead, sequence: index + 1,
        at: Instant(milliseconds: index),
        happening: .questionVoided(question: void.key, reason: void.value))
    }
    return SealCheck(
      form, of: Interviewer("Ada"), in: Session(id: SessionID("s"), events: voids),
      guide: Self.guide)
  }

  private func form(_ levels: [Int], _ communication: Communication? = .meets) -> Form {
    var form = Form()
    for (index, level) in levels.enumerated() {
      form.entries[Self.guide.questions[index].id] = Form.Entry(
        answer: Rating(level).map(Answer.rated))
    }
    form.communication = communication
    return form
  }

  @Test func answersComeFirstThenEvidenceThenCommunication() {
    #expect(
      check(form([3, 5], nil)).missing == [
        .answer(question: "a-longer-question-id"), .evidence(question: "q2", level: 5),
        .communication,
      ])
    #expect(check(form([3, 4, 3])).missing.isEmpty)
  }

  @Test(arguments: [(1, true), (2, true), (3, false), (4, false), (5, true)])
  func whatSaysMoreThanTheMiddleNeedsAWord(level: Int, needs: Bool) {
    #expect((check(form([level])).needsEvidence(Self.guide.questions[0]) == level) == needs)
  }

  @Test func aNoteIsTheWordAndABlankNeedsNone() {
    var noted = form([5, 3, 3])
    noted.entries["q1"]?.note = Note(lines: [Note.Line(at: nil, text: "cut denials")])
    noted.entries["q2"]?.answer = .blank(.notAsked)
    #expect(check(noted).missing.isEmpty)
  }

  @Test func aVoidedQuestionLacksNothing() {
    #expect(check(form([3, 3]), voided: ["a-longer-question-id": "put badly"]).missing.isEmpty)
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

  @Test func aQuestionWithoutProbesIsHeardOrNot() {
    var guide = Self.guide
    guide.questions[0].probes = nil
    let session = Session(id: SessionID("s"), events: [])
    let form = form([3])
    #expect(SealCheck(form, of: Interviewer("A. Lee"), in: session, guide: guide).unheard.isEmpty)
  }

  @Test func wordsThatNobodyTickedAreNamed() {
    var guide = Self.guide
    guide.opening = "Welcome."
    guide.closing = "Thank you."
    let panel: [Interviewer] = [Interviewer("A. Lee"), Interviewer("B. Moss")]
    var session = Session(id: SessionID("s"), events: [])
    var sequence: [Seat: Int] = [:]
    func record(_ happening: Happening, _ seat: Seat) {
      sequence[seat, default: 0] += 1
      session.apply(
        Event(
          session: SessionID("s"), seat: seat, sequence: sequence[seat] ?? 0,
          at: Instant(milliseconds: 0),
          happening: happening))
    }
    record(
      .sessionPlanned(
        plan: Plan(
          candidate: "J. Doe", opening: Opening("Desk"), panel: panel,
          guide: GuideReference(id: "desk", version: 1, sha256: "aa"))), .lead)
    #expect(session.unsaid(under: guide) == [], "no interview is over")
    record(.formSealed(guide: "aa"), .interviewer(Interviewer("A. Lee")))
    #expect(session.unsaid(under: guide) == [.opening, .closing])
    record(.wordsSaid(words: .opening, said: true), .interviewer(Interviewer("B. Moss")))
    #expect(
      SpokenWords.sentence(unsaid: session.unsaid(under: guide))
        == "Nobody ticked that the closing words were said.")
    record(.seatExcused(interviewer: Interviewer("B. Moss"), reason: "ill"), .lead)
    #expect(session.unsaid(under: guide) == [.opening, .closing])
    guide.opening = nil
    guide.closing = nil
    #expect(SpokenWords.sentence(unsaid: session.unsaid(under: guide)) == nil)
  }
}
