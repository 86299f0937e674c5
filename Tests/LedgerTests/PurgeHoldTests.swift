import GRDB
import Glibc
import Interview
import Testing

@testable import Ledger

/// Nothing on hold is removed, also where not all of a session or of the file can be read.
@Suite struct PurgeHoldTests {
  private let small: SmallLedger
  init() throws { small = try SmallLedger() }

  private func purge(_ sessions: [SessionID] = [.dana]) throws {
    _ = try LedgerPurge(sessions, from: small.path, because: "asked to", at: .second(0))
  }

  private func hold() throws {
    _ = try small.open().append(
      [.holdPlaced(reason: "a complaint")], to: .dana, seat: .lead, after: 2, at: .second(50))
  }

  /// Changes the file behind the ledger's back.
  private func change(_ sql: String) throws {
    try administrator(ofFile: small.path).write { db in
      for table in ["event", "custody"] {
        for kind in ["update", "delete"] {
          try db.execute(sql: "DROP TRIGGER IF EXISTS \(table)_no_\(kind)")
        }
      }
      try db.execute(sql: sql)
    }
  }

  private func isThere(_ session: SessionID = .dana) throws -> Bool {
    try SmallLedger.read(small.path).reading { try EventTable(db: $0).has(session) }
  }

  private let ofOkafor = "session = '2026-11 dana' AND seat LIKE '%Okafor' AND sequence = 2"
  private let ofLead = "session = '2026-11 dana' AND seat = 'lead' AND sequence ="

  @Test(arguments: [
    "UPDATE event SET record = replace(record, 'q1', 'q7')",
    "UPDATE event SET record = replace(record, 'questionRated', 'somethingNewer')",
    "DELETE FROM event",
  ])
  func aHoldCountsWhereAnotherEventCannotBeRead(change: String) throws {
    try hold()
    try self.change("\(change) WHERE \(ofOkafor)")
    #expect(throws: LedgerError.onHold(session: .dana, reason: "a complaint")) { try purge() }
    #expect(try isThere())
  }

  @Test func aDamagedSessionWithoutAHoldIsPurged() throws {
    try change("UPDATE event SET record = 'x' WHERE \(ofOkafor)")
    try purge()
    #expect(try !isThere())
  }

  @Test(arguments: [
    "UPDATE event SET record = replace(record, 'complaint', 'compliant') WHERE",
    "UPDATE event SET record = replace(record, 'holdPlaced', 'holdMended') WHERE",
    "DELETE FROM event WHERE",
  ])
  func whereAHoldMayBeNothingIsPurged(change: String) throws {
    try hold()
    try self.change("\(change) \(ofLead) 3")
    #expect(throws: LedgerError.self) { try purge() }
    #expect(try isThere())
  }

  @Test(arguments: [
    "UPDATE event SET record = 'x' WHERE session = '2026-11 dana' AND seat = 'lead' AND sequence = 1",
    "DELETE FROM event WHERE session = '2026-11 dana' AND seat = 'lead' AND sequence = 2",
    """
    UPDATE event SET record = 'x' WHERE session = '2026-11 dana' AND seat <> 'lead';
    UPDATE session_index SET row = 'x' WHERE session = '2026-11 dana'
    """,
  ])
  func whatTheLeadDidHasToBeReadWhole(change: String) throws {
    try self.change(change)
    #expect(throws: LedgerError.self) { try purge() }
    #expect(try isThere())
    // Another session has nothing to do with it.
    try purge([.ezra])
    #expect(try !isThere(.ezra))
  }

  @Test(arguments: [
    "UPDATE custody SET record = replace(record, 'a suit', 'a sued') WHERE sequence = 2",
    "UPDATE custody SET record = replace(record, 'openingHeld', 'openingMeld') WHERE sequence = 2",
    "DELETE FROM custody WHERE sequence = 2",
  ])
  func whereTheFilesOwnHistoryIsDamagedNothingIsPurged(change: String) throws {
    try small.open().record(
      .openingHeld(opening: Opening("Front desk"), reason: "a suit"), at: .second(60))
    try self.change(change)
    #expect(throws: LedgerError.self) { try purge() }
    #expect(try isThere())
  }

  @Test func theMapOfARefusedPurgeGoesAsWell() throws {
    try hold()
    #expect(throws: LedgerError.self) { try purge() }
    #expect(try small.scratch.names() == ["panel.db"])
  }

  @Test func aMapThatIsMadeForAPurgeIsWhoseTheLedgerIs() throws {
    try #require(chmod(small.scratch.path, 0o2770) == 0)
    let group: gid_t = geteuid() == 0 ? 4242 : getegid()
    try #require(chown(small.scratch.path, .max, group) == 0)
    do { _ = try small.open() }
    guard let use = try LedgerUse(aloneAt: small.path) else {
      Issue.record("somebody else has it")
      return
    }
    _ = consume use
    var status = stat()
    try #require(stat(small.path + "-shm", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o660)
    #expect(status.st_gid == group)
  }
}
