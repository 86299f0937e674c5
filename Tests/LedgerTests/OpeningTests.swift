import Dispatch
import Foundation
import GRDB
import Glibc
import Interview
import Synchronization
import Testing

@testable import Ledger

@Suite struct OpeningTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func theWriterWaitsForTheDiskAndForOthers() throws {
    let ledger = try PanelLedger(path: scratch("panel.db"), rule: anything)
    func pragma(_ name: String) throws -> String? {
      try ledger.pool.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA \(name)") }
    }
    #expect(try pragma("synchronous") == "2")
    #expect(try pragma("journal_mode") == "wal")
    #expect(try pragma("foreign_keys") == "1")
    _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    #expect(try pragma("synchronous") == "2")
  }

  @Test func filesAndNewFoldersBelongToTheOwnerAlone() throws {
    // A umask that would let everybody in; it only ever loosens what other tests make meanwhile.
    let before = umask(0)
    defer { umask(before) }
    let ledger = try PanelLedger(path: scratch("a/b/panel.db"), rule: anything)
    _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    #expect(try Scratch.mode(scratch("a")) == 0o700)
    #expect(try Scratch.mode(scratch("a/b")) == 0o700)
    for name in ["a/b/panel.db", "a/b/panel.db-wal", "a/b/panel.db-shm"] {
      #expect(try Scratch.mode(scratch(name)) == 0o600, "\(name)")
    }
  }

  @Test func filesThatAreThereAreTightenedAndFoldersLeftAlone() throws {
    chmod(scratch.path, 0o755)
    do {
      let ledger = try PanelLedger(path: scratch("panel.db"), rule: anything)
      _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
      // What a killed console leaves: all three files, here with permissions that are too wide.
      for suffix in ["", "-wal", "-shm"] {
        try Scratch.copy(ledger.path + suffix, to: scratch("left.db" + suffix))
        chmod(scratch("left.db" + suffix), 0o644)
      }
    }
    let ledger = try PanelLedger(path: scratch("left.db"), rule: anything)
    #expect(try ledger.events(of: .dana).count == 1)
    for suffix in ["", "-wal", "-shm"] {
      #expect(try Scratch.mode(scratch("left.db" + suffix)) == 0o600, "\(suffix)")
    }
    #expect(try Scratch.mode(scratch.path) == 0o755)
  }

  @Test func aLinkLeadsToTheRealFile() throws {
    do { _ = try PanelLedger(path: scratch("real/panel.db"), rule: anything) }
    symlink(scratch("real/panel.db"), scratch("link.db"))
    let ledger = try PanelLedger(path: scratch("link.db"), rule: anything)
    #expect(ledger.path.hasSuffix("/real/panel.db"))
  }

  @Test func aTextFileIsRefusedAndLeftAsItIs() throws {
    let text = String(repeating: "not a database\n", count: 100)
    try scratch.write(text, to: "notes.txt")
    let path = scratch("notes.txt")
    #expect(throws: LedgerError.notALedger(path: path)) {
      try PanelLedger(path: path, rule: anything)
    }
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: text.utf8.count + 1)
    let count = fread(&buffer, 1, buffer.count, file)
    #expect(Array(buffer.prefix(count)) == Array(text.utf8))
  }

  @Test func theDatabaseOfAnotherProgramIsRefusedAndLeftAsItIs() throws {
    let path = scratch("other.db")
    try DatabaseQueue(path: path).write { db in
      try db.execute(sql: "CREATE TABLE event (thing TEXT)")
    }
    #expect(throws: LedgerError.notALedger(path: path)) {
      try PanelLedger(path: path, rule: anything)
    }
    let (tables, journal) = try DatabaseQueue(path: path).read { db in
      (
        try String.fetchAll(db, sql: "SELECT name FROM sqlite_master"),
        try String.fetchOne(db, sql: "PRAGMA journal_mode")
      )
    }
    #expect(tables == ["event"])
    #expect(journal == "delete")
  }

  @Test func aLedgerOfANewerProgramIsRefused() throws {
    let path = scratch("panel.db")
    do {
      let ledger = try PanelLedger(path: path, rule: anything)
      try administrator(of: ledger).write { db in
        try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('v900')")
      }
    }
    #expect(throws: LedgerError.newerLayout(path: path)) {
      try PanelLedger(path: path, rule: anything)
    }
  }

  @Test func aDamagedLedgerIsCalledDamaged() throws {
    let path = scratch("panel.db")
    do { _ = try PanelLedger(path: path, rule: anything) }
    let file = try #require(fopen(path, "r+"))
    // The first page after its header: the schema.
    fseek(file, 100, SEEK_SET)
    fputs(String(repeating: "damage", count: 200), file)
    fclose(file)
    #expect(throws: LedgerError.damaged(path: path)) { try PanelLedger(path: path, rule: anything) }
  }

  @Test func aFolderInPlaceOfTheFileIsRefused() {
    #expect(throws: LedgerError.unusable(path: scratch.path, reason: "it is not an ordinary file"))
    {
      try PanelLedger(path: scratch.path, rule: anything)
    }
  }

  @Test func aPlaceThatMayNotBeWrittenIsNamed() {
    // The kernel lets not even root make a folder among the terminals.
    #expect {
      try PanelLedger(path: "/dev/pts/starpanel/panel.db", rule: anything)
    } throws: { error in
      guard case LedgerError.notPermitted(let path, _) = error else { return false }
      return path == "/dev/pts/starpanel"
    }
  }

  @Test func everyErrorNamesItsPlaceAndSaysWhatToDo() {
    let path = "/data/panel.db"
    let errors: [LedgerError] = [
      .notALedger(path: path), .newerLayout(path: path), .notPermitted(path: path, reason: "no"),
      .diskFull(path: path), .busy(path: path), .damaged(path: path),
      .unusable(path: path, reason: "no"), .exists(path: path), .logAlone(path: path),
      .moved(path: path, isReplaced: false), .onNetwork(path: path, network: "NFS"),
      .cannotLock(path: path, reason: "no"),
    ]
    for error in errors {
      #expect("\(error)".contains(path))
      #expect("\(error)".hasSuffix("."))
    }
  }

  @Test func consolesThatStartAtOnceOnANewFileAllGetALedger() throws {
    // Each round is a race of its own; threads of their own start closer together than a queue's.
    for round in 0..<40 {
      let path = scratch("panel\(round).db")
      let failures = Mutex<[String]>([])
      let starters = DispatchGroup()
      for index in 0..<6 {
        starters.enter()
        Thread.detachNewThread {
          defer { starters.leave() }
          do {
            let ledger = try PanelLedger(path: path, rule: anything)
            _ = try ledger.append(
              [rated("q1", 3)], to: .dana, seat: .interviewer(Interviewer("\(index)")), after: 0,
              at: .second(index))
          } catch {
            failures.withLock { $0.append("\(error)") }
          }
        }
      }
      starters.wait()
      #expect(failures.withLock { $0 } == [])
      let ledger = try PanelLedger(path: path, rule: anything)
      #expect(try ledger.events(of: .dana).count == 6)
      #expect(try ledger.verify().isSound)
    }
  }

  /// The events in the database file by itself, as somebody has it who copies that file alone.
  private func eventsInTheFileAlone(_ name: String) throws -> Int? {
    try Scratch.copy(scratch(name), to: scratch("alone.db"))
    return try DatabaseQueue(path: scratch("alone.db")).read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM event")
    }
  }

  @Test func aClosedLedgerIsOneFile() throws {
    do {
      let ledger = try PanelLedger(path: scratch("panel.db"), rule: anything)
      _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
      #expect(try ledger.events(of: .dana).count == 1)
    }
    #expect(access(scratch("panel.db-wal"), F_OK) != 0)
    #expect(access(scratch("panel.db-shm"), F_OK) != 0)
    #expect(try eventsInTheFileAlone("panel.db") == 1)
  }

  @Test func aClosedLedgerIsWholeThoughAFollowerIsLeft() throws {
    var follower: ChangeFollower?
    do {
      let ledger = try PanelLedger(path: scratch("panel.db"), rule: anything)
      follower = ChangeFollower(ledger: ledger)
      _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    }
    #expect(try eventsInTheFileAlone("panel.db") == 1)
    #expect(follower?.drain() == true)
  }

  @Test func aThrowawayLedgerLeavesNothingBehind() throws {
    var folder = ""
    do {
      let ledger = try PanelLedger.throwaway(rule: anything)
      folder = ledger.file.folder
      _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
      #expect(try Scratch.mode(folder) == 0o700)
    }
    #expect(access(folder, F_OK) != 0)
  }
}
