import Foundation
import GRDB
import Interview
import Testing

@testable import Ledger

/// What somebody can change who may write the file and works hashes and list out anew.
@Suite struct TamperedFileTests {
  typealias Flaw = AuditFault.Flaw
  private let small: SmallLedger
  init() throws { small = try SmallLedger() }

  private func faults(after sql: String) throws -> [AuditFault] {
    try forge(sql, in: small.open())
    return try SmallLedger.read(small.path).verify().faults
  }

  private static let guide = PanelLedger.sha256(
    of: "the guide of both\n" + String(repeating: "a line of it\n", count: 500))

  @Test(arguments: [
    (
      "UPDATE session_index SET digest = '{\"forms\":9,\"guide\":0}' WHERE position = 1",
      Flaw.digest
    ),
    ("UPDATE session_index SET digest = '' WHERE position = 1", .digest),
    ("UPDATE session_index SET digest = '{}' WHERE position = 1", .digest),
    ("UPDATE session_index SET digest = json_remove(digest, '$.forms')", .digest),
    ("DELETE FROM guide", .guideGone(guide)),
    (
      "CREATE TRIGGER other AFTER INSERT ON event BEGIN SELECT 1; END",
      .layoutForeign("trigger other")
    ),
    ("CREATE TABLE other (x)", .layoutForeign("table other")),
    ("CREATE VIEW other AS SELECT 1", .layoutForeign("view other")),
    ("DROP INDEX event_by_session", .layoutGone("index event_by_session")),
    (
      "UPDATE sqlite_sequence SET seq = 20 WHERE name = 'event'", .added(4)
    ),
    ("UPDATE sqlite_sequence SET seq = -9223372036854775808 WHERE name = 'event'", .added(24)),
    (
      "UPDATE sqlite_sequence SET seq = 9223372036854775807 WHERE name = 'event'",
      .gone((1 << 40) - 24)
    ),
    (
      "UPDATE sqlite_sequence SET seq = 9223372036854775807 WHERE name = 'practice'",
      .practiceGone((1 << 40) - 1)
    ),
    ("UPDATE draft SET note = 'x'", .draft("q3")),
    ("UPDATE pin_policy SET required = 0", .pinPolicy),
    ("UPDATE pin_policy SET idle = 9223372036854775807", .pinPolicy),
    ("DELETE FROM pin_policy", .pinPolicy),
  ])
  func eachIsFound(sql: String, flaw: Flaw) throws {
    #expect(try faults(after: sql).map(\.flaw).contains(flaw))
  }

  /// What a person was typing is lost then, and no more than that.
  @Test func aDraftThatCannotBeReadKeepsNobodyOut() throws {
    try forge("UPDATE draft SET note = 'x'", in: small.open())
    let ledger = try small.open()
    #expect(try ledger.drafts(session: .ezra, seat: .okafor).isEmpty)
    #expect(try ledger.damagedDrafts(session: .ezra, seat: .okafor) == ["q3"])
    #expect(try ledger.repair(at: .second(0)).drafts == 1)
    #expect(try ledger.damagedDrafts(session: .ezra, seat: .okafor).isEmpty)
    #expect(try ledger.verify().faults == [])
  }

  @Test func aSessionThatTheListHasNotIsListedAllTheSame() throws {
    try forge("DELETE FROM session_index WHERE position = 1", in: small.open())
    let listing = try small.open().listing()
    #expect(listing.rows.map(\.id) == [.ezra, .dana])
    #expect(listing.damage.mended == [.dana])
  }

  /// All but the record itself is made anew, and that is on record.
  @Test(arguments: [
    "custody", "draft", "holder", "pin", "pin_policy", "practice", "session_index",
  ])
  func aTableThatIsGoneIsFoundAndMadeAnew(table: String) throws {
    let figure = try small.open().figure()
    try administrator(of: small.open()).write { db in try db.execute(sql: "DROP TABLE \(table)") }
    let read = try SmallLedger.read(small.path)
    #expect(try read.verify().faults.map(\.flaw).contains(.layoutGone("table \(table)")))
    #expect(try Set(read.listing().rows.map(\.id)) == [.dana, .ezra])
    let opened = try small.open()
    let entries = try opened.custody().map(\.entry)
    guard case .layoutMended(let names) = entries.last else {
      Issue.record("nothing is on record")
      return
    }
    #expect(names.contains(table))
    _ = try opened.repair(at: .second(9))
    #expect(try opened.figure() == figure)
    let left = try opened.verify().faults.map(\.flaw)
    // What the chain of custody vouched for is told, and what it had.
    #expect(
      left.isEmpty || ["custody", "pin", "pin_policy", "practice"].contains(table), "\(left)")
  }

  @Test func aGuardThatIsGoneIsFoundAndComesBack() throws {
    do {
      let ledger = try small.open()
      try administrator(of: ledger).write { db in
        try db.execute(
          sql: """
            DROP TRIGGER event_no_delete; DROP TRIGGER custody_in_order;
            CREATE TRIGGER custody_in_order BEFORE INSERT ON custody BEGIN SELECT 1; END;
            DROP INDEX event_by_session;
            """)
      }
    }
    #expect(
      try SmallLedger.read(small.path).verify().faults.map(\.flaw) == [
        .layoutGone("index event_by_session"), .layoutChanged("trigger custody_in_order"),
        .layoutGone("trigger event_no_delete"),
      ])
    let opened = try small.open()
    #expect(try opened.verify().faults == [])
    #expect(
      try opened.custody().last?.entry
        == .layoutMended(names: ["event_by_session", "event_no_delete", "custody_in_order"]))
    // And only once.
    let count = try opened.custody().count
    #expect(try small.open().custody().count == count)
  }

  @Test func aFeedThatWasRewrittenBeforeADecisionIsFoundByTheDecision() throws {
    let ledger = try small.open()
    let last = try #require(
      try ledger.storedEvents(of: .dana).last { $0.seat == "interviewer:A. Moreau" })
    let record = last.record.replacing("formSealed", with: "formOpened")
    let sha256 = PanelLedger.sha256(of: record)
    try forge(
      """
      UPDATE event SET record = '\(record)', sha256 = '\(sha256)', kind = 'formOpened'
        WHERE sha256 = '\(last.sha256)';
      UPDATE session_index SET row = replace(row, '\(last.sha256)', '\(sha256)');
      """, in: ledger)
    let faults = try ledger.verify().faults
    #expect(faults.first?.flaw == .basis)
    #expect(faults.first?.seat == "lead")
  }

  @Test func draftsAreTold() throws {
    let report = try SmallLedger.read(small.path).verify()
    #expect(
      report.drafts == [
        AuditReport.KeptDraft(session: .ezra, seat: "interviewer:R. Okafor", question: "q3")
      ])
    #expect(report.isSound)
  }

  @Test func customEntriesAreChained() throws {
    let faults = try faults(after: "UPDATE custody SET record = replace(record, 'backed', 'baked')")
    #expect(faults == [AuditFault(chain: .custody, sequence: 3, flaw: .hash)])
    #expect(
      faults.first?.description
        == "what happened to the file, entry 3: the record does not match its SHA-256")
  }

  @Test func anEntryThatIsGoneIsCounted() throws {
    let faults = try faults(after: "DELETE FROM custody")
    #expect(faults.contains(AuditFault(flaw: .custodyGone(3))))
  }
}
