import ArgumentParser
import Interview
import Ledger
import Text

/// Writes one whole, checked copy of the ledger.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write one whole, checked copy of the ledger.",
    discussion: """
      Consoles may go on meanwhile: the copy has all that was saved when it began. It gets its name \
      once it is whole, checked and on the disk. A copy on the same disk does not outlive the disk.
      """)

  @OptionGroup var data: DataOption
  @Option(name: .long, help: "The new file.") var to: String

  func validate() throws {
    guard !to.allSatisfy(\.isWhitespace) else {
      throw ValidationError("--to names no file: it is blank.")
    }
  }

  func run() throws {
    let words = SeatWords(for: nil)
    let backup = try words.telling {
      try data.reading().backup(to: to, digest: DataOption.digest())
    }
    guard backup.report.isSound else {
      throw Failure(
        status: .checkFailed,
        message:
          "\(backup.path.shownHarmless) was written, and its check found what is in the ledger"
          + " as well:\n" + AuditWords(report: backup.report, seat: .lead).faults)
    }
    StandardStreams.print("figure \(backup.report.figure)")
    let events = Count.of(backup.report.events, "event")
    let sessions = Count.of(backup.report.sessions, "session")
    StandardStreams.complain(
      "\(backup.path.shownHarmless) has \(events) of \(sessions), and every chain of it holds")
    do {
      // So that consoles know when the last one was made.
      try data.writing().record(.backedUp(figure: backup.report.figure), at: WallClock.now())
    } catch {
      StandardStreams.complain(
        "warning: the ledger could not note that it was backed up: \(words.of(error))")
    }
  }
}
