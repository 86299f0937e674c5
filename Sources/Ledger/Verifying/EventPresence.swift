import Foundation
import GRDB
package import Interview

/// How an event that somebody else has kept stands to this ledger.
package enum EventPresence: Sendable, Hashable {
  case same
  /// Another event has its place.
  case other
  case missing
}

extension PanelLedger {
  /// Compares events that were kept elsewhere with the ones here, in one consistent view.
  ///
  /// - Parameter body: is given what tells of one event, by its session, its seat as text, its number
  ///   and its SHA-256.
  package func comparing(
    _ body: ((SessionID, String, Int, String) throws -> EventPresence) throws -> Void
  ) throws {
    try reading { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT CAST(sha256 AS BLOB) FROM event
          WHERE session = CAST(? AS TEXT) AND seat = CAST(? AS TEXT) AND sequence = ?
          """)
      try body { session, seat, sequence, sha256 in
        let found = try Data.fetchOne(
          statement, arguments: [Data(text: session.text), Data(text: seat), sequence])
        guard let found else { return .missing }
        return found.elementsEqual(sha256.utf8) ? .same : .other
      }
    }
  }
}
