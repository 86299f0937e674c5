import Guide

@testable import Reports

/// The files of a folder, in memory; a row is written as it stands between the commas.
struct Folder {
  var ratings = "session,interviewer,question,status,rating\n"
  var forms: String?
  var tests: String?
  var flags: String?
  var questions: String?

  /// The sessions scored, or what is wrong with the files.
  func scored(
    _ guide: HiringGuide = smallGuide(), pieceSize: Int = 1 << 19,
    warn: (Warning) -> Void = { _ in }
  ) throws(InputError) -> ScoreFolder {
    var gatherer = FolderGatherer(guide: guide)
    func source(_ name: String, _ text: String) -> MemorySource {
      MemorySource(name: name, bytes: text.utf8)
    }
    try gatherer.read(
      ratings: source("ratings.csv", ratings), pieceSize: pieceSize, warn: warn)
    if let forms { try gatherer.read(forms: source("forms.csv", forms), warn: warn) }
    if let tests { try gatherer.read(tests: source("tests.csv", tests), warn: warn) }
    if let flags { try gatherer.read(flags: source("flags.csv", flags), warn: warn) }
    if let questions {
      try gatherer.read(questions: source("questions.csv", questions), warn: warn)
    }
    return ScoreFolder(gatherer)
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

  /// Everything written in a format.
  func text(_ format: ScoreFormat) -> String {
    var bytes: [UInt8] = []
    write(format) { bytes += Array($0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
