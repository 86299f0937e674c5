import GRDB
import Glibc
import Interview
import Testing

@testable import Ledger

@Suite struct PurgeTests {
  private let small: SmallLedger
  init() throws { small = try SmallLedger() }

  private func purge(_ sessions: [SessionID] = [.dana]) throws -> LedgerPurge {
    try LedgerPurge(sessions, from: small.path, because: "asked to", at: .second(0))
  }

  @Test func nothingOfTheSessionIsInAnyFile() throws {
    let before = try SmallLedger.read(small.path)
    let (figure, kept) = (try before.figure(), try before.storedEvents(of: .ezra))
    #expect(try small.bytes().firstRange(of: Array("2026-11 dana".utf8)) != nil)
    let done = try purge()
    #expect(done.purged == [.dana])
    for name in try small.scratch.names() {
      let bytes = try SmallLedger.bytes(of: small.scratch(name))
      #expect(bytes.firstRange(of: Array("2026-11 dana".utf8)) == nil, "\(name)")
    }
    let after = try small.open()
    let report = try after.verify()
    #expect(report.faults == [])
    #expect((report.sessions, report.purged) == (1, 1))
    #expect(try after.storedEvents(of: .ezra) == kept)
    // The figure outlives it, and so does what was kept of it elsewhere.
    #expect(try after.figure() == figure)
    #expect(try after.moment(ofFigure: figure) != nil)
    guard case .sessionPurged(let stone) = try after.custody().last?.entry else {
      Issue.record("no tombstone")
      return
    }
    #expect((stone.events, stone.reason) == (12, "asked to"))
    _ = try after.append([rated("q4", 1)], to: .ezra, seat: .okafor, after: 5, at: .second(5))
    #expect(try after.verify().isSound)
  }

  @Test func aGuideGoesWithTheLastSessionUnderIt() throws {
    _ = try purge()
    #expect(
      try SmallLedger.read(small.path).guideText(sha256: PanelLedger.sha256(of: small.guide)) != nil
    )
    _ = try purge([.ezra])
    #expect(
      try SmallLedger.read(small.path).guideText(sha256: PanelLedger.sha256(of: small.guide)) == nil
    )
    #expect(try SmallLedger.read(small.path).verify().faults == [])
    #expect(try SmallLedger.read(small.path).allDrafts().isEmpty)
  }

  @Test func nothingOnHoldIsPurgedAndThenNothingIs() throws {
    _ = try small.open().append(
      [.holdPlaced(reason: "a complaint")], to: .dana, seat: .lead, after: 2, at: .second(50))
    let before = try small.bytes()
    #expect(throws: LedgerError.onHold(session: .dana, reason: "a complaint")) {
      try purge([.ezra, .dana])
    }
    #expect(try SmallLedger.read(small.path).sessionRows().count == 2)
    #expect(before.isEmpty == false)
    try small.open().record(
      .openingHeld(opening: Opening("Front desk"), reason: "a suit"), at: .second(60))
    #expect(throws: LedgerError.onHold(session: .ezra, reason: "a suit")) { try purge([.ezra]) }
    #expect(throws: LedgerError.missingSession(SessionID("nobody"))) {
      try purge([SessionID("nobody")])
    }
  }

  @Test func aFigureFromTheMiddleOfAPurgedSessionCannotBeCompared() throws {
    let figures = try PanelLedger.throwaway(rule: anything)
    _ = try figures.append([rated("q1", 1)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    let early = try figures.figure()
    _ = try figures.append([rated("q1", 2)], to: .dana, seat: .okafor, after: 1, at: .second(1))
    let done = try figures.figure()
    _ = try figures.append([rated("q1", 1)], to: .ezra, seat: .okafor, after: 0, at: .second(0))
    let path = small.scratch("two.db")
    try figures.copy(to: path)
    _ = try LedgerPurge([.dana], from: path, because: "r", at: .second(0))
    let left = try PanelLedger(reading: path)
    #expect(try left.moment(ofFigure: early) == nil)
    #expect(try left.moment(ofFigure: done) != nil)
    #expect(try left.moment(ofFigure: figures.figure()) != nil)
  }

  @Test func neighboursThatMayHoldItAreNamed() throws {
    try small.scratch.write("{}", to: "panel.db.not-saved-1.jsonl")
    #expect(try purge().leftovers == [small.scratch("panel.db.not-saved-1.jsonl")])
  }
}
