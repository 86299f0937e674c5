import ArgumentParser
import Interview
import Ledger
import Text

/// What is done about PINs outside a console.
struct PinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin", abstract: "Reset a forgotten PIN, or read what is on record about PINs.",
    subcommands: [Record.self, Reset.self])

  struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print what is on record: PINs chosen and reset, wrong tries, and from where.")

    @OptionGroup var data: DataOption
    @OptionGroup var seat: SeatOption

    func run() throws {
      try PinCommand.needLead(seat, for: "record")
      let ledger = try data.reading()
      try SeatGate(ledger: ledger).admit(seat.chosen)
      let lines = PinRecordText(events: try ledger.custody(), zone: LocalZone.now).lines
      guard !lines.isEmpty else {
        StandardStreams.complain("nobody has chosen a PIN yet, and none was tried")
        return
      }
      lines.forEach(StandardStreams.print)
    }
  }

  struct Reset: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a forgotten PIN away; its owner chooses another.",
      discussion: "The lead resets the PIN of anybody, and gives the lead's own for it. Whose own"
        + " is the lead's resets it from here: when, why, and from which account and terminal stands"
        + " in the record, and is told wherever that PIN is asked for.")

    @OptionGroup var data: DataOption
    @OptionGroup var seat: SeatOption
    @Argument(help: "Whose PIN: a name, or `lead`.") var whose: String
    @Option(name: .long, help: "Why it is reset; it goes on record.") var reason: String

    func run() throws {
      guard let given = GivenReason(reason) else {
        throw Failure(status: .usage, message: "--reason says nothing; it goes on record")
      }
      let isLeads = NameFold(whose).text == Interviewer.leadWord
      let holder: PinHolder = isLeads ? .lead : .person(whose)
      let ledger = try data.writing()
      guard let entry = try ledger.pinBook().entry(of: holder) else {
        throw Failure(status: .badInput, message: "\(holder.words.shownHarmless) has no PIN")
      }
      if !isLeads {
        try PinCommand.needLead(seat, for: "reset")
        try SeatGate(ledger: ledger).admit(.lead)
      }
      try ledger.resetPin(of: entry.holder, reason: given, at: WallClock.now())
      StandardStreams.complain(
        "\(entry.holder.words.shownHarmless) has no PIN now, and may choose another; it is on"
          + " record, with \(SeatPlace.here.words)")
    }
  }

  private static func needLead(_ seat: SeatOption, for name: String) throws {
    guard seat.chosen == .lead else {
      throw Failure(status: .usage, message: "pin \(name): that is for the hiring lead: --as lead")
    }
  }
}
