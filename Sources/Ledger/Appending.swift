import GRDB
public import Interview
import Synchronization

extension PanelLedger {
  /// Adds happenings to the end of a seat's feed, all or none, and returns them as events.
  ///
  /// The drafts of the notes, answers and marks among them are deleted in the same transaction.
  ///
  /// - Parameters:
  ///   - head: how many events the writer knows the feed to have. Where it has another number,
  ///     another console has the seat: `LedgerError.feedMoved` is thrown and nothing is written.
  ///   - at: the time that is recorded for all of them.
  ///   - origin: whether they happened then.
  public func append(
    _ happenings: [Happening], to session: SessionID, seat: Seat, after head: Int, at: Instant,
    origin: Origin = .live
  ) throws -> [Event] {
    guard !happenings.isEmpty else { return [] }
    let events = happenings.enumerated().map { offset, happening in
      Event(
        session: session, seat: seat, sequence: head + 1 + offset, at: at, origin: origin,
        happening: happening)
    }
    let folded = try writing { db in
      let table = EventTable(db: db)
      let found = try table.head(of: seat, in: session)
      guard found.sequence == head else {
        throw LedgerError.feedMoved(
          session: session, seat: seat, expected: head, found: found.sequence)
      }
      var folded = try upToDate(session, seat: seat, head: found, table: table)
      var last = found
      for event in events {
        let (id, next) = try table.insert(event, after: last)
        folded.apply(event, id: id, head: next)
        last = next
        if let question = event.happening.draftedUnder {
          try Self.deleteDraft(session: session, seat: seat, question: question, in: db)
        }
      }
      try write(folded, to: SessionIndex(db: db))
      return folded
    }
    // Only what is committed may be kept.
    cache.withLock { $0.keep(folded) }
    file.ring()
    return events
  }

  /// The session as the table has it, from the cache as far as that still holds.
  private func upToDate(
    _ session: SessionID, seat: Seat, head: FeedHead, table: EventTable
  ) throws -> FoldedSession {
    if var folded = cache.withLock({ $0.session(session) }) {
      try folded.catchUp(with: table)
      if folded.heads[seat, default: .none] == head { return folded }
    }
    var folded = FoldedSession(id: session)
    try folded.catchUp(with: table)
    return folded
  }
}
