import ArgumentParser
import Console
import Interview
import Ledger
import Text

/// Writes a folder of CSV files.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write CSV files from which anyone can recompute the results.")

  @OptionGroup var data: DataOption
  @OptionGroup var seat: SeatOption
  @Option(name: .long, help: "The folder to write into.") var to: String
  @Option(name: .long, help: "Only this session.") var session: String?
  @Option(name: .long, help: "Only the sessions of this opening.") var opening: String?
  @Flag(name: .long, help: "Begin files with the mark that Excel needs to read UTF-8.")
  var excel = false

  @Flag(name: .long, help: "Replace what the folder holds of another export.")
  var replace = false

  func validate() throws {
    guard !to.allSatisfy(\.isWhitespace) else {
      throw ValidationError("--to names no folder: it is blank.")
    }
    if session != nil, opening != nil {
      throw ValidationError("Give --session or --opening, not both.")
    }
  }

  func run() throws {
    let scope: ExportOrder.Scope =
      if let session {
        .session(SessionID(session))
      } else if let opening {
        .opening(Opening(opening))
      } else {
        .everything
      }
    let ledger = try data.reading()
    if seat.chosen?.interviewer != nil {
      try SeatCheck(seat.chosen, panels: ledger.sessionRows().map(\.panel)).refuseNearMiss()
    }
    try SeatGate(ledger: ledger).admit(seat.chosen)
    var order = ExportOrder(scope: scope, folder: to, forExcel: excel)
    order.replaces = replace
    let outcome: FolderExport.Outcome
    do {
      outcome = try FolderExport(ledger: ledger, reader: seat.chosen).run(order)
    } catch let objection as FolderExport.Objection {
      throw Failure(
        status: .badInput,
        message: "\(objection.folder.shownHarmless): \(objection.reason). Nothing was written; name"
          + " another folder, or replace what is there with --replace")
    }
    for remark in outcome.remarks { StandardStreams.complain(remark) }
    StandardStreams.complain(
      "\(outcome.sessions) session\(outcome.sessions == 1 ? "" : "s") written to \(to);"
        + " `starpanel score \(to)` recomputes them")
    guard outcome.isWhole else {
      throw Failure(status: .checkFailed, message: "not every session could be read; see above")
    }
    if seat.chosen == nil || seat.chosen == .lead {
      StandardStreams.complain("figure \(try ledger.figure())")
    }
  }
}
