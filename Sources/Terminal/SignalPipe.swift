import CSignals
import Glibc

/// The signals that arrived, read in the loop instead of in a handler.
@MainActor
final class SignalPipe {
  /// The signals seen since the last look; order and number don't matter.
  struct Seen {
    var resized = false
    /// SIGTSTP from elsewhere than the keyboard.
    var stop = false
    var continued = false
    /// SIGTERM, or any other that asks the program to end or would end it: most of those nobody
    /// sends on purpose, and an end in order is what is left of their meaning.
    var terminate = false
    var hangUp = false
  }

  /// Readable while signals wait.
  let fd: Int32

  /// Takes the signals over.
  init() throws(TerminalError) {
    fd = cs_signals_open()
    if fd < 0 { throw .system(call: "pipe2", code: errno) }
  }

  /// Gives the signals back to whoever had them.
  isolated deinit {
    cs_signals_close()
  }

  func drain() -> Seen {
    var seen = Seen()
    var bytes = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(fd, &bytes, bytes.count)
      guard count > 0 else { return seen }
      for byte in bytes[..<count] {
        switch Int32(byte) {
        case SIGWINCH: seen.resized = true
        case SIGTSTP: seen.stop = true
        case SIGCONT: seen.continued = true
        case SIGHUP: seen.hangUp = true
        // The end of an editor, which whoever lent it the terminal looks for.
        case SIGCHLD: continue
        default: seen.terminate = true
        }
      }
    }
  }

  /// Sleeps until a signal waits or the time is over.
  func wait(milliseconds: Int32) {
    var watched = pollfd(fd: fd, events: Int16(POLLIN), revents: 0)
    poll(&watched, 1, milliseconds)
  }
}
