import ArgumentParser
import Exchange
import Interview
import Reports

/// How the items of the test did, over the tests in the ledger.
struct ItemsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "items",
    abstract: "Show how the items of the test did: difficulty, discrimination, blanks.",
    discussion: "Tests that are over count, of sessions whose test you may see. No candidate is"
      + " named.")

  @OptionGroup var data: DataOption
  @OptionGroup var seat: SeatOption
  @Option(name: .long, help: "Only the sessions under this guide.") var guide: String?
  @Option(name: .long, help: "Only the sessions of this opening.") var opening: String?
  @Option(name: .long, help: "Only this session.") var session: String?
  @Option(name: .long, help: "text, csv or json.") var format = OutputFormat.text

  func validate() throws {
    guard [guide, opening, session].count(where: { $0 != nil }) <= 1 else {
      throw ValidationError("Give one of --guide, --opening and --session.")
    }
  }

  func run() throws {
    let ledger = try data.reading()
    try SeatGate(ledger: ledger).admit(seat.chosen)
    let reading = ItemReading(ledger: ledger, seat: seat.chosen)
    let (guides, leftOut) = try reading.items(of: scope)
    if guides.isEmpty {
      StandardStreams.complain(
        "no test whose scores you may see is over"
          + (seat.chosen == nil ? "; the lead sees more (--as lead)" : ""))
    }
    switch format {
    case .text: if !guides.isEmpty { StandardStreams.write(ItemText.page(of: guides)) }
    case .json: StandardStreams.write(ItemJSON.text(of: guides))
    case .csv: ItemTable.bytes(of: guides).withUnsafeBytes { StandardStreams.write($0) }
    }
    guard leftOut.isEmpty else {
      throw Failure(
        status: .checkFailed,
        message: leftOut.map(SeatWords(for: seat.chosen).of).joined(separator: "\n")
          + "\nThe figures are over the other sessions, and no picks are shown.")
    }
  }

  private var scope: ItemReading.Scope {
    if let guide { return .guide(guide) }
    if let opening { return .opening(Opening(opening)) }
    if let session { return .session(SessionID(session)) }
    return .everything
  }
}
