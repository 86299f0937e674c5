import Foundation
import GRDB
package import Interview

extension PanelLedger {
  /// The events of a session in the order in which they came, without those that the caller has.
  ///
  /// - Parameter heads: how many events of each feed the caller has.
  package func events(
    of session: SessionID, after heads: [Seat: Int] = [:]
  ) throws -> [Event] {
    try reading { db in
      let table = EventTable(db: db)
      var events: [Event] = []
      guard !heads.isEmpty else {
        try table.forEach(of: session) { events.append(try $0.event()) }
        return events
      }
      // Feed by feed, so that a long session costs no more than what is new in it.
      var news: [StoredEvent] = []
      for feed in try table.feeds(of: session) {
        let head = Seat(text: feed.text).flatMap { heads[$0] } ?? 0
        try table.forEach(of: session, feed: feed, after: head) { news.append($0) }
      }
      return try news.sorted { $0.id < $1.id }.map { try $0.event() }
    }
  }

  /// Everybody who has marked an answer of a test, by name.
  package func markers() throws -> [Marker] {
    try reading { db in
      try Data.fetchAll(
        db, sql: "SELECT DISTINCT CAST(seat AS BLOB) FROM event WHERE kind = 'answerMarked'"
      ).compactMap { Seat(text: $0.text)?.marker }.sorted()
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
