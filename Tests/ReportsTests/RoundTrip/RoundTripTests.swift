import Exact
import Foundation
import Guide
import Interview
import Reports
import Scoring
import Testing

/// Export, import, export gives the same bytes, whatever people have typed.
struct RoundTripTests {
  private let made: RandomSessions
  private var guide: HiringGuide { made.guide }

  init() throws { made = try RandomSessions() }

  @Test(arguments: 0..<40) func sameBytes(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let first = try made.files(of: made.sessions(&random))
    let second = try made.files(of: made.imported(first))
    for (name, bytes) in first {
      let isSame = second[name] == bytes
      #expect(isSame, "\(name) differs after import and export")
    }
  }

  @Test(arguments: 0..<20) func nothingIsLost(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed) + 1000)
    let before = try made.sessions(&random)
    let after = try made.imported(made.files(of: before))
    #expect(Set(before.map(\.id)) == Set(after.map(\.id)))
    for session in before {
      guard let other = after.first(where: { $0.id == session.id }) else { continue }
      #expect(other.flags.count == session.flags.count)
      #expect(tests(other) == tests(session))
      #expect(spreads(other) == spreads(session))
      #expect(answers(other) == answers(session))
      #expect(other.voided == session.voided)
      for interviewer in session.panel {
        let (form, copy) = (session.form(of: interviewer), other.form(of: interviewer))
        #expect(form.isSealed == copy.isSealed)
        #expect(form.communication == copy.communication)
        for question in guide.questions where form[question.id].answer != nil {
          #expect(copy[question.id].answer == form[question.id].answer)
          #expect(copy[question.id].final == form[question.id].final)
          #expect(copy[question.id].elements == form[question.id].elements)
          #expect(copy[question.id].note.text.utf8.elementsEqual(form[question.id].note.text.utf8))
          #expect(copy[question.id].ratedAt?.text == form[question.id].ratedAt?.text)
        }
      }
    }
  }

  private func tests(_ session: Session) -> [SectionMarks?] {
    let marking = TestMarking(session: session, guide: guide)
    return guide.competencies.map { marking.standing(of: $0.id).marks }
  }

  private func spreads(_ session: Session) -> [String] {
    Sheet(session: session, guide: guide).markerSpreads
  }

  /// What was answered to each item, in time and late; what is empty was not.
  private func answers(_ session: Session) -> [[TestAnswer?]] {
    guide.assessment.items.map { item in
      [
        session.answer(to: item, under: guide.assessment),
        session.lateAnswer(to: item, under: guide.assessment),
      ].map { given in
        given?.answer == .number(text: "", remark: "") || given?.answer == .text(text: "")
          || given?.answer == .ticks(ids: []) || given?.answer == .choice(id: nil)
          ? nil : given?.answer
      }
    }
  }
}
