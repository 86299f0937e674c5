import GRDB
import Glibc

extension PanelLedger {
  /// Writes the whole ledger, as it was opened, into a new file.
  ///
  /// It also works when the ledger's own file has been deleted, as long as this program has it open.
  /// Throws `LedgerError.exists` where there is something of that name; nothing is left behind where
  /// it fails.
  public func copy(to path: String) throws {
    let target = try LedgerFile(path: path, isNew: true)
    do {
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM INTO ?", arguments: [target.path])
      }
    } catch {
      unlink(target.path)
      guard let error = error as? DatabaseError else { throw error }
      throw LedgerError(error, path: target.path)
    }
  }
}
