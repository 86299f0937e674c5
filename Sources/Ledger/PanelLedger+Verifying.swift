import Foundation
import GRDB
import Interview

extension PanelLedger {
  /// Checks every chain of every feed, the list of sessions, and the stored guides.
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
