import Exact
import Exchange
import Foundation
import Guide
import Interview
import Scoring
import TestSupport
import Testing

/// Export, import, export gives the same bytes, whatever people have typed.
struct RoundTripTests {
  private let made: RandomSessions
  private var guide: HiringGuide { made.guide }

  init() throws { made = try RandomSessions() }

  @Test(arguments: 0..<40) func sameBytes(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let first = try made.files(of: made.sessions(&random))
    let second = try made.files(of: made.imported(first))
    for (name, bytes) in first {
      let isSame = second[name] == bytes
      #expect(isSame, "\(name) differs after import and export")
    }
  }

  @Test(arguments: 0..<20) func nothingIsLost(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) + 1000)
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

  /// Whoever's name was put right stands in files under one spelling, flags included.
  @Test(arguments: [("Alda", "ALDA"), ("José", "Jose\u{301}"), ("ada lee", "Ada Lee")])
  func aCorrectedSpellingGoesThroughFiles(wrong: String, right: String) throws {
    let (wrong, right) = (Interviewer(wrong), Interviewer(right))
    let bo = Interviewer("Bo")
    let four = try #require(Rating(4))
    let rate = made.guide.questions.map {
      Happening.questionRated(question: $0.id, answer: .rated(four))
    }
    let flag = Happening.flagRaised(flag: "rudeness", evidence: "shouted")
    let plan = Plan(
      candidate: "Dana", opening: Opening("Desk"), panel: [wrong, bo], guide: made.reference)
    let feeds: [(Seat, [Happening])] = [
      (
        .lead,
        [
          .sessionPlanned(plan: plan),
          .interviewerReplaced(interviewer: wrong, by: right, reason: "misspelt"),
        ]
      ),
      (.interviewer(wrong), [rate[0], flag]),
      (.interviewer(right), rate + [flag, .formSealed(guide: "")]),
      (.interviewer(bo), rate + [.formSealed(guide: "")]),
    ]
    let id = SessionID("s")
    let session = Session(
      id: id,
      events: feeds.flatMap { seat, happenings in
        happenings.enumerated().map { index, happening in
          Event(
            session: id, seat: seat, sequence: index + 1, at: Instant(milliseconds: index),
            happening: happening)
        }
      })
    let first = try made.files(of: [session])
    let after = try made.imported(first)
    let second = try made.files(of: after)
    for (name, bytes) in first { #expect(second[name] == bytes, "\(name)") }
    #expect(after.first?.panel == [right, bo])
    #expect(after.first?.flags.count == 2)
    let sheets = ([session] + after).map { Sheet(session: $0, guide: made.guide) }
    let cards = sheets.map { Scorecard(scoringPlan: ScoringPlan(guide: made.guide), sheet: $0) }
    #expect(cards[0].final == cards[1].final)
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
