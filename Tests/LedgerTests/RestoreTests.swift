import GRDB
import Glibc
import Interview
import Testing

@testable import Ledger

/// What stands in the place of a ledger, or beside it, when a backup is put there.
@Suite struct RestoreTests {
  private let small: SmallLedger
  private let copy: String

  init() throws {
    small = try SmallLedger()
    copy = small.scratch("copy.db")
    _ = try small.open().backup(to: copy, digest: SmallLedger.digest)
  }

  private func restore(to path: String, from other: String? = nil) throws -> LedgerRestore {
    try LedgerRestore(
      from: other ?? copy, to: path, at: .second(0), digest: SmallLedger.digest, rule: anything)
  }

  /// What a console that was killed leaves under a name: the last event is in the log alone.
  private func leave(_ suffixes: [String], named name: String) throws {
    let ledger = try small.open()
    _ = try ledger.append([rated("q3", 5)], to: .ezra, seat: .okafor, after: 5, at: .second(99))
    for suffix in suffixes {
      try Scratch.copy(small.path + suffix, to: small.scratch(name + suffix))
    }
  }

  @Test func aLogWithoutItsLedgerIsPutAsideAndNotPlayedIntoTheBackup() throws {
    try leave(["-wal", "-shm"], named: "lost.db")
    let log = try SmallLedger.bytes(of: small.scratch("lost.db-wal"))
    let restored = try restore(to: small.scratch("lost.db"))
    let kept = try #require(restored.kept)
    #expect(kept.hasSuffix("-wal"))
    #expect(try SmallLedger.bytes(of: kept) == log)
    let back = try SmallLedger.read(small.scratch("lost.db"))
    #expect(try back.events(of: .ezra).count == 12)
    #expect(try back.verify().faults == [])
    // The backup itself is as it was.
    #expect(try SmallLedger.read(copy).figure() == restored.report.figure)
  }

