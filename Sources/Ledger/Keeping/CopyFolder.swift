import Glibc

/// A private folder in which a copy of a ledger is made or read; removed with its last reference.
///
/// It is locked for as long as its program runs. What a killed program has left is removed by the next
/// one of the same user that makes such a folder in the same place.
final class CopyFolder: Sendable {
  /// What a folder is for, which its name says.
  enum Purpose: String {
    /// A new file is written into it, beside the place that the file is to have.
    case writing = ".starpanel-copy-"
    /// A ledger is read from it that cannot be read in its place.
    case reading = "starpanel-read."
  }

  /// The absolute path.
  let path: String
  private let descriptor: Int32

  /// Makes a folder in another that is there; throws a `LedgerError`.
  init(for purpose: Purpose, in parent: String) throws {
    Self.sweep(purpose, in: parent)
    // Another program may take a folder for one that was left, before this one has locked it.
    for _ in 0..<5 {
      guard let made = PrivatePath.newFolder(parent + "/" + purpose.rawValue) else {
        throw LedgerError(errno: errno, path: parent)
      }
      let opened = open(made, Self.flags)
      guard opened >= 0 else { continue }
      // Some disks give no locks; nobody takes it for one that was left there, either.
      flock(opened, LOCK_EX | LOCK_NB)
      if Self.stands(opened, at: made) {
        (path, descriptor) = (made, opened)
        return
      }
      close(opened)
    }
    throw LedgerError.unusable(path: parent, reason: "a folder that was made there is gone")
  }

  deinit {
    Self.remove(path, descriptor)
    close(descriptor)
  }

  /// Removes the folders in another that killed programs of this user have left.
  static func sweep(_ purpose: Purpose, in parent: String) {
    for path in left(purpose, in: parent) {
      let opened = open(path, flags)
      guard opened >= 0 else { continue }
      defer { close(opened) }
      var status = stat()
      guard fstat(opened, &status) == 0, status.st_uid == geteuid(),
        status.st_mode & 0o777 == 0o700, flock(opened, LOCK_EX | LOCK_NB) == 0
      else { continue }
      remove(path, opened)
    }
  }

  /// The folders of that kind that are there, in use or left.
  static func left(_ purpose: Purpose, in parent: String) -> [String] {
    OpenFolder.names(in: open(parent, flags)).filter { $0.hasPrefix(purpose.rawValue) }.sorted()
      .map { parent + "/" + $0 }
  }

  private static let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

  private static func remove(_ path: String, _ descriptor: Int32) {
    for name in OpenFolder.names(in: openat(descriptor, ".", flags)) {
      unlinkat(descriptor, name, 0)
    }
    rmdir(path)
  }

  /// Whether an open folder is the one at a path.
  private static func stands(_ descriptor: Int32, at path: String) -> Bool {
    var (mine, there) = (stat(), stat())
    return fstat(descriptor, &mine) == 0 && lstat(path, &there) == 0
      && (mine.st_dev, mine.st_ino) == (there.st_dev, there.st_ino)
  }
}
