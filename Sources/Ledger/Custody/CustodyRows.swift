import Foundation
import GRDB
import Interview

/// Statements on the table of what happened to the file.
struct CustodyRows {
  let db: Database

  /// Whether the layout has the table: a file that is only read may be of an older one.
  var isThere: Bool { get throws { try db.tableExists("custody") } }

  /// The last entry.
  func head() throws -> FeedHead {
    let row = try Row.fetchOne(
      db, sql: "SELECT sequence, sha256 FROM custody ORDER BY sequence DESC LIMIT 1")
    return row.map(FeedHead.init) ?? .none
  }

  /// Adds an entry to the end of the chain.
  func insert(_ event: CustodyEvent) throws {
    let record = CustodyRecord(event, after: try head())
    guard let bytes = record.readBack() else {
      throw LedgerError.unwritableTime(at: record.at.text)
    }
    try db.execute(
      sql: """
        INSERT INTO custody (sequence, at, kind, record, sha256)
        VALUES (?, ?, ?, CAST(? AS TEXT), ?)
        """,
      arguments: [
        record.sequence, event.at.text, event.entry.kind, bytes, Fingerprint.of(bytes),
      ])
  }

  /// Calls `body` with every entry in the order in which they came.
  func forEach(_ body: (StoredCustody) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(StoredCustody.columns) FROM custody NOT INDEXED ORDER BY id")
    while let row = try rows.next() { try body(StoredCustody(row)) }
  }

  /// What is left of the sessions that were purged.
  func tombstones() throws -> [Tombstone] {
    var stones: [Tombstone] = []
    guard try isThere else { return stones }
    try forEach { stored in
      if case .sessionPurged(let stone) = (try? CustodyRecord(encoded: stored.record))?.event.entry
      {
        stones.append(stone)
      }
    }
    return stones
  }

  /// How many entries were ever recorded.
  func recorded() throws -> Int {
    try SequenceCount.recorded(of: "custody", in: db)
  }
}

/// A row of the custody chain, before anything in it is trusted.
struct StoredCustody {
  /// The columns of a statement that this type reads, in order.
  static let columns = """
    sequence, CAST(at AS BLOB), CAST(kind AS BLOB), CAST(record AS BLOB), CAST(sha256 AS BLOB)
    """

  let sequence: Int
  let at: Data
  let kind: Data
  let record: Data
  let sha256: Data

  /// Reads the current row of a cursor over `columns`; what is not of the kind that it should be is
  /// empty or -1, which no check takes for what was written.
  init(_ row: Row) {
    func text(_ index: Int) -> Data { row[index] as Data? ?? Data() }
    sequence = Int(Int64.fromDatabaseValue(row[0]) ?? -1)
    at = text(1)
    kind = text(2)
    record = text(3)
    sha256 = text(4)
  }
}
