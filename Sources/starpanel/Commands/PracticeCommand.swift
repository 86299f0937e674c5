import ArgumentParser
import Console
import Interview
import Ledger
import Text

/// Written-out answers that interviewers rate before they rate a candidate.
struct PracticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice",
    abstract: "Rate written-out answers for practice (needs a terminal).",
    discussion: "What you give is recorded, and then the expert's level is shown. With --as lead:"
      + " who has practised, as plain text.")

  @OptionGroup var data: DataOption
  @OptionGroup var seat: SeatOption
  @Option(name: .long, help: "The guide: a file, or the id of one on the shelf.")
  var guide: String?

  func run() throws {
    let sight = PracticeSight(for: seat.chosen)
    if sight.showsAll { return try printTables() }
    guard let rater = sight.rater else {
      throw Failure(
        status: .usage,
        message: "practice: --as needs your name, such as --as \"R. Okafor\"; --as lead shows who"
          + " has practised")
    }
    if let refusal = NameRule.refusal(of: rater, beside: []) {
      throw Failure(status: .usage, message: "practice: --as: \(refusal)")
    }
    try TerminalNeed.check()
    let own = try guide.map { try ShelfGuides.text(named: $0) }
    let (ledger, remark) = try data.forConsole()
    try SeatCheck(.interviewer(rater), panels: ledger.sessionRows().map(\.panel))
      .refuseNearMiss()
    // One person is one rater, however the name is typed today.
    let known = try ledger.practisers().first { $0.isSamePerson(as: rater) }
    try MainActor.assumeIsolated {
      try ConsoleRun(
        ledger: ledger, start: .practice(known ?? rater), guideText: own, remark: remark
      ).run()
    }
  }

  private func printTables() throws {
    let own = try guide.map { try ShelfGuides.text(named: $0) }
    let ledger = try data.reading()
    try SeatGate(ledger: ledger).admit(seat.chosen)
    let reading = PracticeReading(
      ledger: ledger, guides: GuideShelf(ledger: ledger, ownText: own))
    let (tables, absent) = try reading.tables(for: seat.chosen)
    let text = PracticeTableText(tables, absent: absent, zone: LocalZone.now)
    StandardStreams.print(text.lines(width: 80).joined(separator: "\n"))
  }
}
