import Foundation
import GRDB
import Glibc
package import Interview

/// Removes sessions from a ledger for good.
///
/// What is removed is in none of the ledger's files afterwards: the database is written anew without
/// it, and the log is emptied. A tombstone of each stays, which says when, why and which figure, and
/// not whose it was. All other chains stay as they are.
package struct LedgerPurge {
  /// The sessions that were removed.
  package let purged: [SessionID]
  /// Other files beside the ledger that may hold what was removed.
  package let leftovers: [String]

  /// Removes sessions, all or none.
  ///
  /// Throws `LedgerError.inUse` where another program has the ledger open, `onHold` where one of them is
  /// on hold, and `missingSession` where one is not there.
  package init(
    _ sessions: [SessionID], from path: String, because reason: String, at moment: Instant
  ) throws {
    let file = try LedgerFile(reading: path)
    // Opened as any console opens it, so that guards and layout are as they should be.
    do { _ = try PanelLedger(path: path) }
    // SQLite itself lets a file be written anew beside readers that are idle.
    guard try LedgerUse(alone: file) != nil else { throw LedgerError.inUse(path: path) }
    var configuration = Configuration()
    configuration.busyMode = .immediateError
    configuration.prepareDatabase { db in
      // Nobody else may have it open, and nobody can open it meanwhile.
      try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; PRAGMA secure_delete = ON")
    }
    do {
      let queue = try DatabaseQueue(path: file.path, configuration: configuration)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try db.inTransaction(.exclusive) {
          for session in sessions { try Self.remove(session, because: reason, at: moment, in: db) }
          try Self.removeUnusedGuides(in: db)
          return .commit
        }
        // Deleted rows leave their bytes on pages and in the log; both are written anew.
        try db.execute(sql: "VACUUM")
        try db.checkpoint(.truncate)
      }
      try queue.close()
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_BUSY { throw LedgerError.inUse(path: path) }
      throw LedgerError(error, path: path)
    }
    purged = sessions
    leftovers = Self.neighbours(of: file)
  }

  private static func remove(
    _ session: SessionID, because reason: String, at moment: Instant, in db: Database
  ) throws {
    let table = EventTable(db: db)
    let custody = CustodyRows(db: db)
    guard try table.has(session) else { throw LedgerError.missingSession(session) }
    var entries: [CustodyEvent] = []
    try custody.forEach { stored in
      if let record = try? CustodyRecord(encoded: stored.record) { entries.append(record.event) }
    }
    // A session that cannot be read has no hold that could be read either, and may be removed.
    if let folded = try? FoldedSession.whole(session, in: table).session,
      let hold = KeepingRule(entries).hold(on: folded)
    {
      throw LedgerError.onHold(session: session, reason: hold)
    }
    var check = FeedCheck(session: session)
    var last: Int64 = 0
    try table.forEach(of: session) { stored in
      check.check(stored)
      last = stored.id
    }
    let guards = LayoutPart.record.filter { $0.kind == .trigger }
    try db.execute(sql: guards.map { "DROP TRIGGER \($0.name);" }.joined())
    for table in ["event", "session_index", "draft", "holder"] {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE session = CAST(? AS TEXT)",
        arguments: [Data(text: session.text)])
    }
    try db.execute(sql: LayoutPart.script(guards))
    try custody.insert(
      CustodyEvent(
        at: moment,
        entry: .sessionPurged(
          tombstone: Tombstone(
            figure: check.figure, events: check.events, first: check.firstID ?? 0, last: last,
            reason: reason))))
  }

  /// Removes the guides under which nothing is held any more and nobody has practised.
  private static func removeUnusedGuides(in db: Database) throws {
    let table = EventTable(db: db)
    var used: Set<String> = []
    for session in try table.sessions() {
      // What cannot be read may be held under any of them.
      guard let folded = try? FoldedSession.whole(session, in: table) else { return }
      if let plan = folded.session.plan { used.insert(plan.guide.sha256) }
    }
    try PracticeRows(db: db).forEach { stored in
      if let record = try? PracticeRecord(encoded: stored.record) {
        used.insert(record.rating.guide.sha256)
      }
    }
    let guards = LayoutPart.record.filter { $0.name.hasPrefix("guide_") }
    try db.execute(sql: guards.map { "DROP TRIGGER \($0.name);" }.joined())
    for sha256 in try String.fetchAll(db, sql: "SELECT sha256 FROM guide")
    where !used.contains(sha256) {
      try db.execute(sql: "DELETE FROM guide WHERE sha256 = ?", arguments: [sha256])
    }
    try db.execute(sql: LayoutPart.script(guards))
  }

  /// Files whose names begin as the ledger's does: rescue files and ledgers that were set aside.
  private static func neighbours(of file: LedgerFile) -> [String] {
    let name = String(file.path.dropFirst(file.folder == "/" ? 1 : file.folder.count + 1))
    let own = Set(["", "-wal", "-shm"].map { name + $0 })
    let names = (try? FileManager.default.contentsOfDirectory(atPath: file.folder)) ?? []
    return names.filter { $0.hasPrefix(name) && !own.contains($0) }.sorted()
      .map { file.folder + "/" + $0 }
  }
}
