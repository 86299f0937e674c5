import ArgumentParser
import Console
import Interview
import Ledger
import Screen

/// The list of sessions as plain text.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "List the sessions as plain text.")

  @OptionGroup var data: DataOption
  @OptionGroup var seat: SeatOption

  func run() throws {
    let rows = try data.open().summaries()
    guard !rows.isEmpty else {
      StandardStreams.complain(
        "no sessions yet; `starpanel` sets one up, `starpanel demo` shows some")
      return
    }
    StandardStreams.print(SessionsText.table(rows, me: seat.chosen).joined(separator: "\n"))
  }
}
