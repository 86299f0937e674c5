import Foundation
import Guide
import TestSupport
import Testing

@testable import Interview

/// Questions that a panel shares out.
struct AssignmentTests {
  private let ada = Interviewer("Ada")
  private let ben = Interviewer("Ben")

  private func plan(_ assignments: [Assignment]?) -> Plan {
    Plan(
      candidate: "Cy", opening: Opening("desk"), panel: [ada, ben],
      guide: GuideReference(id: "small", version: 1, sha256: "aa"), assignments: assignments)
  }

  private func session(_ plan: Plan, _ more: [Happening] = []) -> Session {
    let events = ([.sessionPlanned(plan: plan)] + more).enumerated().map { index, happening in
      Event(
        session: SessionID("s"), seat: .lead, sequence: index + 1,
        at: Instant(milliseconds: index), happening: happening)
    }
    return Session(id: SessionID("s"), events: events)
  }

  @Test func whoIsNotNamedAsksEverything() {
    let plan = plan([Assignment(interviewer: ada, questions: ["q1"])])
    let session = session(plan)
    #expect(session.asks(ada, "q1") && !session.asks(ada, "q2"))
    #expect(session.asks(ben, "q1") && session.asks(ben, "q2"))
    #expect(plan.refusal(under: smallGuide()) == nil)
  }

  @Test func whoSitsInSomebodysPlaceAsksTheSame() {
    let cy = Interviewer("Cy")
    let dee = Interviewer("Dee")
    let replaced = session(
      plan([Assignment(interviewer: ada, questions: ["q1"])]),
      [
        .interviewerReplaced(interviewer: ada, by: cy, reason: "ill"),
        .interviewerReplaced(interviewer: cy, by: dee, reason: "ill"),
      ])
    #expect(replaced.asks(dee, "q1") && !replaced.asks(dee, "q2"))
  }

  @Test func whatCannotBeSharedOutSoIsRefused() {
    let all = smallGuide().questions.map(\.id)
    let half = Assignment(interviewer: ada, questions: [all[0]])
    let cases: [([Assignment], String)] = [
      ([Assignment(interviewer: ada, questions: [])], "Ada has no question to ask"),
      ([Assignment(interviewer: ada, questions: ["q9"])], "Ada is to ask q9, and the guide has no"),
      (
        [Assignment(interviewer: Interviewer("Eve"), questions: all)],
        "Eve, who has questions, is not"
      ),
      ([half, Assignment(interviewer: ben, questions: [all[1]])], "nobody is to ask \(all[2])"),
    ]
    for (assignments, words) in cases {
      #expect(plan(assignments).refusal(under: smallGuide())?.hasPrefix(words) == true, "\(words)")
    }
    let rest = Assignment(interviewer: ben, questions: Array(all.dropFirst()))
    // q1 is critical, and its gate would never be known.
    #expect(
      plan([half, rest]).refusal(under: smallGuide())
        == "q1 is critical, and two of the panel have to ask it")
    #expect(
      plan([half, Assignment(interviewer: ben, questions: all)]).refusal(under: smallGuide()) == nil
    )
    var easy = smallGuide()
    easy.scoring.gates = []
    #expect(plan([half, rest]).refusal(under: easy) == nil)
  }

  /// A plan without shares is stored byte by byte as it always was.
  @Test func thePlanOfAnOlderProgramStays() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let text = String(decoding: try encoder.encode(plan(nil)), as: UTF8.self)
    #expect(
      text == #"{"candidate":"Cy","guide":{"id":"small","sha256":"aa","version":1},"#
        + #""opening":"desk","panel":["Ada","Ben"]}"#)
    let shared = plan([Assignment(interviewer: ada, questions: ["q1"])])
    #expect(try JSONDecoder().decode(Plan.self, from: encoder.encode(shared)) == shared)
  }

  @Test func onlyWhatIsOnesOwnIsMissingAtTheSeal() {
    let session = session(plan([Assignment(interviewer: ada, questions: ["q1"])]))
    let check = SealCheck(Form(), of: ada, in: session, guide: smallGuide())
    #expect(check.missing == [.answer(question: "q1"), .communication])
    #expect(check.leftToOthers == smallGuide().questions.map(\.id).filter { $0 != "q1" })
    let other = SealCheck(Form(), of: ben, in: session, guide: smallGuide())
    #expect(other.missing.count == smallGuide().questions.count + 1 && other.leftToOthers == [])
  }
}
