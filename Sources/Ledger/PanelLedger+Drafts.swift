import Foundation
import GRDB
package import Interview

extension PanelLedger {
  /// Keeps a note that is being typed and is not an event yet.
  ///
  /// It replaces the draft of the same seat and question, and stays until the note is appended as
  /// an event. Other consoles are not told.
  package func saveDraft(
    _ note: Note, session: SessionID, seat: Seat, question: String
  ) throws {
    let draft = DraftRow(session: session, seat: seat, question: question, note: note)
    try writing { try Self.save(draft, in: $0) }
  }

  /// Keeps a draft as part of a larger transaction, if it can be read back.
  static func save(_ draft: DraftRow, in db: Database) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = try encoder.encode(draft.note)
    guard try JSONDecoder().decode(Note.self, from: bytes) == draft.note else {
      throw LedgerError.unrecordable(session: draft.session, seat: draft.seat, at: "this moment")
    }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO draft (session, seat, question, note)
        VALUES (CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))
        ON CONFLICT (session, seat, question) DO UPDATE SET note = excluded.note
        """)
    try statement.execute(arguments: [
      Data(text: draft.session.text), Data(text: draft.seat.text), Data(text: draft.question),
      bytes,
    ])
  }

  /// The notes that a seat was typing, by question; one that cannot be read is not among them.
  package func drafts(session: SessionID, seat: Seat) throws -> [String: Note] {
    try storedDrafts(session: session, seat: seat).compactMapValues(\.self)
  }

  /// The questions on which a seat was typing what cannot be read any more.
  package func damagedDrafts(session: SessionID, seat: Seat) throws -> [String] {
    try storedDrafts(session: session, seat: seat).filter { $0.value == nil }.keys.sorted()
  }

  /// What a seat was typing, by question; nil for what cannot be read.
  private func storedDrafts(session: SessionID, seat: Seat) throws -> [String: Note?] {
    try reading { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT CAST(question AS BLOB), CAST(note AS BLOB) FROM draft
          WHERE session = CAST(? AS TEXT) AND seat = CAST(? AS TEXT)
          """,
        arguments: [Data(text: session.text), Data(text: seat.text)])
      var notes: [String: Note?] = [:]
      while let row = try rows.next() {
        let question = row[0] as Data? ?? Data()
        notes[question.text] = .some(Self.note(of: row[1]))
      }
      return notes
    }
  }

  /// Everything that is being typed and can be read.
  func allDrafts() throws -> [DraftRow] {
    try reading { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT CAST(session AS BLOB), CAST(seat AS BLOB), CAST(question AS BLOB),
            CAST(note AS BLOB)
          FROM draft NOT INDEXED
          """)
      var drafts: [DraftRow] = []
      while let row = try rows.next() {
        let cells = (0..<4).map { row[$0] as Data? ?? Data() }
        guard let seat = Seat(text: cells[1].text), let note = Self.note(of: cells[3]) else {
          continue
        }
        drafts.append(
          DraftRow(
            session: SessionID(cells[0].text), seat: seat, question: cells[2].text, note: note))
      }
      return drafts
    }
  }

  /// The note of a draft as it is stored; nil where it cannot be read.
  static func note(of stored: Data?) -> Note? {
    stored.flatMap { try? JSONDecoder().decode(Note.self, from: $0) }
  }

  /// Deletes the draft of a question as part of a larger transaction.
  static func deleteDraft(
    session: SessionID, seat: Seat, question: String, in db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        DELETE FROM draft WHERE session = CAST(? AS TEXT) AND seat = CAST(? AS TEXT)
          AND question = CAST(? AS TEXT)
        """)
    try statement.execute(arguments: [
      Data(text: session.text), Data(text: seat.text), Data(text: question),
    ])
  }
}

/// A draft with its place in the ledger, which keeps it as a note whatever it is.
package struct DraftRow: Sendable, Hashable {
  /// The session it belongs to.
  package var session: SessionID
  package var seat: Seat
  /// The question or item it is about.
  package var question: String
  /// What stands there by now.
  package var note: Note

  package init(session: SessionID, seat: Seat, question: String, note: Note) {
    self.session = session
    self.seat = seat
    self.question = question
    self.note = note
  }
}
