import ArgumentParser
import Interview
import Ledger
import Text

/// Makes anew what can be worked out from the events.
struct RepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair", abstract: "Make the list of sessions, indices and guards anew.",
    discussion: """
      No event is touched. Where events are damaged, `starpanel recover` makes a new ledger of what \
      can be had.
      """)

  @OptionGroup var data: DataOption

  func run() throws {
    let repair = try SeatWords(for: nil).telling {
      try data.writing().repair(at: WallClock.now())
    }
    for name in repair.removed {
      StandardStreams.complain("taken out, since no ledger has it: \(name.shownHarmless)")
    }
    StandardStreams.complain(
      "the list has \(Count.of(repair.sessions, "session")), worked out from the events")
    if repair.drafts > 0 {
      StandardStreams.complain(
        "taken out, since nobody can read it: \(Count.of(repair.drafts, "draft")) of what was being"
          + " typed")
    }
    guard repair.leftOut.isEmpty else {
      throw Failure(
        status: .checkFailed,
        message: repair.leftOut.map { "\($0)" }.joined(separator: "\n"))
    }
  }
}
