import Foundation
import GRDB
import Interview

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

  /// Puts a row at the end of the list as it was stored.
  func keep(_ stored: (row: Data, digest: Data), of session: SessionID) throws {
    try db.execute(
      sql: """
        INSERT INTO session_index (session, position, row, digest)
        VALUES (
          CAST(? AS TEXT), (SELECT coalesce(max(position), 0) + 1 FROM session_index),
          CAST(? AS TEXT), CAST(? AS TEXT))
        """, arguments: [Data(text: session.text), stored.row, stored.digest])
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

  /// The figure of each session, by the last events that its row remembers; where the row is damaged
  /// or missing, by those that the table has.
  func figures() throws -> [String] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT CAST(session AS BLOB), json_extract(head.value, '$.sha256')
        FROM session_index
          LEFT JOIN json_each(CASE WHEN json_valid(row) THEN row ELSE '{}' END, '$.heads') AS head
        ORDER BY session_index.rowid
        """)
    // The heads of one session at a time: those of all would take much more memory.
    var figures: [String] = []
    var session: (id: Data, heads: [String?]) = (Data(), [])
    var met: Set<SessionID> = []
    func close() throws {
      guard !session.id.isEmpty, met.insert(SessionID(session.id.text)).inserted else { return }
      let known = session.heads.compactMap(\.self)
      let isKnown = !known.isEmpty && known.count == session.heads.count
      let heads = try isKnown ? known : lastHashes(of: session.id)
      // The list may have a name that no session has.
      if !heads.isEmpty { figures.append(LedgerFigure.of(heads)) }
    }
    while let row = try rows.next() {
      guard let id = row[0] as Data? else { continue }
      if id != session.id {
        try close()
        session = (id, [])
      }
      session.heads.append(String.fromDatabaseValue(row[1]))
    }
    try close()
    for missing in try EventTable(db: db).names() where !met.contains(missing) {
      figures.append(LedgerFigure.of(try lastHashes(of: Data(text: missing.text))))
    }
    return figures
  }

  private func lastHashes(of session: Data) throws -> [String] {
    let table = EventTable(db: db)
    let id = SessionID(session.text)
    return try table.feeds(of: id).map { try table.head(ofFeed: $0, in: id).sha256 }
  }

  /// The sessions in the order of the list.
  func sessions() throws -> [SessionID] {
    try Data.fetchAll(
      db, sql: "SELECT CAST(session AS BLOB) FROM session_index ORDER BY position"
    ).map { SessionID($0.text) }
  }
}

extension PanelLedger {
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
