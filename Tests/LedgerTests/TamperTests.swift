import GRDB
import Interview
import Testing

@testable import Ledger

/// What somebody with the file and SQLite's own tool can do, and how it is found out.
@Suite struct TamperTests {
  typealias Flaw = AuditFault.Flaw
  let ledger: PanelLedger

  /// Five events of one seat, between those of others.
  init() throws {
    ledger = try PanelLedger.throwaway(rule: anything)
    try ledger.store(guide: "the guide")
    _ = try ledger.append([planned([.okafor])], to: .dana, seat: .lead, after: 0, at: .second(0))
    for count in 0..<5 {
      _ = try ledger.append(
        [rated("q\(count + 1)", 2)], to: .dana, seat: .okafor, after: count, at: .second(count))
      _ = try ledger.append(
        [rated("q1", 4)], to: .ezra, seat: .okafor, after: count, at: .second(count))
    }
  }

  private let seat = "interviewer:R. Okafor"
  private let dana = "session = '2026-11 dana' AND seat = 'interviewer:R. Okafor'"

  private func tamper(_ sql: String) throws { try forge(sql, in: ledger) }

  private func fault(_ sequence: Int, _ flaw: Flaw) -> AuditFault {
    AuditFault(session: .dana, seat: seat, sequence: sequence, flaw: flaw)
  }

  @Test func anUntouchedLedgerIsSound() throws {
    let report = try ledger.verify()
    #expect(report.firstFault == nil)
    #expect((report.events, report.feeds, report.sessions) == (11, 3, 2))
  }

