import Foundation
import GRDB
import Interview
import Testing

@testable import Ledger

/// A ledger that the program of release 0.1.0 wrote, and that program beside this one.
///
/// `Tests/Releases/README.md` says how the file was made.
@Suite struct ReleaseTests {
  private let scratch: Scratch
  private let path: String
  private let session = SessionID("porter-one")
  private let written: Data

  init() throws {
    scratch = try Scratch()
    path = scratch("panel.db")
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Releases/0.1.0/panel.db").standardized
    written = try Data(contentsOf: file)
    try written.write(to: URL(filePath: path))
  }

  /// The records of all events, in the order in which they came.
  private func records() throws -> [String] {
    try PanelLedger(reading: path).storedEvents(of: session).map(\.record)
  }

  @Test func itIsReadAsItLies() throws {
    let ledger = try PanelLedger(reading: path)
    let report = try ledger.verify()
    #expect(report.faults == [])
    #expect(report.events == 21)
    #expect(try ledger.events(of: session).count == 21)
    #expect(try Data(contentsOf: URL(filePath: path)) == written)
    #expect(try scratch.names() == ["panel.db"])
  }

  @Test func itIsBroughtUpToDateAndEveryRecordKeepsItsBytes() throws {
    let before = try records()
    do {
      let ledger = try PanelLedger(path: path, rule: anything)
      #expect(
        try ledger.drafts(session: session, seat: .okafor)
          == ["q2": Note(lines: [Note.Line(at: 1, text: "half a wo")])])
      _ = try ledger.append(
        [rated("q2", 5)], to: session, seat: .okafor, after: 8, at: .second(0))
      #expect(try ledger.verify().faults == [])
    }
    #expect(try records().prefix(21) == before[...])
    #expect(before.count == 21)
  }

  // MARK: Both at once

  /// What both programs keep beside the row of a session whose forms are open.
  private static let figures =
    #"{"agenda":0,"gates":[],"isDecisionStale":false,"isRevealed":false,"raters":[]}"#

  /// Does to the file what the program of 0.1.0 does for a rating, with its own statements.
  private func rateAsTheOldProgram(_ old: DatabaseQueue, _ sequence: Int, _ level: Int) throws {
    try old.write { db in
      let head = try #require(
        try Row.fetchOne(
          db,
          sql: """
            SELECT sequence, sha256 FROM event
            WHERE session = CAST(? AS TEXT) AND seat = CAST(? AS TEXT)
            ORDER BY sequence DESC LIMIT 1
            """, arguments: [session.text, Seat.moreau.text]))
      let (last, sha256): (Int, String) = (head[0], head[1])
      #expect(last == sequence - 1)
      let at = "2026-11-30T13:00:0\(sequence % 10).000Z"
      let record =
        #"{"at":"\#(at)","happening":{"questionRated":{"answer":\#(level),"question":"q1"}},"#
        + #""origin":"live","prev":"\#(sha256)","seat":"interviewer:A. Moreau","seq":\#(sequence),"#
        + #""session":"porter-one","v":1}"#
      let mark = PanelLedger.sha256(of: record)
      try db.execute(
        sql: """
          INSERT INTO event (session, seat, sequence, at, kind, record, sha256)
          VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, ?, CAST(? AS TEXT), ?)
          """,
        arguments: [
          session.text, Seat.moreau.text, sequence, at, "questionRated", record, mark,
        ])
      let row = try #require(
        try String.fetchOne(db, sql: "SELECT row FROM session_index WHERE session = 'porter-one'"))
      let next = row.replacing(
        "\"sequence\":\(last),\"sha256\":\"\(sha256)\"",
        with: "\"sequence\":\(sequence),\"sha256\":\"\(mark)\""
      ).replacing(#/"lastEvent":"[^"]*"/#, with: "\"lastEvent\":\"\(at)\"")
      try db.execute(
        sql: """
          INSERT INTO session_index (session, position, row, digest)
          VALUES (
            CAST(? AS TEXT), (SELECT coalesce(max(position), 0) + 1 FROM session_index),
            CAST(? AS TEXT), CAST(? AS TEXT))
          ON CONFLICT (session) DO UPDATE SET row = excluded.row, digest = excluded.digest
          """,
        arguments: [
          session.text, next, Self.figures,
        ])
    }
  }

  @Test func aProgramOfTheFirstReleaseThatHasItOpenGoesOnWriting() throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.journalMode = .wal
    let old = try DatabaseQueue(path: path, configuration: configuration)
    try rateAsTheOldProgram(old, 12, 2)
    let ledger = try PanelLedger(path: path, digest: { _, _ in Self.figures }, rule: anything)
    #expect(try ledger.events(of: session).count == 22)
    // The new one has brought the file up to date under its feet.
    try rateAsTheOldProgram(old, 13, 4)
    #expect(
      try ledger.events(of: session, after: [.moreau: 12]).filter { $0.seat == .moreau }
        .map(\.happening) == [rated("q1", 4)])
    _ = try ledger.append([rated("q2", 5)], to: session, seat: .okafor, after: 8, at: .second(0))
    try rateAsTheOldProgram(old, 14, 1)
    let report = try ledger.verify()
    #expect(report.faults == [])
    #expect(report.events == 25)
    #expect(try ledger.sessionRows().map(\.id) == [session])
  }

  /// The steps of the layout that the program of 0.1.0 knows.
  private func isTooNewForTheFirstRelease() throws -> Bool {
    var steps = DatabaseMigrator()
    steps.registerMigration("v1") { _ in }
    steps.registerMigration("v2: seats held by consoles") { _ in }
    return try DatabaseQueue(path: path).read { try steps.hasBeenSuperseded($0) }
  }

  @Test func aProgramOfTheFirstReleaseFindsTheFileTooNewOnceItIsUpToDate() throws {
    #expect(try !isTooNewForTheFirstRelease())
    do { _ = try PanelLedger(path: path, rule: anything) }
    // All that it asks before it refuses the file; it has done nothing until then.
    #expect(try isTooNewForTheFirstRelease())
  }
}
