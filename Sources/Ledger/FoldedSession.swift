import Interview

/// A session folded up to an event, with the heads of its feeds.
struct FoldedSession: Sendable {
  /// The fold.
  private(set) var session: Session
  /// The last event of each feed.
  private(set) var heads: [Seat: FeedHead] = [:]
  /// The id of the last event that is in it.
  private(set) var lastID: Int64 = 0

  /// Starts with no events.
  init(id: SessionID) {
    session = Session(id: id)
  }

  /// Takes in the next event.
  mutating func apply(_ event: Event, id: Int64, head: FeedHead) {
    session.apply(event)
    heads[event.seat] = head
    lastID = id
  }

  /// Takes in what the table has beyond `lastID`.
  mutating func catchUp(with table: EventTable) throws {
    try table.forEach(of: session.id, after: lastID) { stored in
      apply(
        try stored.event(), id: stored.id,
        head: FeedHead(sequence: stored.sequence, sha256: stored.sha256.text))
    }
  }
}
