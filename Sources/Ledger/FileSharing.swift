import Glibc

/// Who beside its owner may open a ledger's files.
///
/// An administrator shares a ledger by the folder that it lies in: one with the setgid bit, in which
/// the group may write and others may do nothing. Any other folder keeps its ledger private,
/// whatever the modes of the files say.
enum FileSharing: Hashable {
  /// Nobody.
  case owner
  /// The members of the folder's group.
  case group(gid_t)

  /// Asks a folder.
  init(folder: String) {
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_ISGID != 0,
      status.st_mode & 0o077 == 0o070
    else {
      self = .owner
      return
    }
    self = .group(status.st_gid)
  }

  /// The mode of the files.
  var mode: mode_t {
    switch self {
    case .owner: 0o600
    case .group: 0o660
    }
  }

  /// Gives a file the mode, and the group where it has one; nothing where there is no such file.
  func apply(to file: String) throws {
    var status = stat()
    // A link would have the mode of another file changed, or be written through.
    guard lstat(file, &status) == 0 else {
      if errno == ENOENT { return }
      throw LedgerError(errno: errno, path: file)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw LedgerError.unusable(path: file, reason: "it is not an ordinary file")
    }
    // Somebody has put it away as it is.
    guard status.st_mode & 0o200 != 0 else {
      throw LedgerError.notPermitted(path: file, reason: "it is set to be read only")
    }
    switch self {
    case .owner:
      guard status.st_mode & 0o077 != 0 else { return }
    case .group(let group):
      // Only the owner can; and what else the mode allows, the folder does not.
      guard geteuid() == status.st_uid || geteuid() == 0 else { return }
      guard status.st_mode & 0o777 != mode || status.st_gid != group else { return }
      if status.st_gid != group, lchown(file, .max, group) != 0 {
        throw LedgerError(errno: errno, path: file)
      }
    }
    // Somebody of the group may have put a link there meanwhile.
    guard fchmodat(AT_FDCWD, file, mode, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw LedgerError(errno: errno, path: file)
    }
  }
}
