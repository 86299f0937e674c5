import ArgumentParser
import Console
import Glibc
import Interview
import Ledger
import Text

/// An interview by lines of text.
struct RateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate",
    abstract: "Rate an interview by lines of text, without a full screen.",
    discussion: """
      For screen readers, terminals that can do no more, and scripts. `help` lists what can be typed. \
      Each line is recorded before the next is read. Where the lines come from a file or a pipe, the \
      exit code is 1 if one of them was not taken.
      """)

  @Argument(help: "The session's id.") var session: String
  @OptionGroup var data: DataOption
  @Option(name: .customLong("as"), help: "Your name, as it stands on the panel.") var name: String

  func run() throws {
    let seat = Seat.interviewer(Interviewer(name))
    let ledger = try data.writing(for: seat)
    try SeatCheck(seat, panels: ledger.sessionRows().map(\.panel)).refuseNearMiss()
    let id = SessionID(session)
    let held = Session(id: id, events: try ledger.events(of: id))
    guard let plan = held.plan else {
      throw Failure(
        status: .badInput, message: try ShowCommand.missing(session, in: ledger, for: seat))
    }
    guard let own = held.panel.first(where: { $0.isSamePerson(as: Interviewer(name)) }) else {
      throw Failure(
        status: .badInput,
        message: "\(name) is not on the panel of \(session); `starpanel sessions` lists who is")
    }
    try SeatGate(ledger: ledger).admit(.interviewer(own))
    let copy = try GuideShelf(ledger: ledger).copy(of: plan.guide)
    try LineConversation(
      ledger: ledger, session: id, seat: .interviewer(own),
      interview: LineInterview(held, of: own, under: copy), heads: held.heads
    ).run()
  }
}

/// Reads lines and records what they come to, one after the other.
private struct LineConversation {
  let ledger: PanelLedger
  let session: SessionID
  let seat: Seat
  var interview: LineInterview
  var heads: [Seat: Int]

  func run() throws {
    var conversation = self
    let console = SeatConsole.this
    if let other = try ledger.claim(session: session, seat: seat, by: console, at: WallClock.now())
    {
      throw Failure(
        status: .badInput,
        message: "\(other.console.label) has this seat; leave it there first, or take it over in"
          + " `starpanel`")
    }
    defer { try? ledger.release(session: session, seat: seat, by: console) }
    try conversation.hold()
  }

  private mutating func hold() throws {
    say(interview.greeting)
    let isTerminal = isatty(STDIN_FILENO) == 1
    var refused = 0
    while true {
      if isTerminal { StandardStreams.write("> ") }
      guard let line = readLine() else { break }
      // Others may have written meanwhile, such as a lead who leaves a question out.
      try catchUp()
      switch interview.take(line) {
      case .say(let lines, let wasTaken):
        if !wasTaken { refused += 1 }
        say(lines)
      case .record(let happenings, let lines): refused += try record(happenings, lines) ? 0 : 1
      case .leave: return try end(refused, isTerminal)
      }
    }
    try end(refused, isTerminal)
  }

  private func end(_ refused: Int, _ isTerminal: Bool) throws {
    guard refused > 0, !isTerminal else { return }
    throw Failure(
      status: .checkFailed,
      message: "\(Count.of(refused, "line")) not taken; what was said of each is above")
  }

  private func say(_ lines: [String]) {
    StandardStreams.print(lines.joined(separator: "\n"))
  }

  private mutating func catchUp() throws {
    let news = try ledger.events(of: session, after: heads)
    interview.take(news)
    for event in news { heads[event.seat] = event.sequence }
  }

  /// Records happenings; false where the record does not take them.
  private mutating func record(_ happenings: [Happening], _ lines: [String]) throws -> Bool {
    let events: [Event]
    do {
      events = try ledger.append(
        happenings, to: session, seat: seat, after: heads[seat] ?? 0, at: WallClock.now())
    } catch let error as LedgerError {
      say(["Not recorded: \(SeatWords(for: seat).of(error))".harmless])
      return false
    }
    interview.take(events)
    heads[seat] = events.last?.sequence ?? heads[seat]
    say(lines)
    return true
  }
}
