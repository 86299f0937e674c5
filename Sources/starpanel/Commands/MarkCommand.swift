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
    let ledger = try data.writing(for: .marker(Marker(name)))
    // One person is one marker, however the name is typed today.
    let markers = try SeatWords(for: .marker(Marker(name))).telling { try ledger.markers() }
    let known = markers.first { $0.isSamePerson(as: Marker(name)) }
    let meant = NearPerson.nearest(
      to: Interviewer(name), among: known == nil ? markers.map { Interviewer($0.text) } : [])
    try MainActor.assumeIsolated {
      try ConsoleRun(
        ledger: ledger, start: .marking(known ?? Marker(name)),
        notice: meant.map { "\(name) has marked nothing yet. Did you mean \($0)? q leaves." }
      ).run()
    }
  }
}
