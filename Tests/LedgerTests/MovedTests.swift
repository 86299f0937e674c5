import Dispatch
import GRDB
import Glibc
import Interview
import Testing

@testable import Ledger

/// A ledger whose files are not where they were is written to no more, and still read.
@Suite struct MovedTests {
  let scratch: Scratch
  let ledger: PanelLedger

  init() throws {
    scratch = try Scratch()
    ledger = try PanelLedger(path: scratch("room/panel.db"), rule: anything)
    _ = try ledger.append([rated("q1", 4)], to: .dana, seat: .okafor, after: 0, at: .second(0))
  }

  private func rate() throws {
    _ = try ledger.append([rated("q2", 5)], to: .dana, seat: .okafor, after: 1, at: .second(1))
  }

  private func expectLoss(isReplaced: Bool = false, of suffix: String = "") throws {
    let expected = LedgerError.moved(path: ledger.path + suffix, isReplaced: isReplaced)
    #expect(ledger.loss == expected)
    #expect(throws: expected) { try rate() }
    #expect(throws: expected) {
      try ledger.saveDraft(Note(text: "x"), session: .dana, seat: .okafor, question: "q1")
    }
    #expect(throws: expected) {
      try ledger.claim(
        session: .dana, seat: .okafor,
        by: SeatConsole(process: 1, started: "1", label: "x"), at: .second(0))
    }
    // What is known can be read on, and nothing of it is what lies at the path now.
    #expect(try ledger.events(of: .dana).count == 1)
    #expect(try ledger.sessionRows().map(\.id) == [.dana])
    #expect(try ledger.verify().isSound)
  }

  @Test func deleted() throws {
    for suffix in ["", "-wal", "-shm"] { unlink(ledger.path + suffix) }
    try expectLoss()
    #expect(access(ledger.path, F_OK) != 0, "an empty ledger was made in its place")
  }

  @Test func renamedAndBack() throws {
    rename(ledger.path, scratch("room/old.db"))
    try expectLoss()
    rename(scratch("room/old.db"), ledger.path)
    #expect(ledger.loss == nil)
    try rate()
    #expect(try ledger.events(of: .dana).count == 2)
  }

  @Test func aRestoredCopyIsNotDamagedByOurLog() throws {
    // Another ledger, closed and whole, and one of ours with much in its log alone.
    let other = scratch("room/other.db")
    do {
      let whole = try PanelLedger(path: other, rule: anything)
      for index in 0..<40 {
        _ = try whole.append(
          [rated("q\(index)", 3)], to: .dana, seat: .okafor, after: index, at: .second(index))
      }
    }
    for index in 1..<60 {
      _ = try ledger.append(
        [rated("q\(index)", 4)], to: .dana, seat: .okafor, after: index, at: .second(index))
    }
    rename(other, ledger.path)
    ledger.takeCompanions()
    #expect(access(ledger.path + "-wal", F_OK) != 0)
    let restored = try PanelLedger(path: ledger.path, rule: anything)
    #expect(try restored.events(of: .dana).count == 40)
    #expect(try restored.verify().isSound)
    // What ours knew can be read on.
    #expect(try ledger.events(of: .dana).count == 60)
  }

  @Test func nothingIsTakenWhereTheLedgerIsInItsPlace() throws {
    ledger.takeCompanions()
    #expect(ledger.loss == nil)
    rename(ledger.path, scratch("room/old.db"))
    ledger.takeCompanions()
    rename(scratch("room/old.db"), ledger.path)
    #expect(ledger.loss == nil)
    try rate()
  }

  @Test func replacedByARestore() throws {
    try Scratch.copy(ledger.path, to: scratch("room/copy.db"))
    rename(scratch("room/copy.db"), ledger.path)
    try expectLoss(isReplaced: true)
  }

  @Test func itsFolderRenamed() throws {
    rename(scratch("room"), scratch("hall"))
    try expectLoss()
    #expect(access(scratch("room"), F_OK) != 0)
  }

  @Test(arguments: ["-wal", "-shm"])
  func oneOfItsCompanionsDeleted(suffix: String) throws {
    unlink(ledger.path + suffix)
    try expectLoss(of: suffix)
  }

  @Test(arguments: ["link.db", "room/link.db"])
  func itsLinkPointedElsewhere(inside: String) throws {
    let link = scratch(inside)
    symlink(ledger.path, link)
    let linked = try PanelLedger(path: link, rule: anything)
    let follower = ChangeFollower(ledger: linked)
    _ = try PanelLedger(path: scratch("room/other.db"), rule: anything)
    _ = follower.drain()
    unlink(link)
    symlink(scratch("room/other.db"), link)
    var descriptor = pollfd(fd: follower.fd, events: Int16(POLLIN), revents: 0)
    #expect(poll(&descriptor, 1, 0) == 1)
    let expected = LedgerError.moved(path: link, isReplaced: true)
    #expect(linked.loss == expected)
    #expect(throws: expected) {
      try linked.append([rated("q2", 4)], to: .dana, seat: .okafor, after: 1, at: .second(0))
    }
    unlink(link)
    symlink(ledger.path, link)
    #expect(linked.loss == nil)
    _ = try linked.append([rated("q2", 4)], to: .dana, seat: .okafor, after: 1, at: .second(0))
    #expect(try ledger.events(of: .dana).count == 2)
  }

  @Test func aWriteThatLandsInADeletedFileIsNotTakenForOne() throws {
    // The file goes between the look before the write and the one after it.
    #expect(throws: LedgerError.moved(path: ledger.path, isReplaced: false)) {
      try ledger.writing { db in
        try db.execute(
          sql: "INSERT INTO draft (session, seat, question, note) VALUES ('s', 'lead', 'q', '{}')")
        unlink(ledger.path)
      }
    }
  }

  @Test func aFollowerTellsWhileNothingIsWritten() throws {
    for change in 0..<4 {
      let room = scratch("tell\(change)/room")
      let other = try PanelLedger(path: room + "/panel.db", rule: anything)
      let follower = ChangeFollower(ledger: other)
      _ = try other.sessionRows()
      _ = follower.drain()
      switch change {
      case 0: unlink(other.path)
      case 1: rename(other.path, room + "/old.db")
      case 2: rename(room, room + "-old")
      default: rename(scratch("tell\(change)"), scratch("tell\(change)-old"))
      }
      var descriptor = pollfd(fd: follower.fd, events: Int16(POLLIN), revents: 0)
      #expect(poll(&descriptor, 1, 0) == 1, "change \(change) went unnoticed")
      _ = follower.drain()
      #expect(other.loss != nil)
    }
  }

  @Test func aLogWithoutItsLedgerIsNotThrownAway() throws {
    unlink(ledger.path)
    #expect(throws: LedgerError.logAlone(path: ledger.path)) {
      try PanelLedger(path: ledger.path, rule: anything)
    }
    #expect(access(ledger.path, F_OK) != 0)
    #expect(access(ledger.path + "-wal", F_OK) == 0)
  }

  @Test func allThatIsKnownCanBeWrittenToANewFile() throws {
    try ledger.saveDraft(Note(text: "half"), session: .dana, seat: .okafor, question: "q3")
    for suffix in ["", "-wal", "-shm"] { unlink(ledger.path + suffix) }
    let target = scratch("elsewhere/all.db")
    try ledger.copy(to: target)
    #expect(try Scratch.mode(target) == 0o600)
    let copy = try PanelLedger(path: target, rule: anything)
    #expect(try copy.events(of: .dana) == ledger.events(of: .dana))
    #expect(try copy.drafts(session: .dana, seat: .okafor) == ["q3": Note(text: "half")])
    #expect(try copy.verify().isSound)
    _ = try copy.append([rated("q2", 5)], to: .dana, seat: .okafor, after: 1, at: .second(1))
    #expect(try copy.verify().isSound)
    try scratch.write("mine", to: "mine.txt")
    #expect(throws: LedgerError.exists(path: scratch("mine.txt"))) {
      try ledger.copy(to: scratch("mine.txt"))
    }
  }

  @Test func eventsAndDraftsAreOneTransaction() throws {
    let draft = DraftRow(session: .dana, seat: .okafor, question: "q3", note: Note(text: "half"))
    let event = Event(
      session: .dana, seat: .okafor, sequence: 9, at: .second(1), happening: rated("q2", 5))
    #expect(throws: LedgerError.self) { try ledger.append([event], drafts: [draft]) }
    #expect(try ledger.drafts(session: .dana, seat: .okafor).isEmpty)
    var next = event
    next.sequence = 2
    try ledger.append([next], drafts: [draft])
    #expect(try ledger.events(of: .dana).count == 2)
    #expect(try ledger.drafts(session: .dana, seat: .okafor) == ["q3": Note(text: "half")])
  }

  @Test func aWriterInAHurryDoesNotWaitForALock() throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: ledger.path, configuration: configuration)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    defer { try? other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") } }
    let clock = ContinuousClock()
    ledger.hurry(true)
    let quick = clock.measure {
      #expect(throws: LedgerError.busy(path: ledger.path)) { try rate() }
    }
    #expect(quick < .seconds(2))
    ledger.hurry(false)
    let patient = clock.measure {
      #expect(throws: LedgerError.busy(path: ledger.path)) { try rate() }
    }
    #expect(patient > .seconds(4))
  }
}
