import ArgumentParser
import Interview
import Ledger

/// The audit: every chain of every feed.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Check the record.", subcommands: [Verify.self])

  /// Checks every chain; names the first bad event.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check every chain; exit 1 and name the first bad event.")

    @OptionGroup var data: DataOption
    @OptionGroup var seat: SeatOption

    func run() throws {
      let report = try data.reading().verify()
      guard let fault = report.firstFault else {
        // How many events there are tells how much others have done, so it is the lead's to know; how
        // many sessions there are tells an interviewer of those of other panels.
        let sessions = "\(report.sessions) session\(report.sessions == 1 ? "" : "s")"
        let counted =
          switch seat.chosen {
          case .lead: "\(report.events) events in \(report.feeds) feeds of \(sessions)"
          case nil: sessions
          default: "the whole ledger"
          }
        StandardStreams.print("\(counted): every chain holds")
        return
      }
      throw Failure(status: .checkFailed, message: "\(fault)")
    }
  }
}
