import GRDB
import Glibc
import Interview
import Testing

@testable import Ledger

@Suite struct FollowerTests {
  let ledger: PanelLedger
  let other: PanelLedger
  let follower: ChangeFollower

  init() throws {
    ledger = try PanelLedger.throwaway(rule: anything)
    other = try PanelLedger(path: ledger.path, rule: anything)
    follower = ChangeFollower(ledger: ledger)
    // Where root opens a connection, SQLite sets the log's owner, which looks like news.
    _ = try ledger.sessionRows()
    _ = try other.sessionRows()
    _ = follower.drain()
  }

  /// Whether the follower's descriptor is readable by now.
  private var isReadable: Bool {
    var descriptor = pollfd(fd: follower.fd, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) == 1
  }

  @Test func aCommitOfEitherSideIsToldWhenItCanBeSeen() throws {
    #expect(!isReadable)
    #expect(!follower.drain())
    for (count, writer) in [other, ledger, other].enumerated() {
      _ = try writer.append(
        [rated("q1", 4)], to: .dana, seat: .okafor, after: count, at: .second(0))
      #expect(isReadable)
      #expect(follower.drain())
      #expect(try ledger.events(of: .dana).count == count + 1)
      #expect(!isReadable)
      #expect(!follower.drain())
    }
  }

  @Test func importsAreTold() throws {
    try other.importSessions([
      Event(session: .dana, seat: .lead, sequence: 1, at: .second(0), happening: planned([.okafor]))
    ])
    #expect(follower.drain())
  }

  @Test func draftsReadsAndRefusedWritesAreNotTold() throws {
    try other.saveDraft(Note(text: "x"), session: .dana, seat: .okafor, question: "q1")
    _ = try other.events(of: .dana)
    #expect(throws: LedgerError.self) {
      try other.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 9, at: .second(0))
    }
    #expect(!follower.drain())
  }

  @Test func aLogThatIsMadeAnewIsFollowedToo() throws {
    // Nothing does this while a ledger is open; the follower must not go deaf all the same.
    let log = ledger.path + "-wal"
    rename(log, log + ".old")
    try Scratch.copy(log + ".old", to: log)
    unlink(log + ".old")
    #expect(follower.drain())
    utimensat(AT_FDCWD, log, nil, 0)
    #expect(follower.drain())
    #expect(!follower.drain())
  }

  @Test func otherFilesOfTheFolderAreNoNews() throws {
    let folder = ledger.file.folder
    for name in ["panel.db-wal2", "x-panel.db-wal", "notes"] {
      let file = try #require(fopen(folder + "/" + name, "w"))
      fclose(file)
    }
    #expect(!follower.drain())
    for name in ["panel.db-wal2", "x-panel.db-wal", "notes"] { unlink(folder + "/" + name) }
  }
}
