import Foundation
import Interview

/// Whole sessions as they are stored, worked out without the database.
struct PreparedSessions: Sendable {
  /// An event in its columns.
  struct EventRow: Sendable {
    var event: Event
    var record: Data
    var sha256: String
  }

  /// A session in the columns of the list.
  struct ListRow: Sendable {
    var session: SessionID
    var entry: Data
    var digest: String
  }

  /// In the order in which they were given.
  private(set) var events: [EventRow] = []
  /// In the order in which they first appear.
  private(set) var sessions: [ListRow] = []

  /// Chains and folds all events of some sessions.
  ///
  /// Throws `LedgerError.feedNotInOrder` or `LedgerError.unrecordable` with the first event that
  /// cannot be taken.
  init(_ events: [Event], digest: (Session) -> String) throws {
    self.events.reserveCapacity(events.count)
    var order: [SessionID] = []
    var folds: [SessionID: FoldedSession] = [:]
    var writer = RecordWriter()
    for event in events {
      let id = event.session
      // Taken out while it is changed, so that nothing of it is copied.
      var folded = folds.removeValue(forKey: id) ?? FoldedSession(id: id)
      if folded.heads.isEmpty { order.append(id) }
      let head = folded.heads[event.seat] ?? .none
      guard event.sequence == head.sequence + 1 else {
        throw LedgerError.feedNotInOrder(
          session: id, seat: event.seat, expected: head.sequence + 1, found: event.sequence)
      }
      let record = try writer.record(
        of: event, after: head.sha256, naming: folded.heads(namedBy: event))
      let sha256 = Fingerprint.of(record)
      self.events.append(EventRow(event: event, record: record, sha256: sha256))
      // The list does not keep the numbers of rows.
      folded.apply(event, id: 0, head: FeedHead(sequence: event.sequence, sha256: sha256))
      folds[id] = folded
    }
    for id in order {
      guard let folded = folds[id] else { continue }
      sessions.append(
        ListRow(
          session: id, entry: try IndexEntry(folded).encoded(), digest: digest(folded.session)))
    }
  }
}
