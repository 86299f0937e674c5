import Foundation
import GRDB
package import Interview

/// What of the list of sessions could not be read as it stands.
package struct ListDamage: Sendable {
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

  /// A row of the list and what the ledger's `Digest` made of it.
  typealias Body = (_ row: SessionRow, _ digest: Data) throws -> Void

  /// Calls `body` with each row in the order of the list.
  ///
  /// New sessions go to the end of the table as they go to the end of the list. So no index is asked,
  /// which might have a session twice or not at all.
  ///
  /// Sessions that the list does not have come last.
  ///
  /// - Parameter limit: how many rows at most; nil for all.
  func forEachRow(limit: Int? = nil, _ body: Body) throws -> ListDamage {
    var damage = ListDamage()
    var met: Set<SessionID> = []
    do {
      let cursor = try Row.fetchCursor(
        db,
        sql: """
          SELECT CAST(session AS BLOB), CAST(row AS BLOB), CAST(digest AS BLOB)
          FROM session_index NOT INDEXED ORDER BY rowid
          """)
      var reader = ListEntryReader()
      while limit.map({ met.count < $0 }) ?? true, let stored = try cursor.next() {
        // A damaged file may lack what the layout says is there.
        guard let session = (stored[0] as Data?).map({ SessionID($0.text) }) else {
          damage.leftOut.append(.listEntryUnreadable(path: path, session: nil))
          continue
        }
        guard met.insert(session).inserted else {
          damage.leftOut.append(.listEntryUnreadable(path: path, session: session))
          continue
        }
        if let (row, digest) = try row(stored, of: session, &reader, &damage) {
          try body(row, digest)
        }
      }
    } catch let error as DatabaseError where Self.isDamage(error) {
      try addMissing(&met, limit, &damage, body)
      return damage
    }
    guard limit == nil else { return damage }
    do {
      let names = try EventTable(db: db).names()
      if names.contains(where: { !met.contains($0) }) { try addMissing(&met, nil, &damage, body) }
    } catch let error as DatabaseError where Self.isDamage(error) {
      // The index of the events is damaged, and the list is not.
    }
    return damage
  }

  /// Whether the file is damaged, or the table is not there.
  private static func isDamage(_ error: DatabaseError) -> Bool {
    [.SQLITE_CORRUPT, .SQLITE_ERROR].contains(error.resultCode)
  }

  /// Works out the sessions of which there are events and that were not met, in their order.
  private func addMissing(
    _ met: inout Set<SessionID>, _ limit: Int?, _ damage: inout ListDamage, _ body: Body
  ) throws {
    for session in try EventTable(db: db).sessions() {
      if let limit, met.count >= limit { return }
      guard met.insert(session).inserted else { continue }
      if let (row, digest) = try workOut(session, &damage) { try body(row, digest) }
    }
  }

  /// Calls `body` with the rows of one opening in the order of the list.
  ///
  /// Reads these alone, however long the list is, and those that do not say their opening.
  func forEachRow(of opening: Opening, _ body: Body) throws {
    var damage = ListDamage()
    var met: Set<SessionID> = []
    do {
      // The plus keeps the cast from making a comparison of texts, which would not ask the index.
      let cursor = try Row.fetchCursor(
        db,
        sql: """
          SELECT CAST(session AS BLOB), CAST(row AS BLOB), CAST(digest AS BLOB), position
          FROM session_index WHERE \(Self.opening) = +CAST(? AS TEXT)
          UNION ALL
          SELECT CAST(session AS BLOB), CAST(row AS BLOB), CAST(digest AS BLOB), position
          FROM session_index WHERE \(Self.opening) IS NULL
          ORDER BY position
          """, arguments: [Data(text: opening.text)])
      var reader = ListEntryReader()
      while let stored = try cursor.next() {
        guard let session = (stored[0] as Data?).map({ SessionID($0.text) }) else { continue }
        met.insert(session)
        if let (row, digest) = try row(stored, of: session, &reader, &damage),
          row.opening == opening
        {
          try body(row, digest)
        }
      }
    } catch let error as DatabaseError where Self.isDamage(error) {
      _ = try forEachRow { row, digest in
        if row.opening == opening, !met.contains(row.id) { try body(row, digest) }
      }
    }
  }

  /// The opening that a row says, to the letter as in the index of `LayoutPart.listing`.
  private static let opening =
    "CASE WHEN json_valid(row) THEN json_extract(row, '$.row.opening') END"

  /// A row of the table, or what the events say where it cannot be read; nil where they cannot be.
  private func row(
    _ stored: Row, of session: SessionID, _ reader: inout ListEntryReader,
    _ damage: inout ListDamage
  ) throws -> (row: SessionRow, digest: Data)? {
    if let entry = stored[1] as Data?, let digest = stored[2] as Data?,
      let row = reader.row(of: entry), row.id == session
    {
      return (row, digest)
    }
    return try workOut(session, &damage)
  }

  private func workOut(
    _ session: SessionID, _ damage: inout ListDamage
  ) throws -> (row: SessionRow, digest: Data)? {
    let folded: Session
    do {
      folded = try FoldedSession.whole(session, in: EventTable(db: db)).session
      // The list has a name that no session has.
      if folded.heads.isEmpty {
        throw LedgerError.listEntryUnreadable(path: path, session: session)
      }
    } catch let error as LedgerError where error.isOfOneSession {
      damage.leftOut.append(error)
      return nil
    }
    damage.mended.append(session)
    return (SessionRow(folded), Data(text: try digest(folded)))
  }
}
