import Interview

extension PanelLedger {
  /// Checks every chain of every feed, the list of sessions with its figures, practice, what happened
  /// to the file, the stored guides, the layout, and with SQLite the file itself.
  ///
  /// Reads one consistent view and holds one session in memory at a time. No index is trusted. What
  /// has been cut off the end of a feed shows in the list of sessions, which remembers the last hash
  /// of each feed. Somebody who rewrites a feed and the list alike leaves no trace in this file:
  /// keep the figure or an export elsewhere, and compare.
  package func verify() throws -> AuditReport {
    try reading { db in
      var audit = LedgerAudit(db: db, ledger: self)
      return try audit.run()
    }
  }
}
