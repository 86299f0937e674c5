import Glibc

/// A new file that gets its name once it is whole.
struct CopyTarget: ~Copyable {
  /// The absolute path that it is to have.
  let path: String
  /// Where it is written until then, in the same folder.
  let draft: String

  /// Makes the draft, readable by this user alone.
  ///
  /// A copy may lie where a ledger may not, such as on a network: nobody else writes to it.
  ///
  /// - Parameter isTaken: whether something of that name is there, and will be put elsewhere before
  ///   the draft is published.
  init(_ wanted: String, isTaken: Bool = false) throws {
    let absolute = try LedgerFile.absolute(wanted)
    guard isTaken || access(absolute, F_OK) != 0 else { throw LedgerError.exists(path: absolute) }
    let folder = LedgerFile.folder(of: absolute)
    guard let (made, descriptor) = PrivatePath.newFile(folder + "/.starpanel-copy-") else {
      throw LedgerError(errno: errno, path: folder)
    }
    close(descriptor)
    path = absolute
    draft = made
  }

  /// Sees to it that all of the draft is on the disk.
  func settle() throws { try Self.settle(draft) }

  /// Gives the file its name, unless another has come by it.
  func publish() throws {
    // A second name refuses one that is taken, which renaming does not; some disks have none.
    if link(draft, path) != 0 {
      guard errno == EPERM || errno == EOPNOTSUPP else {
        throw LedgerError(errno: errno, path: path)
      }
      guard access(path, F_OK) != 0 else { throw LedgerError.exists(path: path) }
      guard rename(draft, path) == 0 else { throw LedgerError(errno: errno, path: path) }
    }
    try Self.settle(LedgerFile.folder(of: path))
  }

  private static func settle(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LedgerError(errno: errno, path: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw LedgerError(errno: errno, path: path)
    }
  }

  deinit {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(draft + suffix) }
  }
}
