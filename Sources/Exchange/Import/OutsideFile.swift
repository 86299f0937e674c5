package import CSV
package import Guide
package import Interview
import Scoring

/// A file of outside raters' marks, in the columns of `marks.csv`, for tests that were taken here.
package struct OutsideFile: Sendable {
  private var rows: [MarkRow] = []
  /// What was passed over.
  package private(set) var warnings: [Warning] = []

  /// Reads the file whole.
  ///
  /// - Throws: The first fault, with line and column.
  package init(
    _ bytes: [UInt8], source: OutsideSource, names: GuideNames
  ) throws(InputError) {
    var checks = RowChecks()
    try MarkColumn.forEachCells(
      MemorySource(name: source.file, bytes: bytes), warn: { warnings.append($0) }
    ) { (cells) throws(InputError) in
      let row = try MarkRow(cells, names: names, from: source)
      try checks.admitOnce(row)
      rows.append(row)
    }
  }

  /// The marks as the lead's feeds go on, and the sessions as they are then.
  ///
  /// Each is held against the rules of the record. Of a rater's two marks of one answer the initial
  /// one comes first; a mark of an answer that the rater has marked is a change, with its reason.
  ///
  /// - Throws: The first mark that the rules do not allow, with line and column.
  package func events(
    in sessions: [SessionID: Session], guide: HiringGuide, now: Instant
  ) throws(InputError) -> (events: [Event], sessions: [SessionID: Session]) {
    var sessions = sessions
    var events: [Event] = []
    let scoringPlan = ScoringPlan(guide: guide)
    for row in rows.filter({ $0.phase == .initial }) + rows.filter({ $0.phase == .final }) {
      guard case .outside(let rater, let mark, let file) = row.mark,
        var session = sessions[row.session]
      else { continue }
      let isChange = session.outsideMarks[rater]?[row.item] != nil
      let reason = isChange && row.phase == .final && !row.reason.isEmpty ? row.reason : nil
      let happening = Happening.outsideMarked(
        item: row.item, mark: mark, rater: rater, file: file, reason: reason)
      if let why = session.refusal(ofOutsideRater: rater) { throw row.place.error(.marker, why) }
      if let why = scoringPlan.refusal(of: happening, by: .lead, in: session) {
        throw row.place.error(.item, why)
      }
      let event = Event(
        session: row.session, seat: .lead, sequence: (session.heads[.lead] ?? 0) + 1, at: now,
        origin: .imported(at: row.markedAt), happening: happening)
      session.apply(event)
      sessions[row.session] = session
      events.append(event)
    }
    return (events, sessions)
  }
}
