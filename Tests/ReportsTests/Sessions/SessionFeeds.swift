import Exact
import Guide
import Interview
import TestSupport

/// Small sessions under the small guide, for what is printed of them.
enum SessionFeeds {
  static let guide = smallGuide()
  static let ada = Interviewer("Ada Lovelace")
  static let ben = Interviewer("Ben\u{1B}[2J")

  /// One minute past nine in London, and an hour later in Vienna.
  static let zone = ClockZone(spans: [ClockZone.Span(from: 0, offset: 60)], end: .max)
  private static let start = 1_795_510_860_000

  static let plan = Happening.sessionPlanned(
    plan: Plan(
      candidate: "Cy", opening: Opening("front desk"), panel: [ada, ben],
      guide: GuideReference(id: "small", version: 1, sha256: "ab")))

  static func form(_ levels: [Int], isSealed: Bool = true) -> [Happening] {
    zip(guide.questions, levels).map { question, level in
      .questionRated(question: question.id, answer: Rating(level).map(Answer.rated))
    } + (isSealed ? [.communicationJudged(communication: .meets), .formSealed(guide: "ab")] : [])
  }

  static func session(
    lead: [Happening] = [], ada: [Happening], ben: [Happening], candidate: [Happening] = []
  ) -> Session {
    let feeds: [(Seat, [Happening])] = [
      (.lead, [plan] + lead), (.interviewer(Self.ada), ada), (.interviewer(Self.ben), ben),
      (.candidate, candidate),
    ]
    let events = feeds.flatMap { seat, happenings in
      happenings.enumerated().map { index, happening in
        Event(
          session: SessionID("s1"), seat: seat, sequence: index + 1,
          at: Instant(milliseconds: start), happening: happening)
      }
    }
    return Session(id: SessionID("s1"), events: events)
  }

  /// Both forms sealed, and no test.
  static let sealed = session(ada: form([4, 4, 4]), ben: form([2, 3, 4]))
}
