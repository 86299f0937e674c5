import ArgumentParser
import Interview
import Ledger

/// The candidate's test, full screen, with nothing else in sight.
struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Give a candidate the test, or go on with one that was interrupted.",
    discussion: """
      The lead starts it and chooses a word that leaves the screen. With --form, --time or --give \
      it first records what was arranged.
      """)

  @OptionGroup var data: DataOption
  @Argument(help: "The session's name, as `starpanel sessions` lists it.") var session: String
  @Option(name: .long, help: "The form of the test; before it begins (else the first one).")
  var form: String?
  @Option(name: .long, help: "The time as a multiple of the usual, such as 1.5; needs --reason.")
  var time: String?
  @Option(name: .long, help: "Minutes to give on top in the open section; needs --reason.")
  var give: Int?
  @Option(name: .long, help: "Why the time is changed.")
  var reason: String?

  func run() throws {
    if reason != nil, time == nil, give == nil {
      throw Failure(
        status: .usage, message: "--reason says why --time or --give; neither of them is there")
    }
    try TerminalNeed.check()
    let ledger = try data.writing()
    let test = try AssessedTest(SessionID(session), in: ledger)
    // Everything is checked before anything is recorded.
    try test.checkOpen()
    let arrangement = try test.arrangement(form: form, time: time, reason: reason)
    let gift = try test.gift(minutes: give, reason: reason)
    let holder = try test.holder()
    if let holder, gift == nil { throw test.isOpen(at: holder) }
    try test.record([arrangement, gift].compactMap(\.self))
    if let holder {
      StandardStreams.complain("given; the test shows it at \(holder.console.label)")
      return
    }
    let id = test.id
    try MainActor.assumeIsolated {
      try ConsoleRun(ledger: ledger, start: .sitting(id)).run()
    }
  }
}
