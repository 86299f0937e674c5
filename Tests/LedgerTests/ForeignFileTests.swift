import Foundation
import GRDB
import Glibc
import Interview
import Testing

@testable import Ledger

/// What is not a ledger, or is a damaged one, is told apart and left as it is.
@Suite struct ForeignFileTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func change(_ name: String, at place: Int, to bytes: [UInt8]) throws {
    let file = try #require(fopen(scratch(name), "r+"))
    defer { fclose(file) }
    fseek(file, place, SEEK_SET)
    try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  @Test func anotherFileKeepsItsMode() throws {
    try scratch.write("notes\n", to: "notes.txt")
    try DatabaseQueue(path: scratch("other.db")).write {
      try $0.execute(sql: "CREATE TABLE thing (x)")
    }
    for name in ["notes.txt", "other.db"] {
      chmod(scratch(name), 0o644)
      #expect(throws: LedgerError.notALedger(path: scratch(name))) {
        try PanelLedger(path: scratch(name), rule: anything)
      }
      #expect(throws: LedgerError.notALedger(path: scratch(name))) {
        try PanelLedger(reading: scratch(name))
      }
      #expect(try Scratch.mode(scratch(name)) == 0o644, "\(name)")
    }
  }

  /// What could have been changed about the files of a folder.
  private func picture() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted().map { name in
      var status = stat()
      try #require(lstat(scratch(name), &status) == 0)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch(name)))
      return "\(name) \(status.st_mode) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) "
        + Fingerprint.of(bytes)
    }
  }

  /// A database of another program as it is while that one runs, or after it was killed: what it
  /// wrote last is in a log, or can be taken back by a journal.
  private func leave(_ mode: String, with suffixes: [String]) throws {
    let other = try DatabaseQueue(path: scratch("source"))
    try other.writeWithoutTransaction { db in
      // So little room that what is written goes to the file before the end.
      try db.execute(
        sql: """
          PRAGMA journal_mode = \(mode); PRAGMA cache_size = 1;
          CREATE TABLE thing (x);
          WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
            INSERT INTO thing SELECT randomblob(2000) FROM n;
          BEGIN;
          UPDATE thing SET x = randomblob(2000);
          """)
      if mode == "WAL" { try db.execute(sql: "COMMIT") }
      for suffix in suffixes {
        try Scratch.copy(scratch("source" + suffix), to: scratch("other.db" + suffix))
      }
      if mode != "WAL" { try db.execute(sql: "ROLLBACK") }
    }
    try other.close()
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(scratch("source" + suffix)) }
  }

  @Test(
    arguments: [
      ("WAL", ["", "-wal", "-shm"]), ("WAL", ["", "-wal"]), ("TRUNCATE", ["", "-journal"]),
    ])
  func anotherProgramsDatabaseIsLeftWithAllThatIsBesideIt(
    mode: String, suffixes: [String]
  ) throws {
    try leave(mode, with: suffixes)
    let before = try picture()
    #expect(before.count == suffixes.count)
    let refusal = LedgerError.notALedger(path: scratch("other.db"))
    #expect(throws: refusal) { try PanelLedger(path: scratch("other.db"), rule: anything) }
    #expect(throws: refusal) { try PanelLedger(reading: scratch("other.db")) }
    #expect(try picture() == before)
  }

  @Test func aLedgerWhoseMarkIsInItsLogAloneIsOurs() throws {
    do {
      let ledger = try PanelLedger(path: scratch("panel.db"), rule: anything)
      _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
      for suffix in ["", "-wal"] {
        try Scratch.copy(ledger.path + suffix, to: scratch("left.db" + suffix))
      }
    }
    var mark: Int64?
    do {
      var configuration = Configuration()
      configuration.readonly = true
      mark = try DatabaseQueue(
        path: "file:" + scratch("left.db") + "?immutable=1", configuration: configuration
      ).read { try Int64.fetchOne($0, sql: "PRAGMA application_id") }
    }
    try #require(mark == 0)
    let ledger = try PanelLedger(path: scratch("left.db"), rule: anything)
    #expect(try ledger.events(of: .dana).count == 1)
  }

  /// The magic of the first bytes, and the mark that the file is starpanel's.
  @Test(arguments: [(3, [0x58 as UInt8]), (68, [1, 2, 3, 4]), (68, [0, 0, 0, 0])])
  func aDamagedHeaderSendsNobodyAway(place: Int, bytes: [UInt8]) throws {
    let path = scratch("panel.db")
    do { _ = try PanelLedger(path: path, rule: anything) }
    try change("panel.db", at: place, to: bytes)
    #expect(throws: LedgerError.headerDamaged(path: path)) {
      try PanelLedger(path: path, rule: anything)
    }
    #expect(throws: LedgerError.headerDamaged(path: path)) { try PanelLedger(reading: path) }
  }

  @Test func nothingWhereTheListHasTextIsDamage() throws {
    let path = scratch("panel.db")
    do {
      let ledger = try PanelLedger(path: path, rule: anything)
      _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
      try administrator(of: ledger).writeWithoutTransaction { db in
        try db.execute(
          sql: """
            PRAGMA writable_schema = 1;
            UPDATE sqlite_master SET sql = replace(sql, 'TEXT NOT NULL', 'TEXT')
              WHERE name IN ('session_index', 'event', 'guide');
            """)
      }
    }
    let ledger = try PanelLedger(path: path, rule: anything)
    try administrator(of: ledger).writeWithoutTransaction { db in
      try db.execute(sql: "UPDATE session_index SET digest = NULL")
    }
    // All that the list says, the events say.
    #expect(try ledger.listing().damage.mended == [.dana])
    #expect(try ledger.sessionRows().map(\.id) == [.dana])
    try administrator(of: ledger).writeWithoutTransaction { db in
      try db.execute(sql: "DROP TRIGGER event_no_update; UPDATE event SET record = NULL")
    }
    #expect(throws: LedgerError.self) { try ledger.events(of: .dana) }
    #expect(try !ledger.verify().isSound)
  }
}
