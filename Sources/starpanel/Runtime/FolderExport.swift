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
  /// Sessions are read one by one and written some at a time, so that memory does not grow with them.
  /// Throws an `Objection` where the files would take the place of something else and the order does
  /// not say that they may.
  func run(_ wanted: ExportOrder) throws -> Outcome {
    var order = wanted
    order.folder = FolderPath.expanded(wanted.folder)
    var choice = try choice(order.scope)
    let guideText = try commonGuide(of: choice)
    let guide = try sharedGuide(of: choice)
    var earlier = EarlierExport(folder: order.folder)
    if !order.replaces { try object(earlier.objection(to: choice.sessions), order) }
    let folder = try OutputFolder(order.folder)
    var stream = try ExportStream(into: folder, guide: guide, forExcel: order.forExcel)
    // Sessions with ratings come first, as readers meet them first in ratings.csv.
    var unrated: [SessionID] = []
    for id in choice.sessions {
      try choice.read(id) {
        let read = try exported(id, guide)
        if read.session.hasRatings {
          try write(read, to: &stream, meeting: &earlier)
        } else {
          unrated.append(id)
        }
      }
    }
    for id in unrated {
      try choice.read(id) { try write(exported(id, guide), to: &stream, meeting: &earlier) }
    }
    // With nothing left there is nothing to write, and one reason is the reason.
    if choice.sessions.isEmpty, let first = choice.leftOut.first { throw first }
    try stream.finish()
    if !order.replaces {
      // Again, since a session may have turned out to be damaged.
      try object(earlier.objection(to: choice.sessions), order)
      try object(earlier.objection(guide: Array(guideText.utf8)), order)
    }
    try folder.write(Array(guideText.utf8), to: FolderFile.guide.rawValue)
    try folder.publish()
    return Outcome(
      sessions: choice.sessions.count, folder: folder.path,
      remarks: choice.leftOut.map(SeatWords(for: reader).of) + stream.disputes + stream.heldBack,
      isWhole: choice.leftOut.isEmpty)
  }

  private func object(_ reason: String?, _ order: ExportOrder) throws {
    guard let reason else { return }
    throw Objection(folder: FolderPath.absolute(order.folder), reason: reason)
  }

  /// A session with its rows of `audit.csv`, both as one moment has them: somebody may be rating.
  private typealias Read = (session: ExportedSession, rows: [AuditRow])

  private func exported(_ id: SessionID, _ guide: HiringGuide) throws -> Read {
    let (events, rows) = try ledger.audited(id)
    let session = Session(id: id, events: events)
    return (
      ExportedSession(
        session: session, guide: guide, visibility: Visibility(of: session, at: reader)), rows
    )
  }

  private func write(
    _ read: Read, to stream: inout ExportStream, meeting earlier: inout EarlierExport
  ) throws {
    try stream.add(read.session)
    earlier.meet(EarlierExport.Subject(read.session))
    for row in read.rows {
      earlier.meet(
        session: row.session, seat: row.seat, sequence: row.sequence, sha256: row.sha256)
      if read.session.visibility.isOpen { stream.add(row) }
    }
  }

  /// What is to be written, known from the list.
  private struct Choice {
    var sessions: [SessionID] = []
    /// The guides that they were held under, the first one first.
    var guides: [GuideReference] = []
    /// How many there would be with those that were set aside.
    var wanted = 0
    /// Why some sessions cannot be read, an error for each.
    var leftOut: [LedgerError] = []

    /// Does something with a session, which is left out where it cannot be read.
    mutating func read(_ id: SessionID, _ body: () throws -> Void) throws {
      do {
        try body()
      } catch let error as LedgerError where error.isOfOneSession {
        leftOut.append(error)
        sessions.removeAll { $0 == id }
      }
    }

    mutating func take(_ guide: GuideReference?) {
      guard let guide, !guides.contains(where: { $0.sha256 == guide.sha256 }) else { return }
      guides.append(guide)
    }
  }

  private func choice(_ scope: ExportOrder.Scope) throws -> Choice {
    var choice = Choice()
    // Rows that an older program wrote do not say their guide.
    var unsaid: [SessionID] = []
    let damage = try ledger.forEachSessionRow { row in
      guard row.visibility(for: reader).isListed, scope.has(row) else { return }
      choice.wanted += 1
      guard row.counts else { return }
      choice.sessions.append(row.id)
      choice.take(row.guide)
      if row.guide == nil { unsaid.append(row.id) }
    }
    guard !choice.sessions.isEmpty else {
      // With nothing left there is nothing to write, and one reason is the reason.
      if let first = damage.leftOut.first { throw first }
      throw nothing(of: scope, setAside: choice.wanted)
    }
    choice.leftOut = damage.leftOut
    for session in try ledger.sessions(unsaid).whole { choice.take(session.plan?.guide) }
    return choice
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
  private func sharedGuide(of choice: Choice) throws -> HiringGuide {
    guard let reference = choice.guides.first else {
      return try BuiltInGuide.guide()
    }
    return try GuideShelf(ledger: ledger).copy(of: reference).guide
  }

  /// The text of the guide that all sessions share: a folder holds one guide.
  private func commonGuide(of choice: Choice) throws -> String {
    guard choice.guides.count <= 1 else {
      throw Failure(
        status: .badInput,
        message:
          "These sessions were held under \(choice.guides.count) different guides, and a folder"
          + " holds one. Export them apart, with --opening or --session.")
    }
    guard let sha256 = choice.guides.first?.sha256 else { return BuiltInGuide.text }
    guard let text = try ledger.guideText(sha256: sha256) else {
      throw Failure(
        status: .badInput,
        message: "The ledger lacks the guide \(sha256.prefix(12))… that these sessions refer to.")
    }
    return text
  }
}

extension ExportOrder.Scope {
  /// Whether a session is in it.
  fileprivate func has(_ row: SessionRow) -> Bool {
    switch self {
    case .everything: true
    case .opening(let opening): row.opening == opening
    case .session(let id): row.id == id
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
