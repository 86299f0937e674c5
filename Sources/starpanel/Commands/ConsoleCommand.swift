import ArgumentParser
import Glibc
import Interview

/// The console on the user's own data.
struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "Open the console on your own data (needs a terminal).")

  @OptionGroup var data: DataOption
  @OptionGroup var seat: SeatOption
  @Option(
    name: .long, help: "The guide for new openings: a file, or the id of one on the shelf.")
  var guide: String?

  func run() throws {
    try TerminalNeed.check()
    let own = try guide.map { try ShelfGuides.text(named: $0) }
    let (ledger, remark) = try data.forConsole()
    try MainActor.assumeIsolated {
      try ConsoleRun(
        ledger: ledger, start: .sessions(me: seat.chosen), guideText: own, remark: remark
      ).run()
    }
  }
}

/// Whether there is a terminal, asked before anything is opened or made.
enum TerminalNeed {
  static func check() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw Failure(
        status: .noTerminal,
        message: "The console needs a terminal for input and output. Without one, use"
          + " `starpanel sessions` and `starpanel show ID` for the same screens as plain text.")
    }
  }
}
