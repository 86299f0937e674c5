import GRDB
import Glibc
import Guide
import Interview
import Testing

@testable import Ledger

@Suite struct PurgeTests {
  private let small: SmallLedger
  init() throws { small = try SmallLedger() }

  private func purge(_ sessions: [SessionID] = [.dana]) throws -> LedgerPurge {
    try LedgerPurge(sessions, from: small.path, because: "asked to", at: .second(0))
  }

  /// What only the session that is purged has: its name, words in the middle and at the end of a long
  /// note, a reason, and what is being typed.
  private let own = [
    "2026-11 dana", "her own words", "her last word", "her own reason", "her draft",
  ]

  /// Which of these texts are in any file of the folder.
  private func found() throws -> [String] {
    let files = try small.scratch.names().map { try SmallLedger.bytes(of: small.scratch($0)) }
    return own.filter { text in
      files.contains { $0.firstRange(of: Array(text.utf8)) != nil }
    }
  }

  /// Gives the session texts of its own, on pages of their own.
  private func writeOwnTexts() throws {
    let ledger = try small.open()
    let note = String(repeating: "her own words, ", count: 900) + "her last word"
    _ = try ledger.append(
      [
        noted("q1", note),
        .ratingRevised(
          question: "q1", answer: .blank(.noAnswer), reason: "her own reason", elements: nil),
      ],
      to: .dana, seat: .okafor, after: 5, at: .second(40))
    try ledger.saveDraft(
      Note(text: "her draft"), session: .dana, seat: .moreau, question: "q3")
  }

  @Test func nothingOfTheSessionIsInAnyFile() throws {
    try writeOwnTexts()
    let before = try SmallLedger.read(small.path)
    let (figure, kept) = (try before.figure(), try before.storedEvents(of: .ezra))
    #expect(try found() == own)
    let done = try purge()
    #expect(done.purged == [.dana])
    #expect(try found() == [])
    // SQLite's log and its map are gone, so nobody finds one that is another user's.
    #expect(try small.scratch.names() == ["panel.db"])
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
    #expect((stone.events, stone.reason) == (14, "asked to"))
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
    // Not the file's bytes: whoever opens it has SQLite count that.
    let before = try SmallLedger.contents(of: SmallLedger.read(small.path))
    #expect(throws: LedgerError.onHold(session: .dana, reason: "a complaint")) {
      try purge([.ezra, .dana])
    }
    #expect(try SmallLedger.contents(of: SmallLedger.read(small.path)) == before)
    #expect(try small.scratch.names() == ["panel.db"])
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

  @Test func aPurgeThatWasCutShortIsFinishedByTheNext() throws {
    try writeOwnTexts()
    // What is there after the commit: the rows are gone, and their bytes are in free space.
    do {
      let queue = try administrator(ofFile: small.path)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA secure_delete = OFF")
        try LedgerPurge.remove([.dana], from: small.path, because: "r", at: .second(0), in: db)
      }
    }
    #expect(try !found().isEmpty)
    #expect(try SmallLedger.read(small.path).hasUnfinishedPurge())
    #expect(throws: LedgerError.missingSession(.dana)) { try purge() }
    #expect(try found() == [])
    #expect(try LedgerPurge.finishEarlier(at: small.path) == false)
    #expect(try SmallLedger.read(small.path).verify().faults == [])
  }

  @Test func neighboursThatMayHoldItAreNamed() throws {
    try small.scratch.write("{}", to: "panel.db.not-saved-1.jsonl")
    let named = try purge().leftovers.filter { $0.hasPrefix(small.scratch.path) }
    #expect(named == [small.scratch("panel.db.not-saved-1.jsonl")])
  }
}
