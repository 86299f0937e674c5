import Exact
import Guide
import TestSupport

@testable import Interview

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

  static let cal = Marker("Cal")

  static let slowly: Arrangement = {
    guard let arrangement = Arrangement(form: "a", percent: 150) else {
      preconditionFailure("no arrangement")
    }
    return arrangement
  }()

  /// As earlier programs recorded it.
  static let slowlyWithReason: Arrangement = {
    var arrangement = slowly
    arrangement.reason = "slow reader"
    return arrangement
  }()

  static func tone(_ value: Int) -> [String: Rating] {
    Rating(value).map { ["tone": $0] } ?? [:]
  }

  static func clock(_ milliseconds: Int, boot: String = "one") -> SteadyReading {
    SteadyReading(boot: boot, milliseconds: milliseconds)
  }

  static let candidates: [Happening] = [
    .sittingBegun(guide: "ab", form: "a", percent: 150),
    .sectionBegun(section: "accuracy", clock: clock(1000)),
    .itemReached(item: "c1", spent: 10),
    .itemAnswered(item: "c1", answer: .choice(id: "a"), spent: 4000),
    .sittingResumed(clock: clock(90_000), spent: 89_000, away: 85_000),
    .itemAnswered(item: "c1", answer: .choice(id: "b"), spent: 95_000),
    .sectionEnded(section: "accuracy", spent: 96_000, byTime: false),
  ]

  static let cals: [Happening] = [
    .answerMarked(item: "s1", mark: .ratings(byCriterion: tone(2))),
    .answerRemarked(item: "s1", mark: .ratings(byCriterion: tone(3)), reason: "read again"),
  ]

  static let dee = Interviewer("Dee")

  /// What a lead puts right afterwards.
  static let corrections: [Happening] = [
    .candidateCorrected(candidate: "Cyd", reason: "misheard"),
    .openingCorrected(opening: Opening("front office"), reason: "its name now"),
    .interviewerAdded(interviewer: dee, reason: "asked to sit in"),
    .seatExcused(interviewer: dee, reason: "ill"),
    .excuseWithdrawn(interviewer: dee, reason: "well again"),
    .interviewerReplaced(interviewer: dee, by: Interviewer("Eve"), reason: "ill after all"),
    .flagRaised(flag: "bad-references", evidence: "two of three"),
    .flagRaised(flag: "fitness", evidence: "a word"), .flagWithdrawn(number: 2),
    .sessionSetAside(reason: "a rehearsal"), .sessionReinstated(reason: "no, it was not"),
    .decisionRecorded(choice: .withdrawn, reason: "took another place", basis: [:]),
  ]

  /// The same with what was put right, and with clocks that were set back.
  static let allWithCorrections: [[Event]] = {
    var lead = feed(Self.lead + corrections, .lead)
    let number = lead.count
    let key = FlagKey(interviewer: ada, number: 1)
    for (place, state) in [FlagState.confirmed, .dismissed, .confirmed].enumerated() {
      lead.append(
        Event(
          session: session, seat: .lead, sequence: number + 1 + place,
          at: Instant(milliseconds: start + 30_000 - place * 20_000),
          happening: .flagResolved(flag: key, state: state, reason: "look \(place)")))
    }
    let own = FlagKey(seat: .lead, number: 1)
    let more = Happening.flagResolved(flag: own, state: .confirmed, reason: "rang them, too")
    return [
      lead, allWithTest[1], allWithTest[2], all[1], feed(bens + [more], .interviewer(ben)),
      feed([.conflictStated(recused: false)] + adas, .interviewer(dee)),
    ]
  }()

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

  /// The same with a test that was taken and marked.
  static let allWithTest = [
    feed(
      lead + [
        .testArranged(arrangement: slowly),
        .timeGiven(section: "accuracy", seconds: 30, reason: "noise"),
        .itemRemarked(item: "c1", marks: marks(1, 2), reason: "the key was wrong"),
        .sectionConfirmed(section: "hard-skills", marks: marks(12, 20), by: "Dee"),
      ], .lead), feed(candidates, .candidate), feed(cals, .marker(cal)), all[1], all[2],
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
