import Foundation
import GRDB
package import Interview

/// How far a ledger was when its list was read.
package struct ListMark: Sendable, Hashable {
  /// The last event; 0 before the first.
  var event: Int64
  /// The last entry about the file itself, such as a repair of the list; 0 before the first.
  var custody: Int64
}

/// The list of sessions, or a part of it, as far as it can be had.
package struct SessionListing: Sendable {
  /// In the order of the list.
  package var rows: [SessionRow] = []
  package var damage = ListDamage()
  /// How far the ledger was.
  package var mark: ListMark
  /// Whether the list has no other rows.
  package var isWhole = true
}

extension PanelLedger {
  /// The list of sessions in the order in which they first appeared, as far as it can be had.
  ///
  /// - Parameters:
  ///   - limit: how many rows at most; nil for all.
  ///   - digest: is given each row and what the ledger's `Digest` made of it.
  package func listing(
    limit: Int? = nil, digest: ((SessionRow, [UInt8]) -> Void)? = nil
  ) throws -> SessionListing {
    try reading { db in
      var listing = SessionListing(mark: try ListMark(db))
      listing.damage = try listReading(db).forEachRow(limit: limit.map { $0 + 1 }) {
        row, kept in
        if let limit, listing.rows.count >= limit {
          listing.isWhole = false
        } else {
          listing.rows.append(row)
          digest?(row, Array(kept))
        }
      }
      return listing
    }
  }

  /// The rows of the sessions that were written to after a listing.
  ///
  /// What it reads is what was written since, however long the list is.
  ///
  /// - Parameter digest: is given each row and what the ledger's `Digest` made of it.
  /// - Returns: the rows; nil where the whole list has to be read again, since there is too much
  ///   news, or some of it is damaged, or the list itself was written anew.
  package func news(
    after mark: ListMark, digest: ((SessionRow, [UInt8]) -> Void)? = nil
  ) throws -> SessionListing? {
    try reading { db in try SessionIndex(db: db).news(after: mark, digest: digest) }
  }

  /// The sessions as a list, in the order in which they first appeared.
  package func sessionRows() throws -> [SessionRow] { try listing().rows }

  /// Calls `body` with each row of the list, in the order in which the sessions first appeared.
  package func forEachSessionRow(_ body: (SessionRow) throws -> Void) throws -> ListDamage {
    try reading { db in try listReading(db).forEachRow { row, _ in try body(row) } }
  }

  /// The rows of one opening in the order of the list, each with what the ledger's `Digest` made of
  /// it; sessions that cannot be read are not among them.
  package func digestedRows(of opening: Opening) throws -> [(row: SessionRow, digest: [UInt8])] {
    try reading { db in
      var rows: [(row: SessionRow, digest: [UInt8])] = []
      try listReading(db).forEachRow(of: opening) { rows.append(($0, Array($1))) }
      return rows
    }
  }

  func listReading(_ db: Database) -> ListReading {
    ListReading(db: db, path: path) { try self.freshDigest(of: $0, in: db) ?? "" }
  }

  /// Reads some sessions whole.
  ///
  /// - Returns: the sessions in the same order, and why the others are not among them, one error for
  ///   each.
  package func sessions(
    _ ids: some Sequence<SessionID>
  ) throws -> (whole: [Session], leftOut: [LedgerError]) {
    var whole: [Session] = []
    let leftOut = try forEachSession(of: ids) { whole.append($0) }
    return (whole, leftOut)
  }

  /// Reads sessions one after the other and calls `body` with each that can be read.
  ///
  /// - Returns: why the others cannot, one error for each.
  package func forEachSession(
    of ids: some Sequence<SessionID>, _ body: (Session) throws -> Void
  ) throws -> [LedgerError] {
    var leftOut: [LedgerError] = []
    for id in ids {
      let session: Session
      do {
        session = Session(id: id, events: try events(of: id))
      } catch let error as LedgerError where error.isOfOneSession {
        leftOut.append(error)
        continue
      }
      try body(session)
    }
    return leftOut
  }
}

extension ListMark {
  init(_ db: Database) throws {
    event = try EventTable(db: db).mark()
    custody =
      try CustodyRows(db: db).isThere
      ? Int64.fetchOne(db.cachedStatement(sql: "SELECT max(sequence) FROM custody")) ?? 0 : 0
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

  func news(
    after mark: ListMark, digest: ((SessionRow, [UInt8]) -> Void)?
  ) throws -> SessionListing? {
    let now = try ListMark(db)
    guard now.event - mark.event < Self.mostNews, now.custody == mark.custody else { return nil }
    var rows: [PlacedRow] = []
    for session in try EventTable(db: db).sessions(after: mark.event) {
      guard let row = try placedRow(of: session) else { return nil }
      rows.append(row)
    }
    for row in rows { digest?(row.row, Array(row.digest)) }
    return SessionListing(
      rows: rows.sorted { $0.position < $1.position }.map(\.row), mark: now, isWhole: false)
  }

  /// A row with its place in the list and what is kept beside it.
  struct PlacedRow {
    var position: Int64
    var row: SessionRow
    var digest: Data
  }

  /// The row of a session; nil where it cannot be read.
  func placedRow(of session: SessionID) throws -> PlacedRow? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT position, CAST(row AS BLOB), CAST(digest AS BLOB) FROM session_index WHERE session = CAST(? AS TEXT)
        """)
    var reader = ListEntryReader()
    guard let stored = try Row.fetchOne(statement, arguments: [Data(text: session.text)]),
      let position = Int64.fromDatabaseValue(stored[0]), let entry = stored[1] as Data?,
      let row = reader.row(of: entry), row.id == session
    else { return nil }
    return PlacedRow(position: position, row: row, digest: stored[2] as Data? ?? Data())
  }
}
