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

  /// Makes the lost parts anew and puts that on record.
  func mend(at moment: Instant) throws {
    let lost = try lost()
    guard !lost.isEmpty else { return }
    for part in lost {
      let kind = part.kind.rawValue.uppercased()
      try db.execute(sql: "DROP \(kind) IF EXISTS \(part.name); \(part.sql);")
    }
    try CustodyRows(db: db).insert(
      CustodyEvent(at: moment, entry: .layoutMended(names: lost.map(\.name))))
  }
}
