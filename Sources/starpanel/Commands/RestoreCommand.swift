import ArgumentParser
import Interview
import Ledger
import Text

/// Puts a backup in the place of the ledger.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the place of the ledger.",
    discussion: """
      The backup is checked first and stays where it is. A ledger that is open anywhere is not \
      replaced. The one that stood there is renamed and not deleted.
      """)

  @OptionGroup var data: DataOption
  @Argument(help: "The backup.") var file: String

  func run() throws {
    let path = try data.path()
    try RescueShelf.checkMissing(path, isPutBack: true)
    let restore = try SeatWords(for: nil).telling {
      try LedgerRestore(
        from: file, to: path, at: WallClock.now(), digest: DataOption.digest(),
        rule: DataOption.rule())
    }
    StandardStreams.print("figure \(restore.report.figure)")
    let events = Count.of(restore.report.events, "event")
    let sessions = Count.of(restore.report.sessions, "session")
    StandardStreams.complain("\(path.shownHarmless) has \(events) of \(sessions) again")
    if let kept = restore.kept {
      StandardStreams.complain(
        "what stood there is now \(kept.shownHarmless); delete it once you are sure")
    }
  }
}
