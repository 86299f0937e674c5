import Exact
import GRDB
import Guide
import Interview
import Ledger

extension SessionID {
  static let dana = SessionID("2026-11 dana")
  static let ezra = SessionID("2026-11 ezra")
}

extension Seat {
  static let okafor = Seat.interviewer(Interviewer("R. Okafor"))
  static let moreau = Seat.interviewer(Interviewer("A. Moreau"))
}

extension Instant {
  /// So many seconds into a made-up interview.
  static func second(_ count: Int) -> Instant {
    Instant(milliseconds: 1_795_000_000_000 + count * 1000, offset: 60)
  }
}

/// No rule at all: what these tests are about does not depend on what may be recorded when.
let anything: PanelLedger.Rule = { _, _, _ in nil }

extension PanelLedger {
  /// The events of a session as they are stored.
  func storedEvents(of session: SessionID) throws -> [AuditRow] {
    var rows: [AuditRow] = []
    try allEvents(of: session) { rows.append($0) }
    return rows
  }
}

/// Texts that have broken programs before.
let hostileTexts = [
  "", "\u{0}", "before\u{0}after", "\u{0}first", "line\nbreak", "carriage\r\nreturn", "tab\t",
  "\"quoted\" 'single' `back`", "back\\slash \\u0000", "/slash/", "e\u{301}", "\u{E9}",
  "👩🏽‍💻 👍", "\u{202E}right to left\u{202C}", "שלום עליכם", "日本語", "\u{FEFF}mark",
  "\u{2028}\u{2029}", "\u{FFFF}\u{10FFFF}",
  "'); DROP TABLE event; --", "%00 %s {}", "\u{7F}\u{1B}[2J",
]

func rated(_ question: String, _ value: Int) -> Happening {
  .questionRated(question: question, answer: Rating(value).map(Answer.rated))
}

func noted(_ question: String, _ text: String) -> Happening {
  .noteWritten(question: question, note: Note(text: text))
}

func planned(_ panel: [Seat], guide: String = "", opening: String = "Front desk") -> Happening {
  .sessionPlanned(
    plan: Plan(
      candidate: "Dana Whitfield", opening: Opening(opening),
      panel: panel.compactMap(\.interviewer),
      guide: GuideReference(id: "medical-office-manager", version: 1, sha256: guide)))
}

/// One happening of every kind, with and without what may be left out.
let everyHappening: [Happening] = [
  planned([.okafor, .moreau], guide: "ab"),
  .imported(from: "/home/lead/export"),
  .candidateCorrected(candidate: "Dana Whitfeld", reason: "misspelt"),
  .openingCorrected(opening: Opening("Front office"), reason: "its name"),
  .interviewerAdded(interviewer: Interviewer("D. Chen"), reason: "asked to"),
  .interviewerReplaced(
    interviewer: Interviewer("D. Chen"), by: Interviewer("E. Roy"), reason: "ill"),
  .seatExcused(interviewer: Interviewer("A. Moreau"), reason: "ill"),
  .excuseWithdrawn(interviewer: Interviewer("A. Moreau"), reason: "well"),
  .sessionSetAside(reason: "a rehearsal"), .sessionReinstated(reason: "it was not"),
  .decisionRecorded(choice: .withdrawn, reason: "took another place", basis: [:]),
  .flagResolved(flag: FlagKey(seat: .lead, number: 1), state: .dismissed, reason: "misread"),
  .openedEarly(reason: "a candidate withdrew"),
  .sectionMarked(
    section: "hard-skills",
    marks: .items([
      SectionMarks.Item(
        item: "h1", topic: "hipaa",
        marks: Marks(earned: Rational(7).divided(by: 2) ?? 0, possible: 5) ?? .full)
    ])),
  .sectionMarked(section: "judgment", marks: .whole(.full)),
  .questionVoided(question: "q6", reason: "the alarm went off"),
  .agendaSettled(item: "spread:q3", note: "they heard different halves"),
  .decisionRecorded(choice: .hold, reason: "one more talk", basis: ["lead": 3]),
  .flagResolved(
    flag: FlagKey(interviewer: Interviewer("R. Okafor"), number: 1), state: .dismissed,
    reason: "a misunderstanding"),
  .savedLater(count: 2),
  .leaveWordRefused, .testLeft(by: .word), .testLeft(by: .ended),
  .eventsLost(from: 2, to: 3),
  .holdPlaced(reason: "a complaint"), .holdLifted(reason: "it is settled"),
  .seatTaken(console: "front desk", reason: "the laptop died"),
  .conflictStated(recused: false),
  .conflictStated(recused: true),
  .formOpened(guide: "ab"),
  .clockStarted(spent: 5, clock: SteadyReading(boot: "b", milliseconds: 7)),
  .clockRead(spent: 6, clock: SteadyReading(boot: "b", milliseconds: 8)),
  .clockStopped(spent: 6),
  .questionReached(question: "q1"),
  rated("q1", 4),
  .questionRated(question: "q1", answer: .blank(.recused)),
  .questionRated(question: "q1", answer: nil),
  .elementsHeard(question: "q1", elements: Elements(situation: .heard, result: .missing)),
  noted("q1", "first line\nsecond"),
  .noteWritten(question: "q1", note: Note(lines: [Note.Line(at: 75, text: "with a time")])),
  .communicationJudged(communication: .meets),
  .communicationJudged(communication: nil),
  .flagRaised(flag: "defensive", evidence: "“not my fault”"),
  .flagWithdrawn(number: 1),
  .formSealed(guide: "ab"),
  .ratingRevised(question: "q1", answer: .blank(.noAnswer), reason: "misheard", elements: nil),
  .ratingRevised(
    question: "q1", answer: .blank(.notAsked), reason: "misheard",
    elements: Elements(task: .partly)),
]

extension Marks {
  /// Ten points out of ten.
  static var full: Marks {
    guard let marks = Marks(earned: 10, possible: 10) else { preconditionFailure("10 of 10") }
    return marks
  }
}

/// Opens a connection of its own to a ledger's file, as an administrator could.
func administrator(of ledger: PanelLedger) throws -> DatabaseQueue {
  try administrator(ofFile: ledger.path)
}

/// The same of a ledger that is open nowhere.
func administrator(ofFile path: String) throws -> DatabaseQueue {
  var configuration = Configuration()
  configuration.busyMode = .timeout(5)
  return try DatabaseQueue(path: path, configuration: configuration)
}
