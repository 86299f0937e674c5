import GRDB
import Glibc
import Interview
import Testing

@testable import Ledger

@Suite struct BackupTests {
  private let small: SmallLedger
  init() throws { small = try SmallLedger() }

  private func restore(_ copy: String, to path: String) throws -> LedgerRestore {
    try LedgerRestore(
      from: copy, to: path, at: .second(0), digest: SmallLedger.digest, rule: anything)
  }

  @Test func aBackupOfALiveLedgerIsWholeAndSound() throws {
    let ledger = try small.open()
    _ = try ledger.append([rated("q3", 5)], to: .ezra, seat: .okafor, after: 5, at: .second(99))
    // The newest event is in the log alone.
    #expect(access(small.path + "-wal", F_OK) == 0)
    let backup = try SmallLedger.read(small.path).backup(
      to: small.scratch("copy.db"), digest: SmallLedger.digest)
    #expect(backup.report.faults == [])
    #expect(backup.report.figure == (try ledger.figure()))
    #expect(try Scratch.mode(backup.path) == 0o600)
    #expect(
      try SmallLedger.contents(of: SmallLedger.read(backup.path))
        == SmallLedger.contents(of: ledger))
    #expect(access(backup.path + "-wal", F_OK) != 0)
  }

  @Test func nothingIsWrittenOverOrLeftBehind() throws {
    try small.scratch.write("mine", to: "copy.db")
    #expect(throws: LedgerError.exists(path: small.scratch("copy.db"))) {
      try small.open().backup(to: small.scratch("copy.db"))
    }
    #expect(try SmallLedger.bytes(of: small.scratch("copy.db")) == Array("mine".utf8))
    #expect(throws: LedgerError.self) {
      try small.open().backup(to: small.scratch("no/such/folder.db"))
    }
    #expect(try small.scratch.names() == ["copy.db", "panel.db"])
  }

  @Test func aRestoredLedgerIsTheOneThatWasBackedUp() throws {
    let backup = try small.open().backup(to: small.scratch("copy.db"), digest: SmallLedger.digest)
    do {
      let ledger = try small.open()
      _ = try ledger.append([rated("q3", 5)], to: .ezra, seat: .okafor, after: 5, at: .second(99))
    }
    let restore = try restore(backup.path, to: small.path)
    let kept = try #require(restore.kept)
    #expect(try SmallLedger.read(kept).events(of: .ezra).count == 13)
    let back = try small.open()
    #expect(try back.events(of: .ezra).count == 12)
    #expect(try back.custody().last?.entry == .restored(figure: backup.report.figure))
    #expect(try back.verify().faults == [])
  }

  @Test func whatIsNotSoundIsNotRestored() throws {
    let path = try small.open().backup(to: small.scratch("copy.db")).path
    try administrator(ofFile: path).write { db in
      try db.execute(sql: "DROP TRIGGER event_no_update; UPDATE event SET at = 'x' WHERE id = 3")
    }
    #expect(throws: LedgerError.self) { try restore(path, to: small.scratch("new.db")) }
    #expect(access(small.scratch("new.db"), F_OK) != 0)
    #expect(throws: LedgerError.missing(path: small.scratch("none.db"))) {
      try restore(small.scratch("none.db"), to: small.path)
    }
  }
}