  @Test(arguments: ["-wal", "-shm", "-journal"])
  func aNewFileIsNotMadeBesideWhatIsLeftOfAnother(suffix: String) throws {
    try small.scratch.write("left", to: "new.db" + suffix)
    let refusal = LedgerError.exists(path: small.scratch("new.db" + suffix))
    #expect(throws: refusal) {
      try LedgerRecovery(
        of: small.path, to: small.scratch("new.db"), guides: [], at: .second(0),
        digest: SmallLedger.digest)
    }
    #expect(throws: refusal) { try small.open().backup(to: small.scratch("new.db")) }
    #expect(try SmallLedger.bytes(of: small.scratch("new.db" + suffix)) == Array("left".utf8))
    #expect(access(small.scratch("new.db"), F_OK) != 0)
  }

  @Test func whatWasKeptOfAKilledConsoleHasItsNewestEvent() throws {
    try leave(["", "-wal"], named: "killed.db")
    let kept = try #require(try restore(to: small.scratch("killed.db")).kept)
    #expect(try SmallLedger.read(kept).events(of: .ezra).count == 13)
    #expect(access(small.scratch("killed.db-wal"), F_OK) != 0)
  }

  @Test func nothingThatWasKeptIsReplaced() throws {
    // Both at the same moment by the clock.
    let first = try #require(try restore(to: small.path).kept)
    let bytes = try SmallLedger.bytes(of: first)
    let second = try #require(try restore(to: small.path).kept)
    #expect(first != second)
    #expect(try SmallLedger.bytes(of: first) == bytes)
    #expect(try SmallLedger.read(small.path).verify().faults == [])
  }

  @Test func aFileThatChangesWhileItIsCopiedIsNotTaken() throws {
    let source = try PanelLedger(reading: copy)
    do {
      let console = try PanelLedger(path: copy, digest: SmallLedger.digest, rule: anything)
      _ = try console.append([rated("q3", 5)], to: .ezra, seat: .okafor, after: 5, at: .second(99))
    }
    #expect(throws: LedgerError.changedWhileRead(path: copy)) {
      try source.backup(to: small.scratch("torn.db"))
    }
    #expect(access(small.scratch("torn.db"), F_OK) != 0)
    #expect(try small.scratch.names() == ["copy.db", "panel.db"])
  }

  /// A folder as `CopyFolder` makes it, with something in it.
  private func leaveFolder(_ path: String, mode: mode_t = 0o700) throws {
    try #require(mkdir(path, 0o700) == 0)
    for suffix in ["", "-journal", "-wal"] {
      try SmallLedger.write(Array("a half".utf8), to: path + "/panel.db" + suffix)
    }
    try #require(chmod(path, mode) == 0)
  }

  @Test func whatAKilledProgramLeftOfACopyIsRemovedByTheNext() throws {
    try leaveFolder(small.scratch(".starpanel-copy-aBcDeF"))
    // One that others may enter was not made here.
    try leaveFolder(small.scratch(".starpanel-copy-mine12"), mode: 0o755)
    let running = try CopyTarget(small.scratch("other.db"))
    _ = try small.open().backup(to: small.scratch("again.db"), digest: SmallLedger.digest)
    let inUse = String(
      running.draft.dropFirst(small.scratch.path.utf8.count + 1).prefix { $0 != "/" })
    #expect(
      try Set(small.scratch.names())
        == [".starpanel-copy-mine12", inUse, "again.db", "copy.db", "panel.db"])
    // A purge removes them too, and names what it may not remove.
    try leaveFolder(small.scratch(".starpanel-copy-gHiJkL"))
    let purge = try LedgerPurge([.dana], from: small.path, because: "r", at: .second(0))
    let left = purge.leftovers.filter { $0.contains("/.starpanel-copy-") }
    #expect(Set(left) == [small.scratch(".starpanel-copy-mine12"), small.scratch(inUse)])
    _ = consume running
    #expect(access(small.scratch(inUse), F_OK) != 0)
  }

  @Test func aFolderOfACopyThatIsReadIsSweptAsWell() throws {
    let parent = small.scratch("tmp")
    try #require(mkdir(parent, 0o700) == 0)
    try leaveFolder(parent + "/starpanel-read.aBcDeF")
    let folder = try CopyFolder(for: .reading, in: parent)
    #expect(CopyFolder.left(.reading, in: parent) == [folder.path])
  }

  @Test func aNewCopyIsNotPairedWithTheLogOfAnEarlierOne() throws {
    try small.scratch.write("an older log", to: "round.db-wal")
    try LedgerCopy.copy(small.scratch("none.db-wal"), to: small.scratch("round.db-wal"))
    #expect(access(small.scratch("round.db-wal"), F_OK) != 0)
  }

  @Test func whereTheBackupCannotBePutThereTheOldLedgerIsBack() throws {
    try leave(["", "-wal"], named: "killed.db")
    let place = small.scratch("killed.db")
    let before = try ["", "-wal"].map { try SmallLedger.bytes(of: place + $0) }
    #expect(throws: LedgerError.self) {
      let target = try CopyTarget(place, isReplacing: true)
      unlink(target.draft)
      return try LedgerRestore.exchange(target, at: .second(0))
    }
    #expect(try ["", "-wal"].map { try SmallLedger.bytes(of: place + $0) } == before)
    #expect(try SmallLedger.read(place).events(of: .ezra).count == 13)
    #expect(try !small.scratch.names().contains { $0.contains("before-restore") })
  }

  @Test func whatIsSetAsideIsWholeAndCanBePutBack() throws {
    try leave(["", "-wal"], named: "killed.db")
    let place = small.scratch("killed.db")
    let aside = try #require(try SetAside(place, at: .second(0)))
    #expect(access(place, F_OK) != 0)
    #expect(access(place + "-wal", F_OK) != 0)
    #expect(try SmallLedger.read(aside.kept).events(of: .ezra).count == 13)
    try aside.putBack()
    #expect(try SmallLedger.read(place).events(of: .ezra).count == 13)
    #expect(access(aside.kept, F_OK) != 0)
  }
}
