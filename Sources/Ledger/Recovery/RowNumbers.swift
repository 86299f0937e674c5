import GRDB

/// The ids of the events of a recovered ledger.
///
/// A tombstone says between which ids the events of a purged session stood. So the others keep the ids
/// that they had, as far as that leaves SQLite's count of all rows that ever were at what it has to be:
/// the events that are there and those that were purged. Where none is lost, all keep them.
struct RowNumbers {
  private let db: Database
  /// The id of the last event, or of the last that was purged.
  private let end: Int64
  private var last: Int64 = 0
  /// How many events are still to come.
  private var left: Int64

  /// - Parameters:
  ///   - rows: how many events there will be.
  ///   - purged: how many there were in purged sessions.
  init(db: Database, rows: Int, purged: Int) {
    self.db = db
    left = Int64(rows)
    end = Int64(rows + purged)
  }

  /// Sees to it that the next event gets an id: the one that it had, or one near to it.
  mutating func prepareNext(wanted: Int64) throws {
    let latest = end - left + 1
    let id = max(last + 1, min(wanted, latest))
    if id > last + 1 { try setCount(id - 1) }
    last = id
    left -= 1
  }

  /// Counts the purged events that came behind the last one.
  func finish() throws {
    if end > last { try setCount(end) }
  }

  private func setCount(_ count: Int64) throws {
    try db.execute(
      sql: "UPDATE sqlite_sequence SET seq = ? WHERE name = 'event'", arguments: [count])
    guard db.changesCount == 0 else { return }
    try db.execute(
      sql: "INSERT INTO sqlite_sequence (name, seq) VALUES ('event', ?)", arguments: [count])
  }
}
