import ArgumentParser
import Guide
import Interview
import Ledger
import Text

/// Makes a new ledger of what can be had of a damaged file.
struct RecoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover", abstract: "Make a new ledger of what can be had of a damaged one.",
    discussion: """
      The damaged file is read byte by byte and stays as it is, with its -wal file if that is beside \
      it. What is missing is named, event by event, and stands in the new ledger as well.
      """)

  @Argument(help: "The damaged file.") var file: String
  @Option(name: .long, help: "The new ledger.") var to: String

  func run() throws {
    let recovery = try SeatWords(for: nil).telling {
      try LedgerRecovery(
        of: file, to: to, guides: ShelfGuides(given: nil).entries.map(\.text) + BuiltInGuide.texts,
        at: WallClock.now(),
        digest: DataOption.digest())
    }
    for line in recovery.missing { StandardStreams.print("missing: \(line.shownHarmless)") }
    for remark in recovery.remarks { StandardStreams.complain(remark) }
    StandardStreams.complain(
      "\(to.shownHarmless) has \(Count.of(recovery.events, "event")) of"
        + " \(Count.of(recovery.sessions, "session")); \(file.shownHarmless) is as it was")
    guard recovery.missing.isEmpty else {
      throw Failure(
        status: .checkFailed,
        message: "not everything could be had; what is missing is listed above")
    }
  }
}
