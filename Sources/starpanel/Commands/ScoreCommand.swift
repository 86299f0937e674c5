public import ArgumentParser
import Glibc
import Guide
import Interview
public import Reports

extension ScoreFormat: ExpressibleByArgument {}

/// Recomputes scorecards from CSV files; nothing is stored.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Recompute scorecards from CSV files; nothing is stored.")

  @Argument(help: "The folder with ratings.csv and whatever else there is.") var folder: String
  @Option(name: .long, help: "text, csv or json.") var format = ScoreFormat.text

  func run() throws {
    let guide = try FolderGuide.read(in: folder)
    let scores: ScoreFolder
    do {
      scores = try ScoreFolder(
        folder: folder, guide: guide, warn: { StandardStreams.complain("warning: \($0)") })
    } catch {
      throw Failure(status: .badInput, message: "\(error)")
    }
    scores.write(format) { StandardStreams.write($0) }
  }
}
