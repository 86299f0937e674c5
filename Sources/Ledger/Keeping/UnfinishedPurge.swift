import GRDB

/// The mark of a purge that was cut short: its sessions are gone, and their bytes may still be in the
/// free space of the file or in its log.
///
/// It is the number that SQLite keeps in the header for programs; in a ledger it is 0 otherwise. It is
/// set with the purge itself, so there is no moment without it.
enum UnfinishedPurge {
  /// The letters `PURG`.
  private static let mark = 0x5055_5247

  static func isMarked(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "PRAGMA user_version") == mark
  }

  static func mark(_ db: Database) throws {
    try db.execute(sql: "PRAGMA user_version = \(mark)")
  }

  /// Writes the file anew, empties its log, and takes the mark off; outside of any transaction.
  static func finish(_ db: Database) throws {
    // Deleted rows leave their bytes on pages and in the log.
    try db.execute(sql: "VACUUM")
    try db.checkpoint(.truncate)
    try db.execute(sql: "PRAGMA user_version = 0")
    try db.checkpoint(.truncate)
  }
}

extension PanelLedger {
  /// Whether a purge of this ledger was cut short, so that it is to be finished.
  package func hasUnfinishedPurge() throws -> Bool {
    try reading(UnfinishedPurge.isMarked)
  }
}
