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

  @Flag(name: .long, help: "List those, too, that were set aside.") var all = false

  func run() throws {
    let ledger = try data.reading()
    let listing = try ledger.listing()
    let rows = listing.rows
    guard !rows.isEmpty || !listing.damage.leftOut.isEmpty else {
      StandardStreams.complain(
        "no sessions yet; `starpanel` sets one up, `starpanel demo` shows some")
      return
    }
    try SeatCheck(seat.chosen, panels: rows.map(\.panel)).refuseNearMiss()
    try SeatGate(ledger: ledger).admit(seat.chosen)
    let (lines, remark) = SessionsText.table(
      rows, me: seat.chosen, showsSetAside: all, zone: LocalZone.now)
    if let remark { StandardStreams.complain(remark) }
    if !lines.isEmpty { StandardStreams.print(lines.joined(separator: "\n")) }
    guard listing.damage.remarks.isEmpty else {
      let words = SeatWords(for: seat.chosen)
      throw Failure(
        status: .checkFailed, message: words.of(listing.damage).joined(separator: "\n"))
    }
  }
}