  @Test(arguments: [
    "UPDATE event SET record = record",
    "UPDATE event SET at = 'x' WHERE id = 3",
    "DELETE FROM event WHERE id = 11",
    "DELETE FROM event",
    "INSERT OR REPLACE INTO event SELECT * FROM event WHERE id = 3",
    """
    INSERT OR REPLACE INTO event (session, seat, sequence, at, kind, record, sha256)
    SELECT session, seat, sequence, at, kind, 'x', sha256 FROM event WHERE id = 11
    """,
    """
    INSERT INTO event (session, seat, sequence, at, kind, record, sha256)
    SELECT session, seat, 7, at, kind, record, sha256 FROM event WHERE id = 10
    """,
    "UPDATE guide SET text = ''",
    "DELETE FROM guide",
  ])
  func theDatabaseItselfRefusesChanges(_ sql: String) throws {
    #expect(throws: DatabaseError.self) {
      try administrator(of: ledger).write { try $0.execute(sql: sql) }
    }
    #expect(throws: DatabaseError.self) { try ledger.pool.write { try $0.execute(sql: sql) } }
    #expect(try ledger.verify().firstFault == nil)
  }

  @Test func anEditedRatingIsFound() throws {
    try tamper(
      "UPDATE event SET record = replace(record, '\"answer\":2', '\"answer\":5') WHERE \(dana) AND sequence = 3"
    )
    #expect(try ledger.verify().faults == [fault(3, .hash)])
    #expect(
      try ledger.verify().firstFault?.description
        == "session 2026-11 dana, interviewer:R. Okafor, event 3: the record does not match its SHA-256"
    )
  }

  @Test(arguments: [
    ("sequence", "sequence = 9 WHERE sequence = 5 AND", 9, Flaw.sequence(expected: 5)),
    ("at", "at = '2026-11-18T11:06:40Z' WHERE sequence = 2 AND", 2, .column("at")),
    ("kind", "kind = 'formOpened' WHERE sequence = 2 AND", 2, .column("kind")),
    ("sha256", "sha256 = upper(sha256) || 'A' WHERE sequence = 2 AND", 2, .hash),
  ])
  func anEditedColumnIsFound(_ name: String, change: String, sequence: Int, flaw: Flaw) throws {
    try tamper("UPDATE event SET \(change) \(dana)")
    #expect(try ledger.verify().firstFault == fault(sequence, flaw))
  }

  @Test func aSeatPutUnderAnotherNameIsFound() throws {
    try tamper("UPDATE event SET seat = 'interviewer:A. Moreau' WHERE \(dana)")
    #expect(
      try ledger.verify().firstFault
        == AuditFault(
          session: .dana, seat: "interviewer:A. Moreau", sequence: 1, flaw: .column("seat")))
  }

  @Test func aSessionPutUnderAnotherNameIsFound() throws {
    try tamper("UPDATE event SET session = 'forged' WHERE session = '2026-11 dana'")
    #expect(
      try ledger.verify().firstFault
        == AuditFault(
          session: SessionID("forged"), seat: "lead", sequence: 1, flaw: .column("session")))
  }

  @Test(arguments: [1, 3, 4]) func aMissingEventIsFound(sequence: Int) throws {
    try tamper("DELETE FROM event WHERE \(dana) AND sequence = \(sequence)")
    #expect(try ledger.verify().firstFault == fault(sequence + 1, .sequence(expected: sequence)))
    #expect(try ledger.verify().faults.last?.flaw == .gone(1))
  }

  @Test func aMissingStretchThatIsClosedUpIsFound() throws {
    try tamper(
      """
      DELETE FROM event WHERE \(dana) AND sequence IN (2, 3);
      UPDATE event SET sequence = sequence - 2 WHERE \(dana) AND sequence > 3;
      """)
    #expect(try ledger.verify().firstFault == fault(2, .column("sequence")))
  }

  @Test func twoSwappedRecordsAreFound() throws {
    try tamper(
      """
      CREATE TEMP TABLE two AS SELECT sequence, record, sha256 FROM event
        WHERE \(dana) AND sequence IN (2, 3);
      UPDATE event SET (record, sha256) =
        (SELECT record, sha256 FROM two WHERE two.sequence = 5 - event.sequence)
        WHERE \(dana) AND sequence IN (2, 3);
      """)
    #expect(try ledger.verify().firstFault == fault(2, .column("sequence")))
  }

  @Test func aRecordWithAForgedHashIsFoundByTheNext() throws {
    try rewrite(event: 2)
    #expect(try ledger.verify().faults == [fault(3, .previous)])
  }

  @Test func aLastRecordWithAForgedHashIsFoundByTheList() throws {
    try rewrite(event: 5)
    #expect(try ledger.verify().faults == [AuditFault(session: .dana, flaw: .heads)])
  }

  /// Changes a rating and works out the hash that goes with it.
  private func rewrite(event sequence: Int) throws {
    let row = try #require(
      try ledger.storedEvents(of: .dana).first { $0.seat == seat && $0.sequence == sequence })
    let record = row.record.replacing("\"answer\":2", with: "\"answer\":5")
    #expect(record != row.record)
    try tamper(
      """
      UPDATE event SET record = '\(record)', sha256 = '\(PanelLedger.sha256(of: record))'
      WHERE \(dana) AND sequence = \(sequence)
      """)
  }

  @Test func aRecordThatIsNoEventIsFound() throws {
    try tamper(
      """
      UPDATE event SET record = '{}', sha256 = '\(PanelLedger.sha256(of: "{}"))'
      WHERE \(dana) AND sequence = 5
      """)
    #expect(try ledger.verify().faults == [fault(5, .unreadable)])
  }

  @Test func aCutEndIsFoundByTheList() throws {
    try tamper("DELETE FROM event WHERE \(dana) AND sequence > 3")
    #expect(
      try ledger.verify().faults == [
        AuditFault(session: .dana, flaw: .heads), AuditFault(flaw: .gone(2)),
      ])
  }

  @Test func aFeedThatIsGoneIsFoundByTheList() throws {
    try tamper("DELETE FROM event WHERE \(dana)")
    #expect(try ledger.verify().firstFault == AuditFault(session: .dana, flaw: .heads))
  }

  @Test func aSessionThatIsGoneIsFoundByTheList() throws {
    try tamper("DELETE FROM event WHERE session = '2026-11 dana'")
    #expect(try ledger.verify().firstFault == AuditFault(session: .dana, flaw: .empty))
  }

  @Test func aSessionThatIsGoneFromTheListTooIsFoundByTheCount() throws {
    try tamper(
      """
      DELETE FROM event WHERE session = '2026-11 dana';
      DELETE FROM session_index WHERE session = '2026-11 dana';
      """)
    #expect(try ledger.verify().faults == [AuditFault(flaw: .gone(6))])
  }

  @Test(arguments: [
    ("row = replace(row, 'Dana Whitfield', 'Someone else')", Flaw.row), ("row = '{}'", .row),
    ("session = 'elsewhere'", .unlisted),
  ])
  func anEditedListIsFound(_ change: String, flaw: Flaw) throws {
    try tamper("UPDATE session_index SET \(change) WHERE session = '2026-11 dana'")
    #expect(try ledger.verify().firstFault == AuditFault(session: .dana, flaw: flaw))
  }

  @Test func aReorderedListIsFound() throws {
    try tamper("UPDATE session_index SET position = 9 WHERE session = '2026-11 dana'")
    #expect(try ledger.verify().faults == [AuditFault(session: .ezra, flaw: .order)])
  }

  @Test func anEditedGuideIsFound() throws {
    try tamper("UPDATE guide SET text = 'another guide'")
    let sha256 = PanelLedger.sha256(of: "the guide")
    #expect(try ledger.verify().faults == [AuditFault(flaw: .guide(sha256))])
  }

  @Test func oneFaultAFeedIsReportedAndOtherFeedsAreStillChecked() throws {
    try tamper(
      """
      UPDATE event SET record = record || ' ' WHERE \(dana) AND sequence IN (2, 4);
      UPDATE event SET record = record || ' ' WHERE session = '2026-11 ezra' AND sequence = 1;
      """)
    let report = try ledger.verify()
    #expect(report.faults.map(\.session) == [.dana, .ezra])
    #expect(report.faults.map(\.sequence) == [2, 1])
    #expect(report.events == 11)
  }
}
