import CSV
import Console
import Exchange
import Guide
import Interview
import Ledger
import Scoring

/// Writes sessions of the ledger into a folder of CSV files.
struct FolderExport {
  let ledger: PanelLedger
  /// For whose eyes; nil for a reader who is at no seat.
  let reader: Seat?

  /// What an export came to.
  struct Outcome {
    var sessions: Int
    var folder: String
    var remarks: [String]
    /// Whether no session was left out because it could not be read.
    var isWhole: Bool

    /// The outcome as the console is told of it.
    var message: Message { .exported(sessions: sessions, folder: folder, remarks: remarks) }
  }

  /// Why the files were not written: they would take the place of something else.
  struct Objection: Error {
    var folder: String
    var reason: String
  }

  /// Writes the files for a console, which is told of an objection.
  func message(of order: ExportOrder) throws -> Message {
    do {
      return try run(order).message
    } catch let objection as Objection {
      return .exportRefused(folder: objection.folder, why: objection.reason)
    }
  }

  /// Writes the files, all of them or none.
  ///
  /// Throws an `Objection` where they would take the place of something else and the order does not
  /// say that they may.
  func run(_ wanted: ExportOrder) throws -> Outcome {
    var order = wanted
    order.folder = FolderPath.expanded(wanted.folder)
    let (sessions, leftOut) = try chosen(order.scope)
    let guideText = try commonGuide(of: sessions)
    let guide = try sharedGuide(of: sessions)
    let exported = sessions.map {
      ExportedSession(
        session: $0, guide: guide, visibility: Visibility(of: $0, at: reader))
    }
    // Sessions with ratings come first, as readers meet them first in ratings.csv.
    let ordered = exported.filter(\.hasRatings) + exported.filter { !$0.hasRatings }
    var files = SessionFiles(forExcel: order.forExcel)
    var audit = AuditFile(forExcel: order.forExcel)
    var earlier = EarlierExport(folder: order.folder)
    for session in ordered {
      files.add(session)
      let id = session.session.id
      guard session.visibility.isOpen || earlier.wants(id) else { continue }
      try ledger.allEvents(of: id) { row in
        earlier.meet(
          session: id, seat: row.seat, sequence: row.sequence, sha256: row.sha256)
        guard session.visibility.isOpen else { return }
        audit.add(row)
      }
    }
    if !order.replaces,
      let objection = earlier.objection(
        to: ordered.map(EarlierExport.Subject.init), guide: Array(guideText.utf8))
    {
      throw Objection(folder: FolderPath.absolute(order.folder), reason: objection)
    }
    let folder = try OutputFolder(order.folder)
    for file in files.files { try folder.write(file.bytes, to: file.name) }
    try folder.write(Array(guideText.utf8), to: FolderFile.guide.rawValue)
    try folder.write(audit.bytes, to: FolderFile.audit.rawValue)
    let scorecards = try ScorecardsFile.work(
      out: ordered, from: files.files, guide: guide, forExcel: order.forExcel)
    try folder.write(scorecards, to: ScorecardTable.file)
    try folder.publish()
    return Outcome(
      sessions: sessions.count, folder: folder.path,
      remarks: leftOut.map(SeatWords(for: reader).of) + remarks(ordered),
      isWhole: leftOut.isEmpty)
  }

  /// The sessions that are meant, and why some of them cannot be read.
  private func chosen(
    _ scope: ExportOrder.Scope
  ) throws -> (sessions: [Session], leftOut: [LedgerError]) {
    let listing = try ledger.listing()
    let rows = listing.rows.map(\.row).filter { $0.visibility(for: reader).isListed }
    let wanted =
      switch scope {
      case .everything: rows
      case .opening(let opening): rows.filter { $0.opening == opening }
      case .session(let id): rows.filter { $0.id == id }
      }
    let counting = wanted.filter(\.counts)
    guard !counting.isEmpty else { throw nothing(of: scope, setAside: wanted.count) }
    let (whole, leftOut) = try ledger.sessions(counting.map(\.id))
    // With nothing left there is nothing to write, and one reason is the reason.
    if whole.isEmpty, let first = leftOut.first { throw first }
    return (whole, listing.leftOut + leftOut)
  }

  /// Why there is nothing to write: what was set aside is kept out of every export.
  private func nothing(of scope: ExportOrder.Scope, setAside: Int) -> Failure {
    let back = "; put it back first (A on its scorecard, at the lead's seat)."
    let what =
      switch scope {
      case .everything where setAside > 0:
        "Every session is set aside, and no export has those" + back
      case .everything: "There are no sessions to export."
      case .opening(let opening) where setAside > 0:
        "Every session of \(opening) is set aside, and no export has those" + back
      case .opening(let opening): "There is no opening \(opening)."
      case .session(let id) where setAside > 0:
        "The session \(id) is set aside, and no export has those" + back
      case .session(let id): "There is no session \(id)."
      }
    let list =
      setAside > 0
      ? " `starpanel sessions --all` lists it." : " `starpanel sessions` lists what there is."
    return Failure(status: .badInput, message: what + list)
  }

  /// The guide that all sessions share, found to be sound.
  private func sharedGuide(of sessions: [Session]) throws -> HiringGuide {
    guard let reference = sessions.lazy.compactMap(\.plan?.guide).first else {
      return try BuiltInGuide.guide()
    }
    return try GuideShelf(ledger: ledger).copy(of: reference).guide
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
    exported.filter(\.visibility.showsTest).flatMap { session in
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
      + exported.filter { !$0.visibility.isOpen }.map { session in
        "\(session.session.id): forms are still open, so no ratings, flags or audit lines"
          + " of other seats\(session.visibility.showsTest ? "" : " and no scores of the test") are"
          + " written before all are sealed."
      }
  }
}

extension EarlierExport.Subject {
  init(_ exported: ExportedSession) {
    let plan = exported.session.plan
    self.init(
      session: exported.session.id, candidate: plan?.candidate ?? "",
      opening: plan?.opening.text ?? "")
  }
}

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
