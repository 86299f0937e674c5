import Glibc

/// Whether a program has a ledger open, and a hold on the file that keeps others from opening it.
///
/// Every connection of SQLite to a file with a log holds a shared lock on one byte of the log's map,
/// the 129th. Whoever has that byte to himself is alone, and SQLite waits for him.
struct LedgerUse: ~Copyable {
  private static let byte = off_t(128)
  private let descriptor: Int32

  /// Takes the file for this program alone; nil where another program has it open.
  ///
  /// A ledger without a map is open nowhere; its map is made, and stays empty.
  ///
  /// - Parameter path: the database, links followed; it may be gone, and its map left.
  init?(aloneAt path: String) throws {
    let map = path + "-shm"
    let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW
    var opened = open(map, flags)
    if opened < 0, errno == ENOENT {
      opened = open(map, flags | O_CREAT, 0o600)
      if opened >= 0 { Self.share(opened, as: path) }
    }
    guard opened >= 0 else { throw LedgerError(errno: errno, path: map) }
    var lock = Self.lock(Int16(F_WRLCK))
    // Whoever had it before may have removed it: then the one that others open is another.
    guard fcntl(opened, F_SETLK, &lock) == 0, Self.stands(opened, at: map) else {
      close(opened)
      return nil
    }
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// Gives a map that was made to whoever may open the ledger, as SQLite does.
  private static func share(_ map: Int32, as path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    // Only root can give it away; for all others the folder sees to the group.
    _ = fchown(map, geteuid() == 0 ? status.st_uid : .max, status.st_gid)
    _ = fchmod(map, status.st_mode & 0o660)
  }

  private static func stands(_ descriptor: Int32, at path: String) -> Bool {
    var (mine, there) = (stat(), stat())
    return fstat(descriptor, &mine) == 0 && stat(path, &there) == 0
      && (mine.st_dev, mine.st_ino) == (there.st_dev, there.st_ino)
  }

  private static func lock(_ kind: Int16) -> flock {
    flock(l_type: kind, l_whence: Int16(SEEK_SET), l_start: byte, l_len: 1, l_pid: 0)
  }
}
