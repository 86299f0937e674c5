import Foundation
import GRDB
import Interview

/// A row of the table of events, before anything in it is trusted.
struct StoredEvent {
  /// The columns of a statement that this type reads, in order.
  static let columns = """
    id, CAST(session AS BLOB), CAST(seat AS BLOB), sequence, CAST(at AS BLOB), \
    CAST(kind AS BLOB), CAST(record AS BLOB), CAST(sha256 AS BLOB)
    """

  let id: Int64
  let session: Data
  let seat: Data
  let sequence: Int
  let at: Data
  let kind: Data
  let record: Data
  let sha256: Data

  /// Reads the current row of a cursor over `columns`.
  ///
  /// In a damaged file a column may hold nothing, or something of another kind: what should be a
  /// text is then empty and a number -1, which no check takes for what was written.
  init(_ row: Row) {
    func text(_ index: Int) -> Data { row[index] as Data? ?? Data() }
    func number(_ index: Int) -> Int64 { Int64.fromDatabaseValue(row[index]) ?? -1 }
    id = number(0)
    session = text(1)
    seat = text(2)
    sequence = Int(number(3))
    at = text(4)
    kind = text(5)
    record = text(6)
    sha256 = text(7)
  }

  /// The event; throws `LedgerError.unreadableEvent`.
  func event() throws -> Event {
    do {
      return try EventRecord(encoded: record).event
    } catch {
      throw LedgerError.unreadableEvent(
        session: SessionID(session.text), seat: seat.text, sequence: sequence)
    }
  }
}
