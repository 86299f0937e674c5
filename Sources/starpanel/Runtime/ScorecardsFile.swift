import Guide
import Interview
import Reports

/// Works `scorecards.csv` out from the other files of a folder that was just written.
enum ScorecardsFile {
  /// The file: the same figures that `starpanel score` gives of the folder, and the decisions.
  static func work(
    out sessions: [ExportedSession], from folder: String, guide: HiringGuide, forExcel: Bool
  ) throws -> [UInt8] {
    let byID = Dictionary(uniqueKeysWithValues: sessions.map { ($0.session.id, $0.session) })
    let scores = try ScoreFolder(folder: folder, guide: guide, warn: { _ in })
    let table = ScorecardTable(guide: guide)
    var writer = CSVWriter()
    if forExcel { writer.byteOrderMark() }
    table.writeHeader(to: &writer)
    for index in 0..<scores.count {
      var scored = scores[index]
      let session = byID[scored.session]
      // A session without ratings is in no file that names its candidate.
      scored.candidate = session?.plan?.candidate ?? scored.candidate
      scored.opening = session?.plan?.opening.text ?? scored.opening
      table.write(scored, decision: session.flatMap(decision), to: &writer)
    }
    return writer.bytes
  }

  private static func decision(_ session: Session) -> RecordedDecision? {
    session.decision.map {
      RecordedDecision(choice: $0.choice, at: $0.at, reason: $0.reason)
    }
  }
}
