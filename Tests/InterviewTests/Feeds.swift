import Exact
import Interview

/// The feeds of a small session, and ways to mix them.
enum Feeds {
  static let session = SessionID("s1")
  static let ada = Interviewer("Ada")
  static let ben = Interviewer("Ben")
  static let start = 1_795_500_000_000

  static let plan = Happening.sessionPlanned(
    plan: Plan(
      candidate: "Cy", opening: Opening("front desk"), panel: [ada, ben],
      guide: GuideReference(id: "g", version: 1, sha256: "ab")))

  static let lead: [Happening] = [
    plan, .sectionMarked(section: "hard-skills", marks: .whole(marks(12, 20))),
    .flagResolved(
      flag: FlagKey(interviewer: ada, number: 1), state: .confirmed, reason: "heard it too"),
    .questionVoided(question: "q8", reason: "put badly"),
    .agendaSettled(item: "spread:q1", note: "talked over"),
    .decisionRecorded(
      choice: .hold, reason: "one more talk", basis: ["lead": 5, "interviewer:Ada": 7]),
  ]

  static let adas: [Happening] = [
    .formOpened(guide: "ab"), .questionReached(question: "q1"),
    .questionRated(question: "q1", answer: rated(2)),
    .elementsHeard(question: "q1", elements: Elements(situation: .heard, task: .partly)),
    .flagRaised(flag: "rudeness", evidence: "interrupted"), .formSealed(guide: "ab"),
    .ratingRevised(question: "q1", answer: rated(4), reason: "misheard", elements: nil),
  ]

  static let bens: [Happening] = [
    .formOpened(guide: "ab"), .questionRated(question: "q1", answer: .blank(.recused)),
    .noteWritten(question: "q1", note: Note(text: "knows the candidate")),
    .communicationJudged(communication: .meets),
    .flagRaised(flag: "fitness", evidence: "unsure"), .flagWithdrawn(number: 1),
    .flagResolved(flag: FlagKey(interviewer: ada, number: 1), state: .dismissed, reason: "no"),
    .formSealed(guide: "ab"),
  ]

  /// A feed as events a second apart.
  static func feed(
    _ happenings: [Happening], _ seat: Seat, origin: Origin = .live
  ) -> [Event] {
    happenings.enumerated().map { index, happening in
      Event(
        session: session, seat: seat, sequence: index + 1,
        at: Instant(milliseconds: start + index * 1000), origin: origin, happening: happening)
    }
  }

  static let all = [
    feed(lead, .lead), feed(adas, .interviewer(ada)), feed(bens, .interviewer(ben)),
  ]

  /// One of the ways in which feeds may interleave, each in its own order.
  static func interleaved(_ feeds: [[Event]], _ random: inout SplitMix64) -> [Event] {
    var rest = feeds.map { ArraySlice($0) }.filter { !$0.isEmpty }
    var events: [Event] = []
    while !rest.isEmpty {
      let next = Int.random(in: rest.indices, using: &random)
      events.append(rest[next].removeFirst())
      rest.removeAll { $0.isEmpty }
    }
    return events
  }

  static func rated(_ value: Int) -> Answer { Rating(value).map(Answer.rated) ?? .blank(.notAsked) }

  static func marks(_ earned: Int, _ possible: Int) -> Marks {
    guard let marks = Marks(earned: Rational(earned), possible: Rational(possible)) else {
      preconditionFailure("no marks: \(earned) of \(possible)")
    }
    return marks
  }
}
