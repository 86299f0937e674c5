import Glibc
package import Interview

/// Puts a copy of a ledger in the place of the ledger.
package struct LedgerRestore {
  /// Where the ledger that stood there was put; nil where none did.
  package let kept: String?
  /// What the check of the copy has found.
  package let report: AuditReport

  /// Restores a ledger from a copy, which is checked first and stays as it is.
  ///
  /// What stands at the path is renamed and not deleted. Throws `LedgerError.inUse` where a program
  /// has it open, and `LedgerError.copyNotSound` where the check of the copy finds something; then
  /// nothing is changed.
  ///
  /// - Parameters:
  ///   - digest: works out what the check compares the list of sessions with.
  ///   - moment: what the kept ledger is named for, and when the restoring is recorded.
  package init(
    from copy: String, to path: String, at moment: Instant,
    digest: @escaping PanelLedger.Digest, rule: @escaping PanelLedger.Rule
  ) throws {
    let source = try PanelLedger(reading: copy, digest: digest)
    let found = try source.verify()
    guard found.isSound else {
      throw LedgerError.copyNotSound(path: copy, fault: found.firstFault.map { "\($0)" } ?? "")
    }
    let wanted = try LedgerFile.absolute(path)
    try PrivatePath.makeFolder(forLedger: LedgerFile.folder(of: wanted))
    let isTaken = access(wanted, F_OK) == 0
    // The link's target is what is replaced, where it is a link.
    let place = isTaken ? try LedgerFile(reading: wanted).path : wanted
    guard source.path != place else { throw LedgerError.exists(path: place) }
    let target = try CopyTarget(place, isTaken: isTaken)
    try source.snapshot(into: target.draft)
    try target.settle()
    var old: String?
    if isTaken {
      let standing = try LedgerFile(reading: place)
      guard let alone = try LedgerUse(alone: standing) else { throw LedgerError.inUse(path: place) }
      old = try Self.setAside(standing, at: moment)
      try target.publish()
      _ = consume alone
    } else {
      try target.publish()
    }
    kept = old
    report = found
    let ledger = try PanelLedger(path: wanted, digest: digest, rule: rule)
    try ledger.record(.restored(figure: found.figure), at: moment)
  }

  /// Renames a ledger and its companions; what is in its log alone goes with it.
  private static func setAside(_ file: LedgerFile, at moment: Instant) throws -> String {
    let day = moment.text.prefix(19).filter { $0 != ":" }
    let name = file.path + ".before-restore-" + day
    // SQLite makes the map of a log anew.
    unlink(file.map)
    for suffix in ["-wal", ""] {
      guard rename(file.path + suffix, name + suffix) == 0 || errno == ENOENT else {
        throw LedgerError(errno: errno, path: file.path + suffix)
      }
    }
    return name
  }
}
