import ArgumentParser
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

    func run() throws {
      let report = try data.open().verify()
      guard let fault = report.firstFault else {
        StandardStreams.print("\(report.events) events in \(report.feeds) feeds: every chain holds")
        return
      }
      throw Failure(status: .checkFailed, message: "\(fault)")
    }
  }
}
