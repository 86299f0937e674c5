import ArgumentParser
import Console
import Interview

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

  func validate() throws {
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
    let outcome = try FolderExport(ledger: data.open(), reader: seat.chosen)
      .run(ExportOrder(scope: scope, folder: to, forExcel: excel))
    for remark in outcome.remarks { StandardStreams.complain(remark) }
    StandardStreams.complain(
      "\(outcome.sessions) session\(outcome.sessions == 1 ? "" : "s") written to \(to);"
        + " `starpanel score \(to)` recomputes them")
  }
}
