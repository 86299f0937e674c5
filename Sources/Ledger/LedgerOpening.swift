import GRDB

extension DatabasePool {
  /// Opens a ledger's database, and makes or updates its tables.
  ///
  /// Throws a `LedgerError`.
  static func ledger(at file: LedgerFile) throws -> DatabasePool {
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      configuration.foreignKeysEnabled = true
      configuration.prepareDatabase { db in
        try LedgerSchema.inspect(db, path: file.path)
      }
      let pool = try DatabasePool(path: file.path, configuration: configuration)
      // GRDB itself lowers this to NORMAL when it opens a pool, after `prepareDatabase`.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      try pool.bringUpToDate()
      return pool
    } catch let error as DatabaseError {
      throw LedgerError(error, path: file.path)
    }
  }

  private func bringUpToDate() throws {
    let migrator = LedgerSchema.migrator
    do {
      try migrator.migrate(self)
    } catch let error as DatabaseError {
      // Where two consoles start on a new file at once, one of them finds the step done.
      guard try read(migrator.hasCompletedMigrations) else { throw error }
    }
  }
}
