import CSV
import Guide
import Scoring
import TestSupport

@testable import Exchange

/// The files of a folder, in memory; a row is written as it stands between the commas.
struct Folder {
  var ratings = "session,interviewer,question,status,rating\n"
  var forms: String?
  var tests: String?
  var flags: String?
  var questions: String?
  /// More files, by name.
  var others: [(name: String, text: String)] = []

  /// The files as they would lie in a folder.
  var files: [(name: String, bytes: [UInt8])] {
    let ours = [
      ("ratings.csv", ratings), ("forms.csv", forms), ("tests.csv", tests), ("flags.csv", flags),
      ("questions.csv", questions),
    ]
    return ours.compactMap { name, text in text.map { (name, Array($0.utf8)) } }
      + others.map { ($0.name, Array($0.text.utf8)) }
  }

  /// The sessions scored, or what is wrong with the files.
  func scored(
    _ guide: HiringGuide = smallGuide(), pieceSize: Int = 1 << 19,
    warn: (Warning) -> Void = { _ in }
  ) throws(InputError) -> ScoreFolder {
    var walk = FolderWalk(guide: guide, guideSHA256: "")
    try walk.read(FolderFiles(files), pieceSize: pieceSize, warn: warn)
    return FolderReading(walk, warn: warn).scores
  }

  /// What is wrong with the files; empty where nothing is.
  func fault(_ guide: HiringGuide = smallGuide(), pieceSize: Int = 1 << 19) -> String {
    do throws(InputError) {
      _ = try scored(guide, pieceSize: pieceSize)
      return ""
    } catch {
      return error.description
    }
  }

  /// What was warned of.
  func warnings(_ guide: HiringGuide = smallGuide()) throws(InputError) -> [String] {
    var warnings: [String] = []
    _ = try scored(guide) { warnings.append($0.description) }
    return warnings
  }
}

extension ScoreFolder {
  /// All sessions.
  var all: [ScoredSession] { (0..<count).map { self[$0] } }

  /// All of them as `scorecards.csv`.
  func csv(_ guide: HiringGuide = smallGuide()) -> String {
    var bytes: [UInt8] = []
    write(ScorecardTable(guide: guide)) { bytes += Array($0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
