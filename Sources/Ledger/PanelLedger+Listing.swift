import Foundation
import GRDB
package import Interview

/// Rows of the list, and how far the ledger was when they were read.
package struct ListedRows: Sendable {
  /// In the order of the list.
  package var rows: [SessionRow]
  /// The last event that is in them; 0 before the first.
  package var mark: Int64
  /// Whether the list has no others.
  package var isWhole: Bool
}

extension PanelLedger {
  /// The rows of the list from its beginning.
  ///
  /// - Parameter limit: how many at most; nil for all.
  package func listedRows(limit: Int? = nil) throws -> ListedRows {
    try reading { db in
      var rows: [SessionRow] = []
      var isWhole = true
      try SessionIndex(db: db).forEachRow(path: path, limit: limit.map { $0 + 1 }) { row, _ in
        isWhole = limit.map { rows.count < $0 } ?? true
        if isWhole { rows.append(row) }
      }
      return ListedRows(rows: rows, mark: try EventTable(db: db).mark(), isWhole: isWhole)
    }
  }

  /// The rows of the sessions that were written to after an event; nil where reading the whole list
  /// is less work.
  ///
  /// What it reads is what was written since, however long the list is.
  package func rows(writtenAfter mark: Int64) throws -> ListedRows? {
    try reading { db in try SessionIndex(db: db).rows(writtenAfter: mark, path: path) }
  }
}

extension PanelLedger {
  /// The rows of one opening in the order of the list, each with what the ledger's `Digest` made of
  /// it; rows that cannot be read are not among them.
  package func digestedRows(of opening: Opening) throws -> [(row: SessionRow, digest: [UInt8])] {
    try reading { db in try SessionIndex(db: db).digestedRows(of: opening) }
  }
}

extension EventTable {
  /// The id of the last event; 0 before the first.
  func mark() throws -> Int64 {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM event")) ?? 0
  }

  /// The sessions of the events after an id.
  ///
  /// The rows are read by their ids: an index by session would be read from end to end.
  func sessions(after id: Int64) throws -> Set<SessionID> {
    let statement = try db.cachedStatement(
      sql: "SELECT CAST(session AS BLOB) FROM event NOT INDEXED WHERE id > ?")
    var sessions: Set<SessionID> = []
    let rows = try Data.fetchCursor(statement, arguments: [id])
    while let session = try rows.next() { sessions.insert(SessionID(session.text)) }
    return sessions
  }
}

extension SessionIndex {
  /// More events than these are not looked through for their sessions.
  private static let mostNews: Int64 = 100_000

  func rows(writtenAfter mark: Int64, path: String) throws -> ListedRows? {
    let table = EventTable(db: db)
    let now = try table.mark()
    guard now - mark < Self.mostNews else { return nil }
    let rows = try table.sessions(after: mark).map { try placedRow(of: $0, path: path) }
    return ListedRows(
      rows: rows.sorted { $0.position < $1.position }.map(\.row), mark: now, isWhole: false)
  }

  func digestedRows(of opening: Opening) throws -> [(row: SessionRow, digest: [UInt8])] {
    // The plus keeps the cast from making a comparison of texts, which would not ask the index.
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT CAST(row AS BLOB), CAST(digest AS BLOB) FROM session_index
        WHERE CASE WHEN json_valid(row) THEN json_extract(row, '$.row.opening') END
          = +CAST(? AS TEXT)
        ORDER BY position
        """, arguments: [Data(text: opening.text)])
    var reader = ListEntryReader()
    var rows: [(row: SessionRow, digest: [UInt8])] = []
    while let stored = try cursor.next() {
      guard let entry: Data = stored[0], let row = reader.row(of: entry), row.opening == opening
      else { continue }
      rows.append((row, (stored[1] as Data?).map(Array.init) ?? []))
    }
    return rows
  }

  /// The row of a session and its place in the list.
  func placedRow(of session: SessionID, path: String) throws -> (position: Int64, row: SessionRow) {
    let statement = try db.cachedStatement(
      sql: """
        SELECT position, CAST(row AS BLOB) FROM session_index WHERE session = CAST(? AS TEXT)
        """)
    var reader = ListEntryReader()
    guard let stored = try Row.fetchOne(statement, arguments: [Data(text: session.text)]),
      let position = Int64.fromDatabaseValue(stored[0]), let entry: Data = stored[1],
      let row = reader.row(of: entry)
    else { throw LedgerError.listEntryUnreadable(path: path, session: session) }
    return (position, row)
  }
}
