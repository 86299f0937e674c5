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
  init(_ row: Row) {
    id = row[0]
    session = row[1]
    seat = row[2]
    sequence = row[3]
    at = row[4]
    kind = row[5]
    record = row[6]
    sha256 = row[7]
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
