import GRDB

/// Compares what the file has of tables, indices and guards with what a ledger has.
struct LayoutCheck {
  let faults: [AuditFault]

  init(db: Database) throws {
    let steps = try LedgerSchema.migrator.appliedMigrations(db).count
    let differences = try LayoutText.expected(after: steps).differences(of: LayoutText(db))
    faults = differences.map { difference in
      switch difference {
      case .gone(let name): AuditFault(flaw: .layoutGone(name))
      case .foreign(let name): AuditFault(flaw: .layoutForeign(name))
      case .changed(let name): AuditFault(flaw: .layoutChanged(name))
      }
    }
  }
}

/// What SQLite itself finds wrong with the file.
struct IntegrityCheck {
  let faults: [AuditFault]

  /// Reads the whole file; tells of the first twenty things.
  init(db: Database) throws {
    let words = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    let strays = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
    faults =
      words.map { AuditFault(flaw: .integrity($0)) }
      + (strays > 0 ? [AuditFault(flaw: .integrity("\(strays) rows refer to none"))] : [])
  }
}
