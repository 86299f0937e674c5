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
  /// on hold, `holdUnknown` and `holdsUnknown` where that cannot be read, `missingSession` where one is
  /// not there, and `purgeUnfinished` where all are gone and the file could not be written anew.
  package init(
    _ sessions: [SessionID], from path: String, because reason: String, at moment: Instant
  ) throws {
    let file = try LedgerFile(reading: path)
    try Self.alone(with: file, named: path) { db in
      try Self.finishEarlier(in: db, path: path)
      try Self.remove(sessions, from: path, because: reason, at: moment, in: db)
      try Self.finish(db, path: path)
    }
    purged = sessions
    leftovers = Self.neighbours(of: file)
  }

  /// Finishes a purge that was cut short when its sessions were gone already; false where there is none.
  ///
  /// Throws as a purge does.
  package static func finishEarlier(at path: String) throws -> Bool {
    guard try PanelLedger(reading: path).hasUnfinishedPurge() else { return false }
    try alone(with: LedgerFile(reading: path), named: path) {
      try finishEarlier(in: $0, path: path)
    }
    return true
  }

  private static func finishEarlier(in db: Database, path: String) throws {
    if try UnfinishedPurge.isMarked(db) { try finish(db, path: path) }
  }

  private static func finish(_ db: Database, path: String) throws {
    do {
      try UnfinishedPurge.finish(db)
    } catch let error as DatabaseError {
      throw LedgerError.purgeUnfinished(path: path, reason: LedgerError(error, path: path).brief)
    }
  }

  /// Calls `body` with a connection beside which there is no other.
  private static func alone(
    with file: LedgerFile, named path: String, _ body: (Database) throws -> Void
  ) throws {
    // Opened as any console opens it, so that guards and layout are as they should be.
    do { _ = try PanelLedger(path: path) }
    // SQLite itself lets a file be written anew beside readers that are idle.
    guard let use = try LedgerUse(aloneAt: file.path) else { throw LedgerError.inUse(path: path) }
    var configuration = Configuration()
    configuration.busyMode = .immediateError
    configuration.prepareDatabase { db in
      // Nobody else may have it open, and nobody can open it meanwhile.
      try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; PRAGMA secure_delete = ON")
    }
    do {
      let queue = try DatabaseQueue(path: file.path, configuration: configuration)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL; SELECT count(*) FROM sqlite_master")
        // From here on the file is locked, so nobody has the map. This connection keeps none, and one
        // that stayed might not be for others to open.
        defer { unlink(file.map) }
        try body(db)
      }
      try queue.close()
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_BUSY { throw LedgerError.inUse(path: path) }
      throw LedgerError(error, path: path)
    }
    _ = consume use
  }

  /// Removes the rows of sessions, and marks the file as one that is to be written anew.
  static func remove(
    _ sessions: [SessionID], from path: String, because reason: String, at moment: Instant,
    in db: Database
  ) throws {
    let guards = LayoutPart.record.filter { $0.kind == .trigger }
    try db.inTransaction(.exclusive) {
      let holds = try PurgeHolds(db, path: path)
      try db.execute(sql: guards.map { "DROP TRIGGER \($0.name);" }.joined())
      for session in sessions {
        guard try EventTable(db: db).has(session) else { throw LedgerError.missingSession(session) }
        try holds.refuse(session)
        try remove(session, because: reason, at: moment, in: db)
      }
      try removeUnusedGuides(in: db)
      try db.execute(sql: LayoutPart.script(guards))
      try UnfinishedPurge.mark(db)
      return .commit
    }
  }

  private static func remove(
    _ session: SessionID, because reason: String, at moment: Instant, in db: Database
  ) throws {
    var check = FeedCheck(session: session)
    var last: Int64 = 0
    try EventTable(db: db).forEach(of: session) { stored in
      check.check(stored)
      last = stored.id
    }
    for table in ["event", "session_index", "draft", "holder"] {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE session = CAST(? AS TEXT)",
        arguments: [Data(text: session.text)])
    }
    try CustodyRows(db: db).insert(
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
    for sha256 in try String.fetchAll(db, sql: "SELECT sha256 FROM guide")
    where !used.contains(sha256) {
      try db.execute(sql: "DELETE FROM guide WHERE sha256 = ?", arguments: [sha256])
    }
  }

  /// What may hold the same: files whose names begin as the ledger's does, such as rescue files and
  /// ledgers that were set aside, and copies that another program is making or reading.
  private static func neighbours(of file: LedgerFile) -> [String] {
    let name = String(file.path.dropFirst(file.folder == "/" ? 1 : file.folder.count + 1))
    let own = Set(["", "-wal", "-shm"].map { name + $0 })
    let names = (try? FileManager.default.contentsOfDirectory(atPath: file.folder)) ?? []
    CopyFolder.sweep(.writing, in: file.folder)
    CopyFolder.sweep(.reading, in: TemporaryFolder.parent)
    return names.filter { $0.hasPrefix(name) && !own.contains($0) }.sorted()
      .map { file.folder + "/" + $0 }
      + CopyFolder.left(.writing, in: file.folder)
      + CopyFolder.left(.reading, in: TemporaryFolder.parent)
  }
}
