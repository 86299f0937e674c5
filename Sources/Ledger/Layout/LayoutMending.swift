import GRDB
import Interview

/// Puts back the guards and indices that somebody took away, so that they are never gone for long.
struct LayoutMending {
  let db: Database

  /// The parts of the layout that are not there, or that have another text.
  func lost() throws -> [LayoutPart] {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT type || ' ' || name, sql FROM sqlite_master WHERE type IN ('trigger', 'index')")
    var texts: [String: String] = [:]
    for row in rows {
      if let name = String.fromDatabaseValue(row[0]), let sql = String.fromDatabaseValue(row[1]) {
        texts[name] = sql
      }
    }
    return LayoutPart.all.filter { texts[$0.kind.rawValue + " " + $0.name] != $0.sql }
  }

  /// The tables without which nothing of the record is lost: all but events and guides.
  ///
  /// What stood in them is worked out anew, or is gone and was no event.
  private static let tables = [
    "custody", "draft", "holder", "pin", "pin_policy", "practice", "session_index",
  ]

  /// Whether anything of the layout has to be made anew.
  var isNeeded: Bool { get throws { try !lostTables().isEmpty || !lost().isEmpty } }

  private func lostTables() throws -> [String] {
    let there = try String.fetchSet(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
    return Self.tables.filter { !there.contains($0) }
  }

  /// Makes the tables anew that are not there, empty; the answer is their names.
  private func addTables() throws -> [String] {
    let lost = try lostTables()
    guard !lost.isEmpty else { return [] }
    let fresh = try DatabaseQueue()
    try LedgerSchema.migrator.migrate(fresh)
    for table in lost {
      let sql = try fresh.read { db in
        try String.fetchOne(
          db, sql: "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?",
          arguments: [table])
      }
      if let sql { try db.execute(sql: sql) }
    }
    return lost
  }

  /// Makes the lost parts anew and puts that on record.
  func mend(at moment: Instant) throws {
    let tables = try addTables()
    let lost = try lost()
    guard !lost.isEmpty || !tables.isEmpty else { return }
    for part in lost {
      let kind = part.kind.rawValue.uppercased()
      try db.execute(sql: "DROP \(kind) IF EXISTS \(part.name); \(part.sql);")
    }
    try CustodyRows(db: db).insert(
      CustodyEvent(at: moment, entry: .layoutMended(names: tables + lost.map(\.name))))
  }
}
