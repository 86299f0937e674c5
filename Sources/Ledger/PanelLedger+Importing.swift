import GRDB
package import Interview

extension PanelLedger {
  /// Takes in whole sessions, with the guides that they were held under, all or nothing.
  ///
  /// The events of each feed must be numbered 1, 2, 3… in the order in which they are given; their
  /// chains are worked out here.
  ///
  /// Throws `LedgerError.sessionsAlreadyHere` with every session that the ledger has already, or
  /// `LedgerError.feedNotInOrder` with the first event out of order.
  package func importSessions(_ events: [Event], guides: [String] = []) throws {
    let sessions = try Self.sessionsInOrder(of: events)
    try writing { db in
      let table = EventTable(db: db)
      let known = try sessions.filter(table.has)
      guard known.isEmpty else { throw LedgerError.sessionsAlreadyHere(known) }
      for guide in guides { try Self.store(guide: guide, in: db) }

      var folds: [SessionID: FoldedSession] = [:]
      for event in events {
        let session = event.session
        let head = folds[session]?.heads[event.seat] ?? .none
        let (id, next) = try table.insert(event, after: head)
        folds[session, default: FoldedSession(id: session)].apply(event, id: id, head: next)
      }
      let index = SessionIndex(db: db)
      for session in sessions {
        if let folded = folds[session] { try write(folded, to: index) }
      }
    }
    file.ring()
  }

  /// The sessions by first appearance, after checking the numbers of each feed.
  private static func sessionsInOrder(of events: [Event]) throws -> [SessionID] {
    struct Feed: Hashable {
      var session: SessionID
      var seat: Seat
    }
    var sessions: [SessionID] = []
    var seen: Set<SessionID> = []
    var counts: [Feed: Int] = [:]
    for event in events {
      if seen.insert(event.session).inserted { sessions.append(event.session) }
      let feed = Feed(session: event.session, seat: event.seat)
      let expected = counts[feed, default: 0] + 1
      guard event.sequence == expected else {
        throw LedgerError.feedNotInOrder(
          session: event.session, seat: event.seat, expected: expected, found: event.sequence)
      }
      counts[feed] = expected
    }
    return sessions
  }
}
