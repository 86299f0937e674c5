import Exchange
import Guide
import Interview
import Ledger
import Scoring

/// The files of an export while they are written, some sessions at a time.
struct ExportStream {
  /// How many sessions are written together.
  private static let size = 64

  private let guide: HiringGuide
  private var rows: ExportRows
  private var audit: AuditFile
  private let files: [String: OutputFile]
  private let auditFile: OutputFile
  private var pending: [ExportedSession] = []
  /// Sections with two scores of which none was chosen, which no file can hold.
  private(set) var disputes: [String] = []
  /// Sessions of which something is not written.
  private(set) var heldBack: [String] = []

  init(into folder: OutputFolder, guide: HiringGuide, forExcel: Bool) throws {
    self.guide = guide
    rows = ExportRows(guide: guide, forExcel: forExcel)
    audit = AuditFile(forExcel: forExcel)
    var files: [String: OutputFile] = [:]
    for beginning in rows.beginnings {
      let file = try folder.begin(beginning.name)
      try file.append(beginning.bytes)
      files[beginning.name] = file
    }
    self.files = files
    auditFile = try folder.begin(FolderFile.audit.rawValue)
  }

  /// Adds a session; all that have ratings come before all that have not.
  mutating func add(_ session: ExportedSession) throws {
    remark(session)
    pending.append(session)
    if pending.count >= Self.size { try write() }
  }

  /// Adds an event of the session that was added last.
  mutating func add(_ event: AuditRow) { audit.add(event) }

  /// Writes what is left, and sees to it that all is on disk.
  mutating func finish() throws {
    try write()
    try append(rows.endings())
    for file in files.values { try file.finish() }
    try auditFile.finish()
  }

  private mutating func write() throws {
    if !pending.isEmpty { try append(rows.rows(of: pending)) }
    pending = []
    try auditFile.append(audit.take())
  }

  private func append(_ pieces: [ExportRows.Piece]) throws {
    for piece in pieces { try files[piece.name]?.append(piece.bytes) }
  }

  private mutating func remark(_ exported: ExportedSession) {
    let (session, visibility) = (exported.session, exported.visibility)
    if !visibility.isOpen {
      heldBack.append(
        "\(session.id): forms are still open, so no ratings, flags or audit lines"
          + " of other seats\(visibility.showsTest ? "" : " and no scores of the test") are"
          + " written before all are sealed.")
    }
    guard visibility.showsTest else { return }
    let marking = TestMarking(session: session, guide: guide)
    for competency in guide.competencies {
      guard case .differs = marking.standing(of: competency.id) else { continue }
      disputes.append(
        "\(session.id): the two scores of \(competency.id) differ and none was"
          + " chosen, so tests.csv has neither; choose in the console (Test, o) and export again.")
    }
  }
}
