import GRDB
import Glibc

/// A copy of a ledger as it stood at one moment.
package struct LedgerBackup: Sendable {
  /// The copy's absolute path.
  package let path: String
  /// What a check of the copy itself has found; its figure is that of the moment.
  package let report: AuditReport
}

extension PanelLedger {
  /// Writes the whole ledger, as it stands, into a new file, and checks that file.
  ///
  /// Consoles may go on writing meanwhile: what they commit after the copy has begun is not in it.
  /// The file gets its name once it is whole and on the disk; nothing is left behind where that fails.
  /// Throws `LedgerError.exists` where there is something of that name.
  ///
  /// - Parameter digest: works out what the check compares the list of sessions with.
  package func backup(to path: String, digest: Digest? = nil) throws -> LedgerBackup {
    let target = try CopyTarget(path)
    let place = target.path
    do {
      try snapshot(into: target.draft)
      try target.settle()
      let report = try PanelLedger(reading: target.draft, digest: digest).verify()
      try target.publish()
      return LedgerBackup(path: place, report: report)
    } catch let error as DatabaseError {
      throw LedgerError(error, path: place)
    }
  }

  /// Writes the whole ledger, as it stands, into a file that is there and empty.
  func snapshot(into path: String) throws {
    try unsafely { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
  }
}
