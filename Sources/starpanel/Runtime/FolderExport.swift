import Console
import Glibc
import Guide
import Interview
import Ledger
import Reports
import Scoring

/// Writes sessions of the ledger into a folder of CSV files.
struct FolderExport {
  let ledger: PanelLedger
  /// For whose eyes; nil for a reader who is at no seat.
  var reader: Seat?

  /// What an export came to.
  struct Outcome {
    var sessions: Int
    var folder: String
    var remarks: [String]

    /// The outcome as the console is told of it.
    var message: Message { .exported(sessions: sessions, folder: folder, remarks: remarks) }
  }

  /// Writes the files; each is complete under its name or not there at all.
  func run(_ wanted: ExportOrder) throws -> Outcome {
    var order = wanted
    order.folder = FolderPath.expanded(wanted.folder)
    let sessions = try chosen(order.scope)
    let guideText = try commonGuide(of: sessions)
    let guide = try GuideReader.read(text: guideText)
    let exported = sessions.map {
      ExportedSession(
        session: $0, guide: guide, disclosure: Disclosure(of: $0, to: reader))
    }
    // Sessions with ratings come first, as readers meet them first in ratings.csv.
    let ordered = exported.filter(\.hasRatings) + exported.filter { !$0.hasRatings }
    var files = SessionFiles(forExcel: order.forExcel)
    var audit = AuditFile(forExcel: order.forExcel)
    for session in ordered {
      files.add(session)
      guard !session.disclosure.isPartial else { continue }
      try ledger.allEvents(of: session.session.id) { row in
        audit.add(
          AuditLine(
            session: row.session.text, seat: row.seat, sequence: row.sequence, at: row.at,
            kind: row.kind, record: row.record, sha256: row.sha256))
      }
    }
    let folder = try OutputFolder(order.folder)
    for file in files.files { try folder.write(file.bytes, to: file.name) }
    try folder.write(Array(guideText.utf8), to: "guide.yaml")
    try folder.write(audit.bytes, to: "audit.csv")
    let scorecards = try ScorecardsFile.work(
      out: ordered, from: order.folder, guide: guide, forExcel: order.forExcel)
    try folder.write(scorecards, to: "scorecards.csv")
    return Outcome(
      sessions: sessions.count, folder: order.folder, remarks: remarks(ordered))
  }

  private func chosen(_ scope: ExportOrder.Scope) throws -> [Session] {
    let rows = try ledger.sessionRows()
    let wanted =
      switch scope {
      case .everything: rows
      case .opening(let opening): rows.filter { $0.opening == opening }
      case .session(let id): rows.filter { $0.id == id }
      }
    guard !wanted.isEmpty else {
      let what =
        switch scope {
        case .everything: "There are no sessions to export."
        case .opening(let opening): "There is no opening \(opening)."
        case .session(let id): "There is no session \(id)."
        }
      throw Failure(
        status: .badInput, message: what + " `starpanel sessions` lists what there is.")
    }
    return try wanted.map { Session(id: $0.id, events: try ledger.events(of: $0.id)) }
  }

  /// The text of the guide that all sessions share: a folder holds one guide.
  private func commonGuide(of sessions: [Session]) throws -> String {
    let references = Set(sessions.compactMap { $0.plan?.guide.sha256 })
    guard references.count <= 1 else {
      throw Failure(
        status: .badInput,
        message: "These sessions were held under \(references.count) different guides, and a folder"
          + " holds one. Export them apart, with --opening or --session.")
    }
    guard let sha256 = references.first else { return BuiltInGuide.text }
    guard let text = try ledger.guideText(sha256: sha256) else {
      throw Failure(
        status: .badInput,
        message: "The ledger lacks the guide \(sha256.prefix(12))… that these sessions refer to.")
    }
    return text
  }

  /// Sections with two scores of which none was chosen, which no file can hold.
  private func disputes(_ exported: [ExportedSession]) -> [String] {
    exported.filter(\.disclosure.showsTest).flatMap { session in
      let marking = TestMarking(session: session.session, guide: session.guide)
      return session.guide.competencies.compactMap { competency -> String? in
        guard case .differs = marking.standing(of: competency.id) else { return nil }
        return "\(session.session.id): the two scores of \(competency.id) differ and none was"
          + " chosen, so tests.csv has neither; choose in the console (Test, o) and export again."
      }
    }
  }

  private func remarks(_ exported: [ExportedSession]) -> [String] {
    disputes(exported)
      + exported.filter(\.disclosure.isPartial).map { session in
        "\(session.session.id): forms are still open, so no ratings, flags or audit lines"
          + " of other seats are written before all are sealed."
      }
  }
}

/// A folder that files are written into, each under its name only when it is whole.
struct OutputFolder {
  private let path: String

  /// Makes the folder, private to this user, where it is not there yet.
  init(_ path: String) throws {
    self.path = path
    do {
      try FolderPath.make(path)
    } catch {
      throw Failure(
        status: .badInput, message: "\(error.part): the folder cannot be made: \(error.reason)")
    }
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let target = path + "/" + name
    let draft = path + "/." + name + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(target) }
    defer { close(descriptor) }
    try bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count, let base = buffer.baseAddress {
        let count = Glibc.write(descriptor, base + offset, buffer.count - offset)
        if count < 0 {
          if errno == EINTR { continue }
          throw failure(target)
        }
        offset += count
      }
    }
    guard fsync(descriptor) == 0, rename(draft, target) == 0 else { throw failure(target) }
  }

  private func failure(_ target: String) -> Failure {
    Failure(
      status: .badInput,
      message: "\(target): cannot be written: \(String(cString: strerror(errno)))")
  }
}
