import GRDB
import Glibc
package import Interview

/// Puts a copy of a ledger in the place of the ledger.
package struct LedgerRestore {
  /// Where what stood there was put, a ledger or a log without one; nil where nothing did.
  package let kept: String?
  /// What the check of what was put there has found.
  package let report: AuditReport

  /// Restores a ledger from a copy, which stays as it is.
  ///
  /// What is put in the ledger's place is a copy of the copy, and that is what is checked. What stands at
  /// the path is renamed and not deleted. Throws `LedgerError.inUse` where a program has it open, and
  /// `LedgerError.copyNotSound` where the check finds something; then nothing is changed.
  ///
  /// - Parameters:
  ///   - digest: works out what the check compares the list of sessions with.
  ///   - moment: what the kept ledger is named for, and when the restoring is recorded.
  package init(
    from copy: String, to path: String, at moment: Instant,
    digest: @escaping PanelLedger.Digest, rule: @escaping PanelLedger.Rule
  ) throws {
    let source = try PanelLedger(reading: copy, digest: digest)
    let wanted = try LedgerFile.absolute(path)
    let made = try PrivatePath.makeFolder(forLedger: LedgerFile.folder(of: wanted))
    do {
      // The link's target is what is replaced, where it is a link.
      let place =
        access(wanted, F_OK) == 0 ? try LedgerFile(reading: wanted).path : wanted
      guard source.path != place else { throw LedgerError.exists(path: place) }
      let target = try CopyTarget(place, isReplacing: true)
      report = try Self.fill(target, from: source, named: copy, digest: digest)
      kept = try Self.exchange(target, at: moment)
    } catch {
      for folder in made.reversed() { rmdir(folder) }
      throw error
    }
    let ledger = try PanelLedger(path: wanted, digest: digest, rule: rule)
    try ledger.record(.restored(figure: report.figure), at: moment)
  }

  /// Copies a sound ledger into a draft.
  private static func fill(
    _ target: borrowing CopyTarget, from source: PanelLedger, named copy: String,
    digest: @escaping PanelLedger.Digest
  ) throws -> AuditReport {
    do {
      try source.snapshot(into: target.draft)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      throw LedgerError.copyNotSound(path: copy, fault: "\(LedgerError(error, path: copy).brief)")
    } catch let error as DatabaseError {
      throw LedgerError(error, path: target.path)
    }
    try target.settle()
    let report = try PanelLedger(reading: target.draft, digest: digest).verify()
    guard report.isSound else {
      throw LedgerError.copyNotSound(path: copy, fault: report.firstFault.map { "\($0)" } ?? "")
    }
    return report
  }

  /// Puts a draft in the place of what stands there, and says where that is now.
  ///
  /// Where it fails, all is as it was.
  static func exchange(_ target: consuming CopyTarget, at moment: Instant) throws -> String? {
    let place = target.path
    let isOpened = access(place, F_OK) == 0 || access(place + "-shm", F_OK) == 0
    guard isOpened else {
      // Nobody can have open what has neither a file nor a map.
      return try publish(target, over: SetAside(place, at: moment))
    }
    guard let alone = try LedgerUse(aloneAt: place) else { throw LedgerError.inUse(path: place) }
    let kept = try publish(target, over: SetAside(place, at: moment))
    _ = consume alone
    return kept
  }

  private static func publish(
    _ target: consuming CopyTarget, over old: SetAside?
  ) throws -> String? {
    do {
      try target.publish()
    } catch {
      try old?.putBack()
      throw error
    }
    return old?.kept
  }
}
