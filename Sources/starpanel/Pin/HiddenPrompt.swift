import Glibc
import Interview

/// Asks for a PIN on the terminal, without showing what is typed.
///
/// It reads the terminal itself, never standard input, so that no script and no command line holds a
/// PIN.
///
/// Nothing is echoed from `init` to `end`, between two tries either.
struct HiddenPrompt {
  /// What would end the program; it waits until the terminal is as it was.
  private static let endings = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  private let descriptor: Int32
  private let before: termios
  private let mask: sigset_t

  /// Takes the terminal; nil where there is none, or where a script has the input.
  init?() {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    let opened = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard opened >= 0 else { return nil }
    var modes = termios()
    guard tcgetattr(opened, &modes) == 0 else {
      close(opened)
      return nil
    }
    descriptor = opened
    before = modes
    var ending = sigset_t()
    var usual = sigset_t()
    sigemptyset(&ending)
    for signal in Self.endings + [SIGTSTP] { sigaddset(&ending, signal) }
    sigprocmask(SIG_BLOCK, &ending, &usual)
    mask = usual
    modes.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    tcsetattr(opened, TCSADRAIN, &modes)
  }

  /// Reads digits up to Enter.
  ///
  /// - Returns: the PIN; nil where somebody called it off.
  func ask(_ question: String) -> Pin? {
    say(question)
    defer { say("\n") }
    return read()
  }

  /// Gives the terminal back as it was.
  func end() {
    var (modes, usual) = (before, mask)
    tcsetattr(descriptor, TCSADRAIN, &modes)
    close(descriptor)
    sigprocmask(SIG_SETMASK, &usual, nil)
  }

  private func read() -> Pin? {
    var digits: [UInt8] = []
    while true {
      guard let byte = next() else {
        guard isAskedToEnd else { continue }
        return nil
      }
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return Pin(digits: digits)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - UInt8(ascii: "0"))
      case 0x7F, 0x08: _ = digits.popLast()
      case 0x15: digits = []
      // Ctrl-C, Ctrl-D and Esc.
      case 0x03, 0x04, 0x1B: return nil
      default: continue
      }
    }
  }

  /// The next byte; nil where none has come for a moment.
  private func next() -> UInt8? {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, 200) > 0 else { return nil }
    var byte: UInt8 = 0
    let count = Glibc.read(descriptor, &byte, 1)
    // A terminal that is gone reads as its end, for ever.
    return count == 1 ? byte : 0x04
  }

  private var isAskedToEnd: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return Self.endings.contains { sigismember(&waiting, $0) == 1 }
  }

  private func say(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }
}
