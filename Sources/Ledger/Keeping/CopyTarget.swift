import Glibc

/// A new file that gets its name once it is whole.
struct CopyTarget: ~Copyable {
  /// The absolute path that it is to have.
  let path: String
  /// Where it is written until then, in a folder beside that place.
  let draft: String

  private let folder: CopyFolder

  /// What SQLite may have beside a database, and would play into another of that name.
  static let companions = ["-wal", "-shm", "-journal"]

  /// Makes room for the draft, readable by this user alone.
  ///
  /// A copy may lie where a ledger may not, such as on a network: nobody else writes to it.
  ///
  /// - Parameter isReplacing: whether what is there of that name will be put elsewhere before the draft
  ///   is published; otherwise `LedgerError.exists` is thrown for it, and for what is left of another
  ///   database of that name.
  init(_ wanted: String, isReplacing: Bool = false) throws {
    let absolute = try LedgerFile.absolute(wanted)
    for suffix in isReplacing ? [] : [""] + Self.companions {
      guard access(absolute + suffix, F_OK) != 0 else {
        throw LedgerError.exists(path: absolute + suffix)
      }
    }
    let made = try CopyFolder(for: .writing, in: LedgerFile.folder(of: absolute))
    let draft = made.path + "/panel.db"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw LedgerError(errno: errno, path: draft) }
    close(descriptor)
    (path, folder, self.draft) = (absolute, made, draft)
  }

  /// Sees to it that all of the draft is on the disk.
  func settle() throws { try Self.settle(draft) }

  /// Gives the file its name, unless another has come by it, and removes the draft.
  consuming func publish() throws {
    // A second name refuses one that is taken, which renaming does not; some disks have none.
    if link(draft, path) != 0 {
      guard HardLinks.areMissing(by: errno) else { throw LedgerError(errno: errno, path: path) }
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
}

/// Second names of files, which some disks do not have.
enum HardLinks {
  /// Whether the error number says that the disk has none.
  static func areMissing(by number: Int32) -> Bool {
    number == EPERM || number == EOPNOTSUPP || number == ENOSYS
  }
}
