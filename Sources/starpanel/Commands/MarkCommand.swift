import ArgumentParser
import Interview

/// The open answers of all tests, marked without a name.
struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Mark the open answers of the tests, without candidates' names (needs a terminal).")

  @OptionGroup var data: DataOption
  @Option(name: .customLong("as"), help: "Your name, under which the marks are kept.")
  var name: String

  func run() throws {
    let name = name.filter { !$0.isNewline }
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw Failure(
        status: .usage, message: "mark: --as needs a name, such as --as \"J. Marsh\"")
    }
    try TerminalNeed.check()
    let ledger = try data.open()
    try MainActor.assumeIsolated {
      try ConsoleRun(ledger: ledger, start: .marking(Marker(name))).run()
    }
  }
}
