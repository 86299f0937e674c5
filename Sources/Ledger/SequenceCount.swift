import GRDB

/// How many rows SQLite has ever numbered in a table.
enum SequenceCount {
  /// What no ledger ever has: a number beyond it was not written by this program.
  ///
  /// Sums of as many of them as a file can hold stay within 64 bits.
  static let most = 1 << 40

  /// The count of a table, 0 where there is none; never beyond `most`, whatever the file says.
  static func recorded(of table: String, in db: Database) throws -> Int {
    let row = try Row.fetchOne(
      db, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [table])
    return clamped(row.flatMap { Int64.fromDatabaseValue($0[0]) } ?? 0)
  }

  /// A count that a file gives, as far as one can be meant.
  static func clamped(_ count: some BinaryInteger) -> Int { Int(max(0, min(count, .init(most)))) }
}
