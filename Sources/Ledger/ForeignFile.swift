import GRDB
import Glibc

extension LedgerFile {
  /// Refuses a file of another program without leaving a trace on it or beside it.
  ///
  /// SQLite, told to open such a file for writing, would make companions for it, play its log or
  /// journal into it, and write to its map, before a statement can ask whose it is. So it is asked
  /// first, as a file to which nobody ever writes.
  ///
  /// Throws a `LedgerError`.
  func refuseForeign() throws {
    var status = stat()
    // Nobody's yet.
    guard stat(path, &status) == 0, status.st_size > 0 else { return }
    do {
      let file = try Self.untouched(path)
      if try file.read(LedgerSchema.isMarked) { return }
      // The mark of a ledger that was made a moment ago may be in its log alone.
      guard status.st_size <= Self.mostWithoutMark, Self.isFilled(log) else {
        return try file.read { try LedgerSchema.inspect($0, path: path) }
      }
    } catch let error as DatabaseError {
      // Another console may be writing the first pages from the log into the file at this moment.
      if error.resultCode == .SQLITE_CORRUPT, Self.isFilled(log) { return }
      throw meaning(of: error)
    }
    let copy = try LedgerCopy(of: self)
    do {
      try DatabaseQueue(path: copy.path).read { try LedgerSchema.inspect($0, path: path) }
    } catch let error as DatabaseError {
      throw meaning(of: error)
    }
  }

  /// A ledger in which nothing was written from the log has fewer pages than this many bytes.
  private static let mostWithoutMark = 64 << 10

  /// Opens a database as one that cannot change: its log and its journal are not looked at.
  private static func untouched(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(
      path: ReadingConnection.address(of: path, .alone), configuration: configuration)
  }

  private static func isFilled(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }
}
