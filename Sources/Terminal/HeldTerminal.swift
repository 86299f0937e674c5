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
  private let screen: OpaquePointer
  private let standardError: StandardError
  private let modes: [PrivateMode]
  private let crashNotice: String
  let palette: Palette

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
    // With these set, ncurses would believe them instead of asking the terminal.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    cs_modes_save()
    guard let screen = nc_open() else { throw .unknownTerminal(term) }
    self.screen = screen
    guard !Capability.string("cup").isEmpty else {
      endwin()
      throw .tooSimple(term)
    }
    raw()
    noecho()
    nonl()
    keypad(nc_screen(), true)
    nodelay(nc_screen(), true)
    let delay = getenv("ESCDELAY").flatMap { Int32(String(cString: $0)) } ?? 25
    set_escdelay(delay)
    palette = Palette(monochrome: monochrome)
    modes = PrivateMode.all
    standardError = StandardError(log: log)
    crashNotice =
      "\r\nstarpanel crashed. Everything that was saved is in the ledger; start it again to go on.\r\n"
      + (log.map { "What happened is in \($0)\r\n" } ?? "")
    claim()
  }

  /// The terminal's size as ncurses has it.
  var size: Size { Size(width: Int(nc_columns()), height: Int(nc_rows())) }

  /// Takes the terminal's modes on, after a release or at the start.
  func claim() {
    let restore =
      modes.map(\.off).joined() + Capability.string("cnorm") + Capability.string("sgr0")
      + Capability.string("rmcup")
    cs_guard_arm(restore, restore.utf8.count, crashNotice, crashNotice.utf8.count)
    standardError.divert()
    send(modes.map(\.on).joined())
    followSize()
  }

  /// Gives the terminal back as it was.
  func release() {
    send(modes.map(\.off).joined())
    curs_set(1)
    endwin()
    cs_modes_restore()
    cs_guard_disarm()
    standardError.restore()
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
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
