import Foundation
import GRDB
import Interview

/// A row of the table of events, before anything in it is trusted.
struct StoredEvent {
  /// The columns of a statement that this type reads, in order.
  static let columns = columns(of: "event")

  /// The same of a table under the name that it has in the statement.
  static func columns(of table: String) -> String {
    """
    \(table).id, CAST(\(table).session AS BLOB), CAST(\(table).seat AS BLOB), \
    \(table).sequence, CAST(\(table).at AS BLOB), CAST(\(table).kind AS BLOB), \
    CAST(\(table).record AS BLOB), CAST(\(table).sha256 AS BLOB)
    """
  }

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

  /// Whether the record is the text that was hashed.
  var hasItsHash: Bool { sha256.elementsEqual(Fingerprint.of(record).utf8) }

  /// The event by its number and hash.
  var head: FeedHead { FeedHead(sequence: sequence, sha256: sha256.text) }

  /// That this event is not as it was written.
  var unreadable: LedgerError {
    .unreadableEvent(session: SessionID(session.text), seat: seat.text, sequence: sequence)
  }

  /// The event, found to be the one that was hashed.
  ///
  /// Throws `LedgerError.unreadableEvent`, or `newerEvent` where only a newer starpanel can read it.
  func proven() throws -> ProvenEvent {
    guard hasItsHash else { throw unreadable }
    guard let record = try? EventRecord(encoded: record) else {
      guard let envelope = try? RecordEnvelope(encoded: record), envelope.isOfNewerProgram else {
        throw unreadable
      }
      throw LedgerError.newerEvent(session: SessionID(session.text), kind: envelope.kind)
    }
    let event = record.event
    guard event.sequence == sequence, session.elementsEqual(event.session.text.utf8),
      seat.elementsEqual(event.seat.text.utf8)
    else { throw unreadable }
    return ProvenEvent(event: event, previous: record.previous)
  }
}

/// An event whose record has its hash and says what its columns say.
struct ProvenEvent {
  let event: Event
  /// The hash of the event before it in the feed.
  let previous: String

  /// Whether it is the next event of a feed that ends so.
  func follows(_ head: FeedHead) -> Bool {
    event.sequence == head.sequence + 1 && previous.utf8.elementsEqual(head.sha256.utf8)
  }
}
