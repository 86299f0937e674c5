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
  init?(alone file: LedgerFile) throws {
    let opened = open(file.map, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard opened >= 0 else { throw LedgerError(errno: errno, path: file.map) }
    var lock = Self.lock(Int16(F_WRLCK))
    guard fcntl(opened, F_SETLK, &lock) == 0 else {
      close(opened)
      return nil
    }
    descriptor = opened
  }

  deinit { close(descriptor) }

  private static func lock(_ kind: Int16) -> flock {
    flock(l_type: kind, l_whence: Int16(SEEK_SET), l_start: byte, l_len: 1, l_pid: 0)
  }
}
