import Foundation
import GRDB
import Interview

extension PanelLedger {
  /// Checks every chain of every feed, the list of sessions, practice, and the stored guides.
  ///
  /// Reads one consistent view and holds one session in memory at a time. What has been cut off
  /// the end of a feed shows in the list of sessions, which remembers the last hash of each feed.
  /// Somebody who rewrites a feed and the list alike leaves no trace in this file: keep an export,
  /// whose last hashes can be compared.
  package func verify() throws -> AuditReport {
    try reading { db in
      let table = EventTable(db: db)
      let index = SessionIndex(db: db)
      let sessions = try table.sessions()
      var report = AuditReport()
      report.sessions = sessions.count
      for session in sessions {
        var check = FeedCheck(session: session)
        try table.forEach(of: session) { check.check($0) }
        report.events += check.events
        report.feeds += check.feeds
        report.faults += check.faults
        // Where an event is at fault, the list cannot but differ.
        if check.faults.isEmpty,
          let flaw = Self.flaw(in: try index.entry(of: session), of: check.folded)
        {
          report.faults.append(AuditReport.Fault(session: session, flaw: flaw))
        }
      }
      report.faults += try Self.orderFaults(listed: index.sessions(), sessions: sessions)
      let recorded =
        try Int.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'event'") ?? 0
      if recorded > report.events {
        report.faults.append(AuditReport.Fault(flaw: .gone(recorded - report.events)))
      }
      report.faults += try PracticeCheck(PracticeRows(db: db)).faults
      report.faults += try Self.guideFaults(in: db)
      return report
    }
  }

  private static func flaw(in entry: Data?, of folded: FoldedSession) -> AuditReport.Fault.Flaw? {
    guard let entry else { return .unlisted }
    var expected = IndexEntry(folded)
    guard let found = try? IndexEntry(encoded: entry) else { return .row }
    guard found.heads == expected.heads else { return .heads }
    // Rows are written when a session is written to, so an older program's stay as they were.
    if found.row.excusedMembers.isEmpty { expected.row.excusedMembers = [] }
    if found.row.guide == nil { expected.row.guide = nil }
    return found.row == expected.row ? nil : .row
  }

  private static func orderFaults(
    listed: [SessionID], sessions: [SessionID]
  ) -> [AuditReport.Fault] {
    let known = Set(sessions)
    var faults = listed.filter { !known.contains($0) }.map { session in
      AuditReport.Fault(session: session, flaw: .empty)
    }
    let present = Set(listed)
    let pairs = zip(listed.filter(known.contains), sessions.filter(present.contains))
    if let (found, _) = pairs.first(where: { $0 != $1 }) {
      faults.append(AuditReport.Fault(session: found, flaw: .order))
    }
    return faults
  }

  private static func guideFaults(in db: Database) throws -> [AuditReport.Fault] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT CAST(sha256 AS BLOB), CAST(text AS BLOB) FROM guide ORDER BY sha256")
    var faults: [AuditReport.Fault] = []
    while let row = try rows.next() {
      let sha256 = row[0] as Data? ?? Data()
      let text = row[1] as Data? ?? Data()
      if !sha256.elementsEqual(Fingerprint.of(text).utf8) {
        faults.append(AuditReport.Fault(flaw: .guide(sha256.text)))
      }
    }
    return faults
  }
}

/// Checks the events of one session one after another, and folds them.
private struct FeedCheck {
  /// The session of the events so far.
  private(set) var folded: FoldedSession
  /// The first fault of each feed, in the order in which they were met.
  private(set) var faults: [AuditReport.Fault] = []
  /// How many events were looked at.
  private(set) var events = 0

  /// The last event of each feed, by the seat's column.
  private var heads: [FeedName: FeedHead] = [:]
  /// The feeds in which a fault was met; what follows there is its consequence.
  private var faulty: Set<FeedName> = []

  /// A seat's column, compared byte by byte as the table does.
  private enum FeedKind {}
  private typealias FeedName = Identifier<FeedKind>

  init(session: SessionID) {
    folded = FoldedSession(id: session)
  }

  /// How many feeds the events stand in.
  var feeds: Int { heads.count }

  /// Looks at the next event.
  mutating func check(_ stored: StoredEvent) {
    events += 1
    let feed = FeedName(stored.seat.text)
    let head = heads[feed, default: .none]
    let next = FeedHead(sequence: stored.sequence, sha256: stored.sha256.text)
    heads[feed] = next
    guard !faulty.contains(feed) else { return }
    if let flaw = flaw(of: stored, after: head, as: next) {
      faulty.insert(feed)
      faults.append(
        AuditReport.Fault(
          session: folded.session.id, seat: feed.text, sequence: stored.sequence, flaw: flaw))
    }
  }

  private mutating func flaw(
    of stored: StoredEvent, after head: FeedHead, as next: FeedHead
  ) -> AuditReport.Fault.Flaw? {
    guard stored.sequence == head.sequence + 1 else {
      return .sequence(expected: head.sequence + 1)
    }
    guard stored.sha256.elementsEqual(Fingerprint.of(stored.record).utf8) else { return .hash }
    guard let record = try? EventRecord(encoded: stored.record) else { return .unreadable }
    let event = record.event
    guard event.sequence == stored.sequence else { return .column("sequence") }
    guard stored.session.elementsEqual(event.session.text.utf8) else { return .column("session") }
    guard stored.seat.elementsEqual(event.seat.text.utf8) else { return .column("seat") }
    guard stored.at.elementsEqual(event.at.text.utf8) else { return .column("at") }
    guard stored.kind.elementsEqual(event.happening.kind.utf8) else { return .column("kind") }
    guard record.previous.utf8.elementsEqual(head.sha256.utf8) else { return .previous }
    folded.apply(event, id: stored.id, head: next)
    return nil
  }
}
