import Foundation
import GRDB
import Interview

/// Statements on the table of practice ratings.
struct PracticeRows {
  let db: Database

  /// Whether the layout has the table: a file that is only read may be of an older one.
  var isThere: Bool { get throws { try db.tableExists("practice") } }

  /// The last rating of a rater.
  func head(of rater: Interviewer) throws -> FeedHead {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT sequence, sha256 FROM practice WHERE rater = CAST(? AS TEXT)
        ORDER BY sequence DESC LIMIT 1
        """, arguments: [Data(text: rater.text)])
    return row.map(FeedHead.init) ?? .none
  }

  /// Adds a rating to the end of its rater's chain; false where it could not be read back.
  func insert(_ rating: PracticeRating) throws -> Bool {
    let record = PracticeRecord(rating, after: try head(of: rating.rater))
    guard let bytes = record.readBack() else { return false }
    try db.execute(
      sql: """
        INSERT INTO practice (rater, sequence, at, record, sha256)
        VALUES (CAST(? AS TEXT), ?, ?, CAST(? AS TEXT), ?)
        """,
      arguments: [
        Data(text: rating.rater.text), record.sequence, rating.at.text, bytes,
        Fingerprint.of(bytes),
      ])
    return true
  }

  /// Calls `body` with every rating in the order in which they came.
  func forEach(_ body: (StoredPractice) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(StoredPractice.columns) FROM practice ORDER BY id")
    while let row = try rows.next() { try body(StoredPractice(row)) }
  }

  /// How many ratings were ever recorded.
  func recorded() throws -> Int {
    try SequenceCount.recorded(of: "practice", in: db)
  }
}

/// A row of the table of practice ratings, before anything in it is trusted.
struct StoredPractice {
  /// The columns of a statement that this type reads, in order.
  static let columns = """
    CAST(rater AS BLOB), sequence, CAST(at AS BLOB), CAST(record AS BLOB), CAST(sha256 AS BLOB)
    """

  let rater: Data
  let sequence: Int
  let at: Data
  let record: Data
  let sha256: Data

  /// Reads the current row of a cursor over `columns`; what is not of the kind that it should be is
  /// empty or -1, which no check takes for what was written.
  init(_ row: Row) {
    func text(_ index: Int) -> Data { row[index] as Data? ?? Data() }
    rater = text(0)
    sequence = Int(Int64.fromDatabaseValue(row[1]) ?? -1)
    at = text(2)
    record = text(3)
    sha256 = text(4)
  }
}
