import Foundation
import GRDB
import Ledger
import Testing

/// A newer starpanel that writes what this one does not know, into a session that is open here.
@Suite(.serialized) struct NewerReleaseTests {
  private let home: TemporaryHome
  private let demo: String

  init() throws {
    home = try TemporaryHome()
    demo = try home.demo()
  }

  /// Adds an event of an unknown kind to a session, as a newer program does.
  private func writeAsANewerProgram() throws {
    let record =
      #"{"at":"2026-11-30T13:00:00.000Z","happening":{"foreseenLater":{"what":"more"}},"#
      + #""origin":"live","prev":"\#(String(repeating: "0", count: 64))","#
      + #""seat":"interviewer:R. Okafor","seq":1,"session":"luis-ortega","v":1}"#
    let mark = PanelLedger.sha256(of: record)
    let newer = try DatabaseQueue(path: demo)
    try newer.write { db in
      try db.execute(
        sql: """
          INSERT INTO event (session, seat, sequence, at, kind, record, sha256) VALUES
            ('luis-ortega', 'interviewer:R. Okafor', 1, '2026-11-30T13:00:00.000Z',
             'foreseenLater', ?, ?)
          """, arguments: [record, mark])
      try db.execute(
        sql: """
          UPDATE session_index SET row = replace(row, '"heads":[',
            '"heads":[{"seat":"interviewer:R. Okafor","sequence":1,"sha256":"' || ? || '"},')
          WHERE session = 'luis-ortega'
          """, arguments: [mark])
    }
  }

  @Test func whatCannotBeAddedThereIsKeptAndOtherSessionsAreSaved() throws {
    let terminal = try home.openSecond(as: "A. Moreau", in: demo)
    try terminal.waitForQuestion()
    try terminal.type("4")
    try terminal.wait(for: "saved ✓")
    try writeAsANewerProgram()
    try terminal.type("]2")
    try terminal.wait(
      for: "1 rating is not saved: an event of that session is of a newer starpanel")
    #expect(terminal.text.contains("▐ 2 ▌"))
    let count = """
      SELECT count(*) FROM event WHERE session = 'dana-whitfield'
        AND seat = 'interviewer:A. Moreau' AND kind = 'questionRated'
      """
    let reader = try DatabaseQueue(path: demo)
    let before = try #require(try reader.read { try Int.fetchOne($0, sql: count) })
    // Another session is written to as ever.
    try terminal.type("q")
    try terminal.wait(for: "Dana Whitfield")
    try terminal.press("Up", "Enter")
    try terminal.waitForQuestion()
    try terminal.type("]]]]]5")
    try terminal.wait(for: "▐ 5 ▌")
    try terminal.wait(
      for: "one more rating on record",
      { _ in (try? reader.read { try Int.fetchOne($0, sql: count) }) == before + 1 })
    #expect(terminal.text.contains("1 rating is not saved"))
    try terminal.type("qq")
    try terminal.wait(for: "Esc stays, y leaves without")
    try terminal.type("y")
    try terminal.wait(for: "EXIT:1")
    let kept = try FileManager.default.contentsOfDirectory(atPath: home.url.path)
      .filter { $0.contains(".not-saved-") }
    #expect(kept.count == 1)
    // It is called what it is, is checked, and keeps nobody from the other sessions.
    let audit = try home.starpanel("audit", "verify", "--data", demo)
    #expect(audit.status == 0, "\(audit.errors)")
    #expect(audit.output.contains("newer starpanel"), "\(audit.output)")
    let shown = try home.starpanel("show", "luis-ortega", "--data", demo)
    #expect(shown.status == 2)
    #expect(shown.errors.contains("it holds an event of a newer starpanel (foreseenLater)"))
    #expect(try home.starpanel("show", "dana-whitfield", "--data", demo).status == 0)
    #expect(try PanelLedger(reading: demo).verify().newer == 1)
  }
}
