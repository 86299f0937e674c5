import GRDB
import Glibc
import Interview
import TestSupport
import Testing

@testable import Ledger

@Suite struct RecoveryTests {
  private let small: SmallLedger
  private let whole: [UInt8]

  init() throws {
    small = try SmallLedger()
    whole = try small.bytes()
  }

  private func recover(_ bytes: [UInt8], name: String = "new.db") throws -> LedgerRecovery {
    try SmallLedger.write(bytes, to: small.scratch("damaged.db"))
    unlink(small.scratch(name))
    let recovery = try LedgerRecovery(
      of: small.scratch("damaged.db"), to: small.scratch(name), guides: [small.guide],
      at: .second(0), digest: SmallLedger.digest)
    // The damaged file is evidence.
    #expect(try SmallLedger.bytes(of: small.scratch("damaged.db")) == bytes)
    return recovery
  }

  @Test func ofASoundFileEverythingIsThereWithTheSameHashes() throws {
    let recovery = try recover(whole)
    #expect(recovery.missing == [])
    #expect(recovery.remarks == [])
    let new = try SmallLedger.read(small.scratch("new.db"))
    #expect(try new.verify().faults == [])
    #expect(try new.figure() == SmallLedger.read(small.path).figure())
    #expect(
      try new.allDrafts() == [
        DraftRow(session: .ezra, seat: .okafor, question: "q3", note: Note(text: "being typed"))
      ])
    #expect(try new.custody().map(\.entry).last == .recovered(events: 24, lost: 0))
  }

  @Test func whateverPageIsLostTheRestIsThereAndTheChainHolds() throws {
    var random = SplitMix64(seed: 5)
    for page in stride(from: 0, to: whole.count, by: 4096) {
      var bytes = whole
      for place in page..<page + 4096 { bytes[place] = UInt8.random(in: 0...255, using: &random) }
      let recovery = try recover(bytes)
      let new = try SmallLedger.read(small.scratch("new.db"))
      let report = try new.verify()
      #expect(report.faults == [], "page \(page / 4096)")
      // What is not there is named, number by number.
      #expect(recovery.events + report.lost == 24, "page \(page / 4096): \(recovery.missing)")
      #expect(recovery.missing.isEmpty == (report.lost == 0))
    }
  }

  @Test func eventsBehindAGapKeepWhatTheyWere() throws {
    // The whole row of one event, overwritten.
    let rows = try SmallLedger.read(small.path).storedEvents(of: .dana)
    let gone = try #require(rows.first { $0.seat == "interviewer:R. Okafor" && $0.sequence == 2 })
    let text = Array(gone.record.utf8)
    let place = try #require(whole.firstRange(of: text)?.lowerBound)
    var bytes = whole
    for offset in 0..<text.count { bytes[place + offset] = 0x20 }
    let recovery = try recover(bytes)
    #expect(recovery.missing == ["session 2026-11 dana, interviewer:R. Okafor: event 2"])
    let new = try SmallLedger.read(small.scratch("new.db"))
    let events = try new.events(of: .dana).filter { $0.seat == .okafor }
    #expect(events.map(\.sequence) == [1, 2, 3, 4, 5])
    #expect(events[1].happening == .eventsLost(from: 2, to: 2))
    #expect(events[2].happening == rated("q2", 4))
    let stored = try new.storedEvents(of: .dana).filter { $0.seat == "interviewer:R. Okafor" }
    let old = try #require(rows.first { $0.seat == "interviewer:R. Okafor" && $0.sequence == 3 })
    #expect(stored[2].record.contains("\"recovered\":{\"seq\":3,\"sha256\":\"\(old.sha256)\"}"))
    #expect(stored[0].sha256 == rows.first { $0.seat == "interviewer:R. Okafor" }?.sha256)
    // The decision named the old hashes, and they are the ones that it named.
    #expect(try new.verify().faults == [])
    // The session goes on.
    let ledger = try PanelLedger(
      path: small.scratch("new.db"), digest: SmallLedger.digest, rule: anything)
    _ = try ledger.append([rated("q3", 1)], to: .dana, seat: .okafor, after: 5, at: .second(1))
    #expect(try ledger.verify().isSound)
  }

  @Test func whatIsInTheLogAloneIsRecovered() throws {
    let ledger = try small.open()
    _ = try ledger.append([rated("q3", 5)], to: .ezra, seat: .okafor, after: 5, at: .second(99))
    try Scratch.copy(small.path, to: small.scratch("killed.db"))
    try Scratch.copy(small.path + "-wal", to: small.scratch("killed.db-wal"))
    _ = try LedgerRecovery(
      of: small.scratch("killed.db"), to: small.scratch("new.db"), guides: [], at: .second(0),
      digest: SmallLedger.digest)
    let events = try SmallLedger.read(small.scratch("new.db")).events(of: .ezra)
    #expect(events.count == 13)
    #expect(events.last?.happening == rated("q3", 5))
  }

  @Test(arguments: [[SessionID.dana], [.ezra], [.dana, .ezra]])
  func aLedgerWithPurgedSessionsVerifiesAfterwards(purged: [SessionID]) throws {
    // A third session, so that something is left.
    let last = SessionID("2026-12 finn")
    _ = try small.open().append(
      [planned([.okafor], guide: PanelLedger.sha256(of: small.guide))], to: last, seat: .lead,
      after: 0, at: .second(3000))
    let figure = try SmallLedger.read(small.path).figure()
    _ = try LedgerPurge(purged, from: small.path, because: "asked to", at: .second(4000))
    _ = try recover(small.bytes())
    let ledger = try PanelLedger(
      path: small.scratch("new.db"), digest: SmallLedger.digest, rule: anything)
    #expect(try ledger.verify().faults == [])
    #expect(try ledger.verify().purged == purged.count)
    #expect(try ledger.figure() == figure)
    // What comes next is counted as well, and an older figure is still found.
    _ = try ledger.append(
      [.sessionSetAside(reason: "r")], to: last, seat: .lead, after: 1, at: .second(5))
    #expect(try ledger.verify().faults == [])
    #expect(try ledger.moment(ofFigure: figure) != nil)
    let copy = try ledger.backup(to: small.scratch("copy.db"), digest: SmallLedger.digest)
    #expect(copy.report.isSound)
  }

  @Test func eventsLostBesideAPurgedSessionAreCounted() throws {
    _ = try LedgerPurge([.dana], from: small.path, because: "asked to", at: .second(4000))
    let bytes = try small.bytes()
    for number in [2, 4] {
      let rows = try SmallLedger.read(small.path).storedEvents(of: .ezra)
      let gone = try #require(
        rows.first { $0.seat == "interviewer:R. Okafor" && $0.sequence == number })
      var damaged = bytes
      let text = Array(gone.record.utf8.prefix(200))
      let place = try #require(damaged.firstRange(of: text)?.lowerBound)
      for offset in 0..<text.count { damaged[place + offset] = 0x20 }
      _ = try recover(damaged)
      let report = try SmallLedger.read(small.scratch("new.db")).verify()
      #expect(report.faults == [])
      #expect((report.lost, report.purged) == (1, 1))
    }
  }

  @Test func aFileOfAnotherProgramGivesNothing() throws {
    #expect(throws: LedgerError.nothingToRecover(path: small.scratch("damaged.db"))) {
      try recover(Array("not a ledger".utf8))
    }
    #expect(access(small.scratch("new.db"), F_OK) != 0)
    try small.scratch.write("mine", to: "new.db")
    #expect(throws: LedgerError.exists(path: small.scratch("new.db"))) {
      try LedgerRecovery(
        of: small.path, to: small.scratch("new.db"), guides: [], at: .second(0),
        digest: SmallLedger.digest)
    }
  }

  @Test func anyBytesAreReadWithoutATrap() throws {
    var random = SplitMix64(seed: 6)
    for _ in 0..<40 {
      var bytes = whole
      for _ in 0..<200 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      _ = try? recover(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))))
    }
  }
}
