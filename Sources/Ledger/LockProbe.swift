import Glibc

/// Finds out whether files can be locked in a folder at all.
///
/// SQLite says the same of a lock that somebody else has and of one that the system cannot give
/// (`ENOLCK`), and what is to be done about the two is not the same.
struct LockProbe: Sendable {
  /// Tries a lock in a folder: the error number of a failure, or nil where it was given or could
  /// not be tried.
  var attempt: @Sendable (_ folder: String) -> Int32?

  /// Locks a file of its own that has no name, beside the ledger.
  ///
  /// The ledger's own file must not be opened for it: closing it would drop SQLite's locks.
  static let system = LockProbe { folder in
    var descriptor = open(folder, O_RDWR | O_CLOEXEC | 0o20200000 /* O_TMPFILE */, 0o600)
    if descriptor < 0 {
      var template = Array((folder + "/.starpanel-lock-" + unique).utf8CString)
      descriptor = mkstemp(&template)
      guard descriptor >= 0 else { return nil }
      unlink(template)
    }
    defer { close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0
    lock.l_len = 1
    return fcntl(descriptor, F_SETLK, &lock) == 0 ? nil : errno
  }

  private static let unique = String(repeating: "X", count: 6)

  /// Why the ledger's file cannot be locked; nil where a lock is only a matter of waiting.
  func refusal(of path: String) -> LedgerError? {
    guard let code = attempt(LedgerFile.folder(of: path)) else { return nil }
    switch code {
    case EACCES, EAGAIN, EINTR, EDEADLK: return nil
    default: return .cannotLock(path: path, reason: String(cString: strerror(code)))
    }
  }
}
