import Foundation
import GRDB
package import Interview

/// Which events of the ledger are meant, by the order in which they were written.
package enum LogRange: Sendable, Hashable {
  /// Those before one, the latest first.
  case before(Int64)
  /// Those after one, the earliest first.
  case after(Int64)
}

extension PanelLedger {
  /// Some events of all sessions in the order in which they were written, or backwards.
  ///
  /// What it reads is no more than that, however long the ledger is.
  ///
  /// - Returns: each event with its place; nil stands for one that is not as it was written, or is
  ///   of a newer starpanel.
  package func events(_ range: LogRange, limit: Int) throws -> [(id: Int64, event: Event?)] {
    try reading { db in
      let (sql, id) =
        switch range {
        case .before(let id): ("id < ? ORDER BY id DESC", id)
        case .after(let id): ("id > ? ORDER BY id", id)
        }
      let statement = try db.cachedStatement(
        sql: "SELECT \(StoredEvent.columns) FROM event NOT INDEXED WHERE \(sql) LIMIT ?")
      let rows = try Row.fetchCursor(statement, arguments: [id, limit])
      var events: [(id: Int64, event: Event?)] = []
      while let row = try rows.next() {
        let stored = StoredEvent(row)
        events.append((stored.id, try? stored.proven().event))
      }
      return events
    }
  }

  /// An event as it is stored, with the event where it is as it was written; nil where there is none.
  package func storedEvent(
    id: Int64
  ) throws -> (event: Event?, record: String, sha256: String)? {
    try reading { db in
      let statement = try db.cachedStatement(
        sql: "SELECT \(StoredEvent.columns) FROM event NOT INDEXED WHERE id = ?")
      return try Row.fetchOne(statement, arguments: [id]).map { row in
        let stored = StoredEvent(row)
        return (try? stored.proven().event, stored.record.text, stored.sha256.text)
      }
    }
  }

  /// A session's row of the list; nil where it cannot be read.
  package func row(of session: SessionID) throws -> SessionRow? {
    try reading { db in try SessionIndex(db: db).placedRow(of: session)?.row }
  }
}
