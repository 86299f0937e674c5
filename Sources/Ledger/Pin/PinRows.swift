import Foundation
import GRDB
import Interview

/// Statements on the tables of PINs.
struct PinRows {
  let db: Database

  /// A row of the table.
  struct Stored {
    var entry: PinBook.Entry
    var hash: PinHash
  }

  /// Whether the layout has the tables: a file that is only read may be of an older one.
  var isThere: Bool { get throws { try db.tableExists("pin") } }

  /// Who has a PIN, and what the lead has set; a row that cannot be read is left out.
  func book() throws -> PinBook {
    guard try isThere else { return PinBook() }
    let policy = try Row.fetchOne(db, sql: "SELECT required, idle FROM pin_policy").map { row in
      PinPolicy(
        isRequired: Int64.fromDatabaseValue(row[0]) != 0,
        idleMinutes: Int(Int64.fromDatabaseValue(row[1]) ?? 0))
    }
    return PinBook(entries: try all().map(\.entry), policy: policy ?? .usual)
  }

  /// The row of somebody, however the name was typed then.
  func stored(of holder: PinHolder) throws -> Stored? {
    try all().first { $0.entry.holder.isSame(as: holder) }
  }

  func all() throws -> [Stored] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT CAST(holder AS BLOB), CAST(since AS BLOB), salt, rounds, block, parallel, hash,
          tries, tried FROM pin ORDER BY holder
        """
    ).compactMap { row in
      func number(_ index: Int) -> Int { Int(Int64.fromDatabaseValue(row[index]) ?? 0) }
      func bytes(_ index: Int) -> Data { Data.fromDatabaseValue(row[index]) ?? Data() }
      guard let holder = PinHolder(text: bytes(0).text), let since = Instant(bytes(1).text) else {
        return nil
      }
      return Stored(
        entry: PinBook.Entry(
          holder: holder, since: since, wrong: WrongTries(count: number(7), last: number(8))),
        hash: PinHash(
          salt: bytes(2),
          cost: PinHash.Cost(rounds: number(3), block: number(4), parallel: number(5)),
          hash: bytes(6)))
    }
  }

  /// Keeps a PIN in place of the one that somebody had.
  func keep(_ hash: PinHash, of holder: PinHolder, since: Instant) throws {
    try remove(holder)
    try db.execute(
      sql: """
        INSERT INTO pin (holder, since, salt, rounds, block, parallel, hash, tries, tried)
        VALUES (CAST(? AS TEXT), ?, ?, ?, ?, ?, ?, 0, 0)
        """,
      arguments: [
        Data(text: holder.text), since.text, hash.salt, hash.cost.rounds, hash.cost.block,
        hash.cost.parallel, hash.hash,
      ])
  }

  func remove(_ holder: PinHolder) throws {
    guard let stored = try stored(of: holder) else { return }
    try db.execute(
      sql: "DELETE FROM pin WHERE holder = CAST(? AS TEXT)",
      arguments: [Data(text: stored.entry.holder.text)])
  }

  /// Writes how often a PIN was tried wrong.
  func write(_ tries: WrongTries, of stored: Stored) throws {
    try db.execute(
      sql: "UPDATE pin SET tries = ?, tried = ? WHERE holder = CAST(? AS TEXT)",
      arguments: [tries.count, tries.last, Data(text: stored.entry.holder.text)])
  }

  func write(_ policy: PinPolicy) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO pin_policy (id, required, idle) VALUES (1, ?, ?)",
      arguments: [policy.isRequired, policy.idleMinutes])
  }
}
