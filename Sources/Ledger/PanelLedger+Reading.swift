import Foundation
import GRDB
package import Interview

extension PanelLedger {
  /// The events of a session in the order in which they came, without those that the caller has.
  ///
  /// Throws an error that is of this session alone where an event is not as it was written, one is
  /// missing among them, or one is of a newer starpanel.
  ///
  /// - Parameter heads: how many events of each feed the caller has.
  package func events(
    of session: SessionID, after heads: [Seat: Int] = [:]
  ) throws -> [Event] {
    try reading { db in
      do {
        return try heads.isEmpty ? whole(session, in: db) : news(of: session, after: heads, in: db)
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_CORRUPT && !heads.isEmpty
      {
        throw LedgerError.sessionDamaged(session)
      }
    }
  }

  /// The events of a session with the rows of the audit that they stand in, as one moment has them.
  ///
  /// Throws as `events` does.
  package func audited(_ session: SessionID) throws -> (events: [Event], rows: [AuditRow]) {
    try reading { db in
      var rows: [AuditRow] = []
      let events = try whole(session, in: db) { rows.append(AuditRow($0)) }
      return (events, rows)
    }
  }

  /// All events of a session; where the index is damaged, as the table has them.
  private func whole(
    _ session: SessionID, in db: Database, each: (StoredEvent) -> Void = { _ in }
  ) throws -> [Event] {
    do {
      return try proven(session, in: db, isIndexed: true, each)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      do {
        return try proven(session, in: db, isIndexed: false, each)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        throw LedgerError.sessionDamaged(session)
      }
    }
  }

  private func proven(
    _ session: SessionID, in db: Database, isIndexed: Bool, _ each: (StoredEvent) -> Void
  ) throws -> [Event] {
    var events: [Event] = []
    var ends: [Seat: FeedHead] = [:]
    try EventTable(db: db).forEach(of: session, isIndexed: isIndexed) { stored in
      let proven = try stored.proven()
      guard proven.follows(ends[proven.event.seat] ?? .none) else { throw stored.unreadable }
      ends[proven.event.seat] = stored.head
      events.append(proven.event)
      each(stored)
    }
    return events
  }

  /// Feed by feed, so that a long session costs no more than what is new in it.
  private func news(
    of session: SessionID, after heads: [Seat: Int], in db: Database
  ) throws -> [Event] {
    let table = EventTable(db: db)
    var news: [(id: Int64, event: Event)] = []
    for feed in try table.feeds(of: session) {
      let known = Seat(text: feed.text).flatMap { heads[$0] } ?? 0
      // Of the event before the first new one, its number alone is known.
      var end: FeedHead?
      try table.forEach(of: session, feed: feed, after: known) { stored in
        let proven = try stored.proven()
        let isNext = end.map(proven.follows) ?? (proven.event.sequence == known + 1)
        guard isNext else { throw stored.unreadable }
        end = stored.head
        news.append((stored.id, proven.event))
      }
    }
    return news.sorted { $0.id < $1.id }.map(\.event)
  }

  /// Everybody who has written as a marker of a test, by name.
  ///
  /// The index alone is read, so that no damaged event keeps a marker out.
  package func markers() throws -> [Marker] {
    try reading { db in
      let table = EventTable(db: db)
      let seats = try table.names().flatMap { try table.feeds(of: $0) }
      return Set(seats.compactMap { Seat(text: $0.text)?.marker }).sorted()
    }
  }

  /// The id of the event of a session that came last; 0 without events.
  package func lastEventID(of session: SessionID) throws -> Int64 {
    try reading { db in
      let statement = try db.cachedStatement(
        sql: "SELECT max(id) FROM event WHERE session = CAST(? AS TEXT)")
      return try Int64.fetchOne(statement, arguments: [Data(text: session.text)]) ?? 0
    }
  }

  /// Calls `body` with every event, or with those of one session, as they are stored.
  ///
  /// Sessions come in the order in which they first appeared, the events of each in the order in
  /// which they came. What other consoles write meanwhile is not among them.
  package func allEvents(
    of session: SessionID? = nil, _ body: (AuditRow) throws -> Void
  ) throws {
    try reading { db in
      let table = EventTable(db: db)
      for session in try session.map({ [$0] }) ?? table.sessions() {
        try table.forEach(of: session) { try body(AuditRow($0)) }
      }
    }
  }
}

extension AuditRow {
  fileprivate init(_ stored: StoredEvent) {
    self.init(
      session: SessionID(stored.session.text), seat: stored.seat.text, sequence: stored.sequence,
      at: stored.at.text, kind: stored.kind.text, record: stored.record.text,
      sha256: stored.sha256.text)
  }
}
