import ArgumentParser
import Interview
import Ledger

/// The open answers of all tests, marked without a name.
struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Mark the open answers of the tests, without candidates' names (needs a terminal).")

  @OptionGroup var data: DataOption
  @Option(name: .customLong("as"), help: "Your name, under which the marks are kept.")
  var name: String

  func run() throws {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty, name.count <= 60 else {
      throw Failure(
        status: .usage,
        message: "mark: --as needs a name of at most 60 characters, such as --as \"J. Marsh\"")
    }
    try TerminalNeed.check()
    let ledger = try data.writing()
    // One person is one marker, however the name is typed today.
    let known = try ledger.markers().first { $0.text.lowercased() == name.lowercased() }
    try MainActor.assumeIsolated {
      try ConsoleRun(ledger: ledger, start: .marking(known ?? Marker(name))).run()
    }
  }
}
