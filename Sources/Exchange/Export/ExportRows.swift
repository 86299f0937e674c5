package import CSV
package import Guide
import Interview
import Scoring

/// The rows of an export's files, some sessions at a time.
///
/// Sessions with ratings come first, since `ratings.csv` is the first file to name them. Whoever reads
/// the files meets sessions in the order in which the first file that has them names them, and that
/// is the order of `scorecards.csv`.
package struct ExportRows {
  /// The rows of a file.
  package typealias Piece = (name: String, bytes: [UInt8])

  private let guide: HiringGuide
  private let table: ScorecardTable
  private var scorecards = CSVWriter()
  /// Rows of `scorecards.csv` that come last, by the file that names their sessions first.
  private var last: [String: CSVWriter] = [:]

  /// What the files begin with.
  package private(set) var beginnings: [Piece]

  /// - Parameter forExcel: whether files begin with the UTF-8 mark.
  package init(guide: HiringGuide, forExcel: Bool) {
    self.guide = guide
    table = ScorecardTable(guide: guide)
    beginnings = SessionFiles(forExcel: forExcel).files
    var header = CSVWriter()
    if forExcel { header.byteOrderMark() }
    table.writeHeader(to: &header)
    beginnings.append((ScorecardTable.file, header.bytes))
  }

  /// The rows of some sessions, in their order; all that have ratings come before all that have not.
  ///
  /// The scorecards are worked out from the rows of the other files, as `starpanel score` would.
  package mutating func rows(of sessions: [ExportedSession]) throws(InputError) -> [Piece] {
    var files = SessionFiles(forExcel: false)
    let headers = files.files
    for session in sessions { files.add(session) }
    let whole = files.files
    let scores = try FolderReading(ownFiles: whole, guide: guide).scores
    let byID = Dictionary(uniqueKeysWithValues: sessions.map { ($0.session.id, $0) })
    for index in 0..<scores.count {
      let scored = scores[index]
      guard let exported = byID[scored.session] else { continue }
      write(scored, of: exported)
    }
    return zip(whole, headers).map { file, header in
      (file.name, Array(file.bytes.dropFirst(header.bytes.count)))
    } + [(ScorecardTable.file, scorecards.take())]
  }

  /// The rows that come after those of all sessions.
  package mutating func endings() -> [Piece] {
    beginnings.compactMap { file in
      last[file.name]?.take()
    }.map { (ScorecardTable.file, $0) }
  }

  private mutating func write(_ scored: ScoredSession, of exported: ExportedSession) {
    var scored = scored
    if exported.holdsBack { scored = scored.holdingBack(under: guide) }
    // A session without ratings is in no file that names its candidate.
    scored.candidate = exported.session.plan?.candidate ?? scored.candidate
    scored.opening = exported.session.plan?.opening.text ?? scored.opening
    let decision = exported.session.decision.map {
      RecordedDecision(choice: $0.choice, at: $0.at, reason: $0.reason)
    }
    if exported.panel.isEmpty, let file = firstFile(naming: exported) {
      table.write(scored, decision: decision, to: &last[file, default: CSVWriter()])
    } else {
      table.write(scored, decision: decision, to: &scorecards)
    }
  }

  /// The first file that names a session, which no form does; nil where none does.
  private func firstFile(naming exported: ExportedSession) -> String? {
    var files = SessionFiles(forExcel: false)
    _ = files.take()
    files.add(exported)
    return files.take().first { !$0.bytes.isEmpty }?.name
  }
}
