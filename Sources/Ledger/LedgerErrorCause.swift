import GRDB
import Glibc

extension LedgerError {
  /// What an error of SQLite means to people.
  ///
  /// SQLite's own message names tables and columns and never the values in them; the statement and
  /// its arguments are left out.
  init(_ error: DatabaseError, path: String, locks: LockProbe = .system) {
    switch error.extendedResultCode {
    case .SQLITE_IOERR_LOCK, .SQLITE_IOERR_RDLOCK, .SQLITE_IOERR_UNLOCK,
      .SQLITE_IOERR_CHECKRESERVEDLOCK, .SQLITE_IOERR_SHMLOCK, .SQLITE_IOERR_SHMMAP:
      self = .cannotLock(path: path, reason: error.message ?? "input or output failed")
      return
    default: break
    }
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notALedger(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = locks.refusal(of: path) ?? .busy(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    case .SQLITE_READONLY: self = .notPermitted(path: path, reason: "it is read-only")
    case .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
      self = .notPermitted(path: path, reason: error.message ?? "it cannot be opened")
    default:
      self = .unusable(
        path: path, reason: error.message ?? "SQLite error \(error.extendedResultCode.rawValue)")
    }
  }

  /// What the error number of a system call means to people.
  init(errno code: Int32, path: String) {
    let reason = String(cString: strerror(code))
    switch code {
    case EACCES, EPERM, EROFS: self = .notPermitted(path: path, reason: reason)
    case EEXIST: self = .exists(path: path)
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    default: self = .unusable(path: path, reason: reason)
    }
  }
}
