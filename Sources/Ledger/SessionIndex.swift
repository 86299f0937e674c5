import Foundation
import GRDB
package import Interview

/// Statements on the table that the list of sessions is read from.
struct SessionIndex {
  let db: Database

  /// Writes a session's row; a new session goes to the end of the list.
  func write(_ folded: FoldedSession, digest: String) throws {
    try write(
      PreparedSessions.ListRow(
        session: folded.session.id, entry: IndexEntry(folded).encoded(), digest: digest))
  }

  /// Writes a row that has been worked out.
  func write(_ row: PreparedSessions.ListRow) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO session_index (session, position, row, digest)
        VALUES (
          CAST(? AS TEXT), (SELECT coalesce(max(position), 0) + 1 FROM session_index),
          CAST(? AS TEXT), CAST(? AS TEXT))
        ON CONFLICT (session) DO UPDATE SET row = excluded.row, digest = excluded.digest
        """)
    try statement.execute(arguments: [
      Data(text: row.session.text), row.entry, Data(text: row.digest),
    ])
  }

  /// A session's row and the figures beside it, as they are stored.
  func stored(of session: SessionID) throws -> (row: Data, digest: Data)? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT CAST(row AS BLOB), CAST(digest AS BLOB) FROM session_index
        WHERE session = CAST(? AS TEXT)
        """)
    return try Row.fetchOne(statement, arguments: [Data(text: session.text)]).map { row in
      (row[0] as Data? ?? Data(), row[1] as Data? ?? Data())
    }
  }

  /// The figure of each session, by the last events that its row remembers.
  func figures() throws -> [String] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT session_index.rowid, json_extract(head.value, '$.sha256')
        FROM session_index, json_each(session_index.row, '$.heads') AS head
        """)
    var sessions: [Int64: [String]] = [:]
    while let row = try rows.next() {
      guard let id = Int64.fromDatabaseValue(row[0]), let sha256 = row[1] as String? else {
        continue
      }
      sessions[id, default: []].append(sha256)
    }
    return sessions.values.map(LedgerFigure.of)
  }

  /// The sessions in the order of the list.
  func sessions() throws -> [SessionID] {
    try Data.fetchAll(
      db, sql: "SELECT CAST(session AS BLOB) FROM session_index ORDER BY position"
    ).map { SessionID($0.text) }
  }

  /// Calls `body` with each row of the list, and what the ledger's `Digest` made of it, in order.
  ///
  /// - Parameters:
  ///   - path: the ledger's, for `LedgerError.listEntryUnreadable`.
  ///   - limit: how many of the first rows; nil for all.
  func forEachRow(
    path: String, limit: Int? = nil, _ body: (SessionRow, _ digest: Data) throws -> Void
  ) throws {
    var reader = ListEntryReader()
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT CAST(session AS BLOB), CAST(row AS BLOB), CAST(digest AS BLOB)
        FROM session_index ORDER BY position LIMIT ?
        """, arguments: [limit ?? -1])
    while let row = try cursor.next() {
      // A damaged file may lack what the layout says is there.
      let session: Data? = row[0]
      let entry: Data? = row[1]
      let digest: Data? = row[2]
      guard session != nil, let entry, let digest, let decoded = reader.row(of: entry) else {
        throw LedgerError.listEntryUnreadable(
          path: path, session: session.map { SessionID($0.text) })
      }
      try body(decoded, digest)
    }
  }

  /// The rows of the list with what the ledger's `Digest` made of each.
  ///
  /// - Parameter path: the ledger's, for `LedgerError.listEntryUnreadable`.
  func digestedRows(path: String) throws -> [(row: SessionRow, digest: String)] {
    var rows: [(row: SessionRow, digest: String)] = []
    try forEachRow(path: path) { rows.append(($0, $1.text)) }
    return rows
  }
}

extension PanelLedger {
  /// The sessions as a list, in the order in which they first appeared.
  package func sessionRows() throws -> [SessionRow] { try digestedRows().map(\.row) }

  /// Calls `body` with each row of the list, in the order in which the sessions first appeared.
  package func forEachSessionRow(_ body: (SessionRow) throws -> Void) throws {
    try reading { db in
      try SessionIndex(db: db).forEachRow(path: path) { row, _ in try body(row) }
    }
  }

  /// The sessions as a list, each with what the ledger's `Digest` made of it.
  package func digestedRows() throws -> [(row: SessionRow, digest: String)] {
    try reading { db in try SessionIndex(db: db).digestedRows(path: path) }
  }

  /// Writes a session's row with its digest.
  func write(_ folded: FoldedSession, to index: SessionIndex) throws {
    try index.write(folded, digest: freshDigest(of: folded.session, in: index.db) ?? "")
  }
}

/// What the index keeps of a session: its row, and the heads of its feeds.
///
/// The heads let `verify` notice events that are gone from the end of a feed, where no later
/// event vouches for them.
struct IndexEntry: Codable, Equatable {
  /// The last event of one feed.
  struct Head: Codable, Equatable {
    var seat: Seat
    var sequence: Int
    var sha256: String
  }

  var row: SessionRow
  var heads: [Head]

  /// The entry of a session.
  init(_ folded: FoldedSession) {
    row = SessionRow(folded.session)
    heads = folded.heads.sorted { $0.key < $1.key }.map { seat, head in
      Head(seat: seat, sequence: head.sequence, sha256: head.sha256)
    }
  }

  /// Reads an entry as it is stored.
  init(encoded bytes: Data) throws {
    self = try JSONDecoder().decode(IndexEntry.self, from: bytes)
  }

  /// The entry as it is stored: the same bytes for equal entries.
  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}
