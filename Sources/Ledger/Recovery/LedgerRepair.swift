import Foundation
import GRDB
package import Interview

/// What a repair has done.
package struct LedgerRepair: Sendable {
  /// How many sessions the list has now.
  package var sessions = 0
  /// What was in the file that no layout has, and was taken out; by kind and name.
  package var removed: [String] = []
  /// How many drafts could not be read and were taken out.
  package var drafts = 0
  /// The sessions whose events are not as they were written: their rows stay as they were.
  package var leftOut: [LedgerError] = []
}

extension PanelLedger {
  /// Makes anew what can be worked out from the events: indices, guards and the list of sessions.
  ///
  /// Drafts that cannot be read are taken out.
  ///
  /// No event is touched. All is done in one transaction, and recorded.
  package func repair(at moment: Instant) throws -> LedgerRepair {
    let repair = try writing { db in
      var repair = LedgerRepair()
      repair.removed = try Self.removeForeign(in: db)
      try LayoutMending(db: db).mend(at: moment)
      try db.execute(sql: "REINDEX")
      try rebuildList(in: db, &repair)
      repair.drafts = try Self.removeDamagedDrafts(in: db)
      try CustodyRows(db: db).insert(CustodyEvent(at: moment, entry: .listRebuilt))
      return repair
    }
    file.tellFollowers()
    return repair
  }

  /// Guards and views of others could change what is written; tables of others are left alone.
  private static func removeForeign(in db: Database) throws -> [String] {
    let steps = try LedgerSchema.migrator.appliedMigrations(db).count
    let differences = try LayoutText.expected(after: steps).differences(of: LayoutText(db))
    var removed: [String] = []
    for case .foreign(let name) in differences {
      let (kind, object) = (name.prefix { $0 != " " }, name.drop { $0 != " " }.dropFirst())
      guard kind == "trigger" || kind == "view" || kind == "index" else { continue }
      let quoted = object.replacing("\"", with: "\"\"")
      try db.execute(sql: "DROP \(kind.uppercased()) \"\(quoted)\"")
      removed.append(name)
    }
    return removed
  }

  private static func removeDamagedDrafts(in db: Database) throws -> Int {
    let rows = try Row.fetchAll(db, sql: "SELECT rowid, CAST(note AS BLOB) FROM draft NOT INDEXED")
    let damaged = rows.filter { note(of: $0[1]) == nil }
      .compactMap { Int64.fromDatabaseValue($0[0]) }
    for id in damaged {
      try db.execute(sql: "DELETE FROM draft WHERE rowid = ?", arguments: [id])
    }
    return damaged.count
  }

  private func rebuildList(in db: Database, _ repair: inout LedgerRepair) throws {
    let (table, index) = (EventTable(db: db), SessionIndex(db: db))
    let sessions = try table.sessions()
    var kept: [SessionID: (row: Data, digest: Data)] = [:]
    for session in sessions { kept[session] = try index.stored(of: session) }
    try db.execute(sql: "DELETE FROM session_index")
    for session in sessions {
      do {
        try write(try FoldedSession.whole(session, in: table), to: index)
        repair.sessions += 1
      } catch let error as LedgerError where error.isOfOneSession {
        repair.leftOut.append(error)
        if let row = kept[session] { try index.keep(row, of: session) }
      }
    }
  }
}
