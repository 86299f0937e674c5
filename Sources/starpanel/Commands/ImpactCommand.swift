import ArgumentParser
import CSV
import Exchange
import Reports

/// Compares selection rates by group; opens no ledger, so the groups never enter one.
struct ImpactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Compare selection rates by group, from a file of counts.",
    discussion: "The file has the columns group, applicants and selected, and perhaps attribute"
      + " (such as sex or age) where it holds several sets of groups. It is only read: no ledger"
      + " is opened, and nothing is stored.")

  @Argument(help: "The CSV file with a row for each group.") var file: String
  @Option(name: .long, help: "text, csv or json.") var format = OutputFormat.text

  func run() throws {
    let file = try read()
    for warning in file.warnings { StandardStreams.complain("warning: \(warning)") }
    switch format {
    case .text: StandardStreams.write(ImpactText.page(of: file.sets))
    case .json: StandardStreams.write(ImpactJSON.text(of: file.sets))
    case .csv: ImpactTable.bytes(of: file.sets).withUnsafeBytes { StandardStreams.write($0) }
    }
  }

  private func read() throws -> GroupFile {
    do throws(InputError) {
      return try GroupFile(FileSource(path: file))
    } catch {
      throw Failure(status: .badInput, message: "\(error)")
    }
  }
}
