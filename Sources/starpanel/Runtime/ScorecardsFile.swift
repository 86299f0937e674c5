import CSV
import Exchange
import Guide
import Interview
import Scoring

/// Works `scorecards.csv` out from the other files of an export.
enum ScorecardsFile {
  /// The file: the same figures that `starpanel score` gives of the folder, and the decisions.
  static func work(
    out sessions: [ExportedSession], from files: [(name: String, bytes: [UInt8])],
    guide: HiringGuide, forExcel: Bool
  ) throws -> [UInt8] {
    let byID = Dictionary(uniqueKeysWithValues: sessions.map { ($0.session.id, $0) })
    let scores = try FolderReading(ownFiles: files, guide: guide).scores
    let table = ScorecardTable(guide: guide)
    var writer = CSVWriter()
    if forExcel { writer.byteOrderMark() }
    table.writeHeader(to: &writer)
    for index in 0..<scores.count {
      var scored = scores[index]
      let exported = byID[scored.session]
      if exported?.holdsBack == true { scored = scored.holdingBack(under: guide) }
      // A session without ratings is in no file that names its candidate.
      scored.candidate = exported?.session.plan?.candidate ?? scored.candidate
      scored.opening = exported?.session.plan?.opening.text ?? scored.opening
      table.write(scored, decision: exported.flatMap { decision($0.session) }, to: &writer)
    }
    return writer.bytes
  }

  private static func decision(_ session: Session) -> RecordedDecision? {
    session.decision.map {
      RecordedDecision(choice: $0.choice, at: $0.at, reason: $0.reason)
    }
  }
}
