import Foundation
import GRDB
import Interview

/// Statements on the table of events.
struct EventTable {
  let db: Database

  /// The last event of a seat's feed.
  func head(of seat: Seat, in session: SessionID) throws -> FeedHead {
    try head(ofFeed: Data(text: seat.text), in: session)
  }

  /// The last event of a feed, whose seat is given as it is stored.
  func head(ofFeed seat: Data, in session: SessionID) throws -> FeedHead {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sequence, sha256 FROM event
        WHERE session = CAST(? AS TEXT) AND seat = CAST(? AS TEXT)
        ORDER BY sequence DESC LIMIT 1
        """)
    let row = try Row.fetchOne(statement, arguments: [Data(text: session.text), seat])
    return row.map(FeedHead.init) ?? .none
  }

  /// Adds an event to the end of its feed, if it can be read back.
  ///
  /// - Parameters:
  ///   - heads: the last hash of each feed of the session, where the record names them.
  ///   - recovered: where the event stood before, where the record says that.
  func insert(
    _ event: Event, after head: FeedHead, naming heads: [String: String]? = nil,
    recovered: RecoveredPlace? = nil
  ) throws -> (id: Int64, head: FeedHead) {
    var written = EventRecord(event, after: head.sha256, naming: heads)
    written.recovered = recovered
    let record = try written.proven()
    let row = PreparedSessions.EventRow(
      event: event, record: record, sha256: Fingerprint.of(record))
    try insert(row)
    return (db.lastInsertedRowID, FeedHead(sequence: event.sequence, sha256: row.sha256))
  }

  /// Adds an event whose record has been worked out.
  func insert(_ row: PreparedSessions.EventRow) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO event (session, seat, sequence, at, kind, record, sha256)
        VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, ?, CAST(? AS TEXT), ?)
        """)
    let event = row.event
    try statement.execute(arguments: [
      Data(text: event.session.text), Data(text: event.seat.text), event.sequence, event.at.text,
      event.happening.kind, row.record, row.sha256,
    ])
  }

  /// Calls `body` with the events of a session after an id, in the order in which they came.
  ///
  /// - Parameter isIndexed: whether the index is asked, which may be damaged; without it all of the
  ///   table is read.
  func forEach(
    of session: SessionID, after id: Int64 = 0, isIndexed: Bool = true,
    _ body: (StoredEvent) throws -> Void
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(StoredEvent.columns) FROM event \(isIndexed ? "" : "NOT INDEXED")
        WHERE session = CAST(? AS TEXT) AND id > ? ORDER BY id
        """)
    let rows = try Row.fetchCursor(statement, arguments: [Data(text: session.text), id])
    while let row = try rows.next() { try body(StoredEvent(row)) }
  }

  /// Calls `body` with all events, those of a session together in the order in which they came.
  ///
  /// No index is asked, so it finds what the table has even where an index says something else. The
  /// rows are put into order by their ids alone, since sorting the records would take the space of
  /// the whole table; the limit keeps SQLite from leaving that order out.
  func forEachBySession(_ body: (StoredEvent) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(StoredEvent.columns(of: "event"))
        FROM (SELECT id FROM event NOT INDEXED ORDER BY session, id LIMIT -1) AS place
        CROSS JOIN event ON event.id = place.id
        """)
    while let row = try rows.next() { try body(StoredEvent(row)) }
  }

  /// The seats that have a feed in a session, as they are stored.
  ///
  /// The index is asked for one seat after the other, since SQLite would read all of it for
  /// `DISTINCT`.
  func feeds(of session: SessionID) throws -> [Data] {
    let statement = try db.cachedStatement(
      sql: """
        WITH RECURSIVE feed (seat) AS (
          SELECT min(seat) FROM event WHERE session = CAST(:session AS TEXT)
          UNION ALL
          SELECT (
            SELECT min(seat) FROM event
            WHERE session = CAST(:session AS TEXT) AND event.seat > feed.seat)
          FROM feed WHERE feed.seat IS NOT NULL)
        SELECT CAST(seat AS BLOB) FROM feed WHERE seat IS NOT NULL
        """)
    return try Data.fetchAll(statement, arguments: ["session": Data(text: session.text)])
  }

  /// Calls `body` with the events of one feed after a number, in order.
  func forEach(
    of session: SessionID, feed: Data, after head: Int, _ body: (StoredEvent) throws -> Void
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(StoredEvent.columns) FROM event
        WHERE session = CAST(? AS TEXT) AND seat = CAST(? AS TEXT) AND sequence > ?
        ORDER BY sequence
        """)
    let rows = try Row.fetchCursor(
      statement, arguments: [Data(text: session.text), feed, head])
    while let row = try rows.next() { try body(StoredEvent(row)) }
  }

  /// The sessions in the order in which their first events came.
  ///
  /// A damaged index is not asked.
  func sessions() throws -> [SessionID] {
    func read(_ table: String) throws -> [SessionID] {
      try Data.fetchAll(
        db, sql: "SELECT CAST(session AS BLOB) FROM \(table) GROUP BY session ORDER BY min(id)"
      ).map { SessionID($0.text) }
    }
    do {
      return try read("event")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return try read("event NOT INDEXED")
    }
  }

  /// The names of the sessions, in the order of their bytes.
  ///
  /// The index is asked for one session after the other, since SQLite would read all of it for
  /// `DISTINCT`.
  func names() throws -> [SessionID] {
    let statement = try db.cachedStatement(
      sql: """
        WITH RECURSIVE name (session) AS (
          SELECT min(session) FROM event
          UNION ALL
          SELECT (SELECT min(session) FROM event WHERE event.session > name.session)
          FROM name WHERE name.session IS NOT NULL)
        SELECT CAST(session AS BLOB) FROM name WHERE session IS NOT NULL
        """)
    return try Data.fetchAll(statement).map { SessionID($0.text) }
  }

  /// Whether the session has an event.
  func has(_ session: SessionID) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT EXISTS(SELECT 1 FROM event WHERE session = CAST(? AS TEXT))")
    return try Bool.fetchOne(statement, arguments: [Data(text: session.text)]) ?? false
  }
}
