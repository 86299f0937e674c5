public import ArgumentParser
import Glibc
public import Reports

extension ScoreFormat: ExpressibleByArgument {}

/// Recomputes scorecards from CSV files; nothing is stored.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Recompute scorecards from CSV files; nothing is stored.")

  @Argument(help: "The folder with ratings.csv and whatever else there is.") var folder: String
  @Option(name: .long, help: "text, csv or json.") var format = ScoreFormat.text

  func run() throws {
    let folder = try CSVFolder(folder, for: .scores)
    folder.reading.scores.write(format) { StandardStreams.write($0) }
  }
}
