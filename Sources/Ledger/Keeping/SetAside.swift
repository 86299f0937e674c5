import Glibc
import Interview

/// What stood in a ledger's place, under another name: the ledger with its log, or a log alone.
///
/// At every moment there is either the whole at its old place, or the whole at its new one; what is
/// half moved is a log without its ledger, which nobody opens.
struct SetAside {
  /// Where the ledger was put; where only a log was there, where that was put.
  let kept: String

  private let path: String
  private let base: String
  /// What was moved, by what its name ends in.
  private let moved: [String]

  private static let logs = ["-wal", "-journal"]

  /// Renames what stands at a path; nil where nothing does.
  ///
  /// Nobody may have it open.
  /// Throws a `LedgerError`; then it stands where it stood.
  init?(_ path: String, at moment: Instant) throws {
    let found = ([""] + Self.logs).filter { Self.isThere(path + $0) }
    guard let first = found.first else {
      unlink(path + "-shm")
      return nil
    }
    let base = Self.freeName(for: path, at: moment)
    let logs = found.filter { !$0.isEmpty }
    var linked: [String] = []
    do {
      for suffix in logs {
        if link(path + suffix, base + suffix) == 0 {
          linked.append(suffix)
        } else if !HardLinks.areMissing(by: errno) {
          throw LedgerError(errno: errno, path: path + suffix)
        }
      }
      if first.isEmpty { try Self.move(path, to: base) }
    } catch {
      for suffix in linked { unlink(base + suffix) }
      throw error
    }
    (self.path, self.base, moved, kept) = (path, base, found, base + first)
    for suffix in logs {
      if linked.contains(suffix) {
        unlink(path + suffix)
      } else if rename(path + suffix, base + suffix) != 0 {
        let error = LedgerError(errno: errno, path: path + suffix)
        try putBack()
        throw error
      }
    }
    // SQLite makes the map of a log anew.
    unlink(path + "-shm")
  }

  /// Puts all of it back; throws a `LedgerError` that says where it is if that fails.
  func putBack() throws {
    // The ledger comes last: until then nobody opens what is there.
    for suffix in moved.reversed() where Self.isThere(base + suffix) {
      guard rename(base + suffix, path + suffix) == 0 else {
        throw LedgerError.unusable(
          path: path,
          reason: "what stood there is now \(kept), and cannot be put back: "
            + String(cString: strerror(errno)))
      }
    }
  }

  private static func move(_ from: String, to: String) throws {
    guard rename(from, to) == 0 else { throw LedgerError(errno: errno, path: from) }
  }

  /// A name that says when, and that nothing has.
  private static func freeName(for path: String, at moment: Instant) -> String {
    let day = moment.text.prefix(19).filter { $0 != ":" }
    let wanted = path + ".before-restore-" + day
    var name = wanted
    var number = 2
    while ([""] + logs).contains(where: { isThere(name + $0) }) {
      name = wanted + "-\(number)"
      number += 1
    }
    return name
  }

  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}
