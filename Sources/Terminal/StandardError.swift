import Glibc

/// Where standard error goes while the screen is held.
///
/// A line that a library or the runtime prints would tear the picture; the message of
/// a crash would be lost with it.
@MainActor
final class StandardError {
  private let log: Int32
  private let terminal: Int32

  /// Opens the log, adding to what is there; nil or a file that can't be opened loses it.
  init(log path: String?) {
    // No link is followed, and no pipe keeps the console waiting.
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let opened = path.map { open($0, flags, 0o600) } ?? -1
    log = opened >= 0 ? opened : open("/dev/null", O_WRONLY | O_CLOEXEC)
    terminal = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
  }

  isolated deinit {
    close(log)
    close(terminal)
  }

  /// Sends it to the log.
  func divert() {
    if log >= 0 { dup2(log, STDERR_FILENO) }
  }

  /// Sends it where it went before.
  func restore() {
    if terminal >= 0 { dup2(terminal, STDERR_FILENO) }
  }
}
