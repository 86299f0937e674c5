import Foundation
import GRDB
package import Interview

/// The list of sessions as far as it can be had.
package struct SessionListing: Sendable {
  /// The rows in the order of the list, each with what the ledger's `Digest` made of it.
  package var rows: [(row: SessionRow, digest: String)] = []
  /// The sessions of which the list itself cannot be read; their rows were worked out from the events.
  package var mended: [SessionID] = []
  /// Why a session is not among the rows, one error for each.
  package var leftOut: [LedgerError] = []

  /// What is wrong, in a sentence each.
  package var remarks: [String] {
    leftOut.map { "\($0)" }
      + (mended.isEmpty
        ? []
        : [
          "The list of sessions is damaged at \(mended.map(\.text).joined(separator: ", ")) and was"
            + " worked out from the events. Run starpanel repair to write it anew."
        ])
  }
}

/// Reads the list of sessions; what is damaged in it is worked out from the events.
///
/// The list is a convenience: all that it says, the events say.
struct ListReading {
  let db: Database
  /// The ledger's, for errors.
  let path: String
  /// What the list keeps beside a row.
  let digest: (Session) throws -> String

  func listing() throws -> SessionListing {
    do {
      return try stored()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return try fromEvents()
    }
  }

  private func stored() throws -> SessionListing {
    var listing = SessionListing()
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT CAST(session AS BLOB), CAST(row AS BLOB), CAST(digest AS BLOB)
        FROM session_index ORDER BY position
        """)
    while let row = try cursor.next() {
      // A damaged file may lack what the layout says is there.
      guard let session = (row[0] as Data?).map({ SessionID($0.text) }) else {
        listing.leftOut.append(.listEntryUnreadable(path: path, session: nil))
        continue
      }
      if let entry = row[1] as Data?, let digest = row[2] as Data?,
        let decoded = try? IndexEntry(encoded: entry).row, decoded.id == session
      {
        listing.rows.append((decoded, digest.text))
      } else {
        try workOut(session, into: &listing)
      }
    }
    return listing
  }

  private func fromEvents() throws -> SessionListing {
    var listing = SessionListing()
    for session in try EventTable(db: db).sessions() { try workOut(session, into: &listing) }
    return listing
  }

  private func workOut(_ session: SessionID, into listing: inout SessionListing) throws {
    do {
      let folded = try FoldedSession.whole(session, in: EventTable(db: db)).session
      listing.rows.append((SessionRow(folded), try digest(folded)))
      listing.mended.append(session)
    } catch let error as LedgerError where error.isOfOneSession {
      listing.leftOut.append(error)
    }
  }
}

extension PanelLedger {
  /// The list of sessions in the order in which they first appeared, as far as it can be had.
  package func listing() throws -> SessionListing {
    try reading { db in try listReading(db).listing() }
  }

  /// The sessions as a list, in the order in which they first appeared.
  package func sessionRows() throws -> [SessionRow] { try listing().rows.map(\.row) }

  /// The sessions as a list, each with what the ledger's `Digest` made of it.
  package func digestedRows() throws -> [(row: SessionRow, digest: String)] { try listing().rows }

  func listReading(_ db: Database) -> ListReading {
    ListReading(db: db, path: path) { try self.freshDigest(of: $0, in: db) ?? "" }
  }

  /// Reads some sessions whole.
  ///
  /// - Returns: the sessions in the same order, and why the others are not among them, one error for
  ///   each.
  package func sessions(
    _ ids: some Sequence<SessionID>
  ) throws -> (whole: [Session], leftOut: [LedgerError]) {
    var whole: [Session] = []
    var leftOut: [LedgerError] = []
    for id in ids {
      do {
        whole.append(Session(id: id, events: try events(of: id)))
      } catch let error as LedgerError where error.isOfOneSession {
        leftOut.append(error)
      }
    }
    return (whole, leftOut)
  }
}
