import ArgumentParser
import Exchange
import Reports

/// Recomputes scorecards from CSV files; nothing is stored.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Recompute scorecards from CSV files; nothing is stored.")

  @Argument(help: "The folder with ratings.csv and whatever else there is.") var folder: String
  @Option(name: .long, help: "text, csv or json.") var format = OutputFormat.text

  func run() throws {
    let folder = try CSVFolder(folder, for: .scores)
    let scores = folder.reading.scores
    switch format {
    case .text: scores.write(ScorecardPages(.text, guide: folder.guide), to: StandardStreams.write)
    case .json: scores.write(ScorecardPages(.json, guide: folder.guide), to: StandardStreams.write)
    case .csv: scores.write(ScorecardTable(guide: folder.guide), to: StandardStreams.write)
    }
  }
}
