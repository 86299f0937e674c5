import CNcurses
import CSignals
import Glibc
import Screen

/// The terminal while it is ours: claimed and released as a pair, whatever the occasion.
///
/// Start, quit, suspension, an editor and a crash all go through `claim` and
/// `release`, or through the bytes that the crash guard was given.
@MainActor
final class HeldTerminal {
  private let standardError: StandardError
  private let modes: [PrivateMode]
  private let crashNotice: String
  private var isHeld = false
  private var hasModes = false
  let palette: Palette
  /// Whether the terminal understands sequences of ANSI.
  private let isANSI: Bool
  /// Whether its window has a title that a program may set.
  private let hasTitle: Bool
  /// The title that was set last; nil while it is the terminal's own.
  private var title: String?

  /// Takes the terminal.
  ///
  /// - Throws: why it cannot be had; nothing has been changed then.
  init(monochrome: Bool, log: String?) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    guard !term.isEmpty else { throw .unnamedTerminal }
    guard term != "dumb" else { throw .tooSimple(term) }
    setlocale(LC_ALL, "")
    if String(cString: nl_langinfo(nl_item(CODESET))) != "UTF-8" {
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    // With these set, ncurses and any editor would believe them instead of asking the
    // terminal. (`use_env(false)` is no cure: the description of "linux" has no size.)
    unsetenv("LINES")
    unsetenv("COLUMNS")
    guard cs_modes_save() == 0 else { throw .system(call: "tcgetattr", code: errno) }
    guard nc_open() != nil else { throw .unknownTerminal(term) }
    guard !Capability.string("cup").isEmpty else {
      endwin()
      throw .tooSimple(term)
    }
    hasTitle = PrivateMode.isModern(.ofThisTerminal)
    isANSI = Capability.string("cup").hasPrefix("\u{1b}[")
    raw()
    noecho()
    nonl()
    // An update is never cut short because a key waits: the batch has taken them all.
    typeahead(-1)
    palette = Palette(monochrome: monochrome)
    modes = PrivateMode.all
    standardError = StandardError(log: log)
    crashNotice =
      "\r\nstarpanel crashed. Everything that was saved is in the ledger; start it again to go on.\r\n"
      + (log.map { "What happened is in \($0)\r\n" } ?? "")
    hold()
  }

  isolated deinit {
    release()
  }

  /// The terminal's size as ncurses has it.
  var size: Size { Size(width: Int(nc_columns()), height: Int(nc_rows())) }

  /// Takes the terminal again after a release; what it shows must be painted anew.
  func claim() {
    guard !isHeld else { return }
    // The modes first: in the background this stops us before a byte is written.
    cs_modes_save()
    def_shell_mode()
    reset_prog_mode()
    hold()
  }

  private func hold() {
    isHeld = true
    let restore =
      modes.map(\.off).joined()
      + ["cnorm", "sgr0", "op", "rmcup"].map { name in
        Capability.string(name)
      }.joined()
    cs_guard_arm(restore, restore.utf8.count, crashNotice, crashNotice.utf8.count)
    standardError.divert()
    followSize()
  }

  /// Sets the modes of a terminal that has been painted.
  ///
  /// ncurses takes the second screen with the first picture, and kitty has modes for each.
  func setModes() {
    guard isHeld, !hasModes else { return }
    hasModes = true
    send(modes.map(\.on).joined())
  }

  /// Gives the terminal back as it was.
  func release() {
    guard isHeld else { return }
    isHeld = false
    if hasModes { send(modes.map(\.off).joined()) }
    hasModes = false
    title = nil
    endwin()
    cs_modes_restore()
    cs_guard_disarm()
    standardError.restore()
  }

  /// Asks the terminal to put a text into the clipboard; one that cannot does nothing.
  func copy(_ text: String) {
    guard isHeld, let sequence = ClipboardSequence.text(copying: text, isANSI: isANSI) else {
      return
    }
    send(sequence)
  }

  /// Gives the terminal's window a title; the one that it had comes back at the end.
  func show(title text: String) {
    guard isHeld, hasModes, hasTitle, text != title else { return }
    title = text
    send("\u{1b}]2;" + text.filter { ("\u{20}"..."\u{7E}").contains($0) } + "\u{1b}\\")
  }

  /// Learns the terminal's present size.
  func followSize() {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0
    else { return }
    resizeterm(Int32(size.ws_row), Int32(size.ws_col))
  }

  private func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// Where standard error goes while the screen is held.
///
/// A line that a library or the runtime prints would tear the picture; the message of
/// a crash would be lost with it.
@MainActor
private final class StandardError {
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
