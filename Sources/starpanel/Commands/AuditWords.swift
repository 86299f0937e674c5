import Interview
import Ledger
import Text

/// What `audit verify` says of a ledger at a seat.
struct AuditWords {
  let report: AuditReport
  /// For whose eyes; nil for a reader who is at no seat.
  let seat: Seat?

  /// How many faults are named; one damaged page can bring about thousands.
  private static let most = 50

  /// The faults, a line each, the first bad event first; at other seats than the lead's only that
  /// there are some, since each names a session and a seat.
  var faults: String {
    guard AuditSight(for: seat).showsPlaces else {
      return "\(Count.of(report.faults.count, "thing")) in the record not as written. Tell the"
        + " hiring lead, who sees where."
    }
    let named = report.faults.prefix(Self.most).map { "\($0)" }
    let more = report.faults.count - named.count
    return (named + (more > 0 ? ["and \(more) more"] : [])).joined(separator: "\n")
  }

  /// What is said of a sound ledger.
  var lines: [String] {
    ["\(counted): every chain holds", "figure \(report.figure)"] + lost + newer + drafts
  }

  /// How many events there are tells how much others have done, so it is the lead's to know; how many
  /// sessions there are tells an interviewer of those of other panels.
  private var counted: String {
    let sessions = Count.of(report.sessions, "session")
    return switch seat {
    case .lead: "\(report.events) events in \(report.feeds) feeds of \(sessions)"
    case nil: sessions
    case .interviewer, .candidate, .marker: "the whole ledger"
    }
  }

  private var lost: [String] {
    guard report.lost > 0 else { return [] }
    return [
      "\(Count.of(report.lost, "event")) on record as lost, since this ledger was recovered from a"
        + " damaged file"
    ]
  }

  private var newer: [String] {
    guard report.newer > 0 else { return [] }
    return [
      "\(Count.of(report.newer, "event")) of a newer starpanel: checked by hash alone, since this"
        + " version does not know what they mean"
    ]
  }

  /// A draft is no event yet, so no chain vouches for it; the lead sees whose it is.
  private var drafts: [String] {
    guard !report.drafts.isEmpty else { return [] }
    let line =
      "\(Count.of(report.drafts.count, "draft")) kept of what is being typed, which no chain vouches"
      + " for; each becomes an event of its seat"
    guard seat == .lead else { return [line] }
    return [line + ":"]
      + report.drafts.map { draft in
        "  session \(draft.session.text.shownHarmless), \(draft.seat.shownHarmless): "
          + draft.question.shownHarmless
      }
  }
}
