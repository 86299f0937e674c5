import ArgumentParser
import Interview
import Ledger
import Text

/// The audit: every chain of every feed, and the file that they stand in.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Check the record.", subcommands: [Verify.self])

  /// Checks every chain; names the first bad event.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check every chain; exit 1 and name the first bad event.",
      discussion: """
        It prints one figure over the last events of all feeds. Keep it, or an export, elsewhere: \
        --against tells later whether anything that was there then is another now. In a folder of an \
        export it compares every event of audit.csv.
        """)

    @OptionGroup var data: DataOption
    @OptionGroup var seat: SeatOption
    @Option(
      name: .long,
      help: ArgumentHelp(
        "Compare with an export's folder or its audit.csv, or with a figure that was printed before.",
        valueName: "export|figure"))
    var against: String?

    func run() throws {
      let ledger = try data.reading()
      try SeatGate(ledger: ledger).admit(seat.chosen)
      let report = try ledger.verify()
      let words = AuditWords(report: report, seat: seat.chosen)
      guard report.isSound else {
        throw Failure(status: .checkFailed, message: words.faults)
      }
      let comparison = try against.map {
        try AuditComparison(
          with: $0, in: ledger, report: report, for: seat.chosen)
      }
      for line in words.lines { StandardStreams.print(line) }
      guard let comparison else { return }
      guard comparison.agrees else {
        throw Failure(status: .checkFailed, message: comparison.words.joined(separator: "\n"))
      }
      for line in comparison.words { StandardStreams.print(line) }
    }
  }
}
