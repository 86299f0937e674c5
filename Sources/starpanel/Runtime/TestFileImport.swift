import CSV
import Console
import Exact
import Exchange
import Guide
import Interview
import Ledger
import Scoring
import Text

/// Takes a file of scores, of answers or of an outside rater's marks into sessions that the ledger has, whole or not at all.
struct TestFileImport {
  let ledger: PanelLedger
  let path: String
  /// Whether scores that are on record make way for other ones.
  let replaces: Bool
  /// Who made the marks of a file that names nobody.
  let outside: String?

  private var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Takes the file in; the sentence says what came of it.
  func run() throws -> String {
    let bytes = try read()
    let table: FileOverview
    do {
      table = try FileOverview(bytes, name: name)
    } catch {
      throw Failure(status: .badInput, message: "\(error)")
    }
    let areMarks = table.has(MarkColumn.marker.name) || table.has(MarkColumn.mark.name)
    guard areMarks || outside == nil else {
      throw Failure(
        status: .badInput,
        message: "\(name): --outside is for a file of marks (the columns of marks.csv), and it has"
          + " none of their columns")
    }
    let sessions = try known(table)
    let guide = try commonGuide(of: Array(sessions.values))
    do {
      if areMarks {
        let file = try OutsideFile(
          bytes, source: OutsideSource(file: name, rater: outside),
          names: GuideNames(guide: guide.guide))
        warn(file.warnings)
        return try take(file, sessions, guide.guide)
      }
      if table.has("answer") {
        let file = try AnswerFile(
          bytes, name: name, names: GuideNames(guide: guide.guide),
          guideSHA256: guide.sha256)
        warn(file.warnings)
        return try take(file, sessions, guide.guide)
      }
      let file = try ScoreFile(bytes, name: name, names: GuideNames(guide: guide.guide))
      warn(file.warnings)
      return try take(file, sessions, guide.guide)
    } catch let error as InputError {
      throw Failure(status: .badInput, message: "\(error.named(name))")
    }
  }

  private func warn(_ warnings: [Warning]) {
    for warning in warnings { StandardStreams.complain("warning: \(warning.named(name))") }
  }

  private func read() throws -> [UInt8] {
    switch TextFile.read(path) {
    case .success(let bytes): return bytes
    case .failure(let unreadable):
      throw Failure(status: .badInput, message: "\(path): cannot be read: \(unreadable.reason)")
    }
  }

  private func known(_ table: FileOverview) throws -> [SessionID: Session] {
    var sessions: [SessionID: Session] = [:]
    for id in table.sessions {
      let session = Session(id: id, events: try ledger.events(of: id))
      guard session.plan != nil else {
        let fault = table.error(
          at: id,
          "there is no session \(id.text.shownHarmless); `starpanel sessions` lists them, and a"
            + " whole folder with its ratings is imported as a folder")
        throw Failure(status: .badInput, message: "\(fault)")
      }
      sessions[id] = session
    }
    return sessions
  }

  private func commonGuide(
    of sessions: [Session]
  ) throws -> (guide: HiringGuide, sha256: String) {
    let references = Set(sessions.compactMap { $0.plan?.guide })
    guard let reference = references.first, references.count == 1 else {
      throw Failure(
        status: .badInput,
        message: references.isEmpty
          ? "\(name): there are no rows in it"
          : "\(name): its sessions are held under \(references.count) guides; make a file for each")
    }
    return (try GuideShelf(ledger: ledger).copy(of: reference).guide, reference.sha256)
  }

  private func take(
    _ file: ScoreFile, _ sessions: [SessionID: Session], _ guide: HiringGuide
  ) throws -> String {
    var news: [ScoreFile.Section] = []
    var clashes: [String] = []
    for section in file.sections {
      let before = sessions[section.session]?.test[section.section]
      if before == section.marks { continue }
      if let old = before?.marks, let new = section.marks.marks, old.score != new.score, !replaces {
        clashes.append(
          section.place.error(
            .section,
            "session \(section.session.text.shownHarmless), \(section.section): on record is"
              + " \(Self.words(old, beside: new)), the file has \(Self.words(new, beside: old))"
          ).named(name).description)
      }
      news.append(section)
    }
    guard clashes.isEmpty else {
      throw Failure(
        status: .checkFailed,
        message: (clashes + [
          "nothing was taken in; look which is right, and add --replace for the file's"
        ]).joined(separator: "\n"))
    }
    try append(news.map { ($0.session, .sectionMarked(section: $0.section, marks: $0.marks)) })
    remark(on: news, guide)
    return "\(news.count) of \(file.sections.count) section scores taken in"
      + (news.count < file.sections.count ? "; the others were on record already" : "")
  }

  private static func words(_ marks: Marks, beside other: Marks) -> String {
    "\(marks.earned.rounded(places: 2)) of \(marks.possible.rounded(places: 2))"
      + " (\(marks.score.shown(against: [other.score])))"
  }

  /// Says where the test was taken here with another score, which the lead has to settle.
  private func remark(on news: [ScoreFile.Section], _ guide: HiringGuide) {
    for section in news {
      guard let events = try? ledger.events(of: section.session) else { continue }
      let session = Session(id: section.session, events: events)
      let marking = TestMarking(session: session, guide: guide)
      guard case .differs = marking.standing(of: section.section) else { continue }
      StandardStreams.complain(
        "warning: \(section.section) of \(section.session.text.shownHarmless) was taken here with"
          + " another score; the lead chooses in the console (Test, o)")
    }
  }

  private func append(_ happenings: [(session: SessionID, happening: Happening)]) throws {
    let now = WallClock.now()
    var heads: [SessionID: Int] = [:]
    let events = try happenings.map { session, happening in
      let head =
        try heads[session]
        ?? Session(id: session, events: ledger.events(of: session)).heads[.lead] ?? 0
      heads[session] = head + 1
      return Event(
        session: session, seat: .lead, sequence: head + 1, at: now, origin: .imported(at: nil),
        happening: happening)
    }
    try ledger.append(events)
  }

  private func take(
    _ file: AnswerFile, _ sessions: [SessionID: Session], _ guide: HiringGuide
  ) throws -> String {
    for id in file.sessions where sessions[id]?.sitting != nil {
      throw Failure(
        status: .badInput,
        message: "\(name): the test of \(id.text.shownHarmless) was begun here already; its"
          + " answers stay, and nothing was taken in")
    }
    try ledger.append(file.events(guide: guide, now: WallClock.now()))
    let count = file.sessions.count
    return "the answers of \(count) test\(count == 1 ? "" : "s") taken in; `starpanel mark` is for"
      + " the open ones"
  }

  private func take(
    _ file: OutsideFile, _ sessions: [SessionID: Session], _ guide: HiringGuide
  ) throws -> String {
    let (events, after) = try file.events(in: sessions, guide: guide, now: WallClock.now())
    try ledger.append(events)
    let waiting = after.values.reduce(0) {
      $0 + TestMarking(session: $1, guide: guide).waiting.markedOutside
    }
    return "\(events.count) mark\(events.count == 1 ? "" : "s") of outside raters taken in; each"
      + " counts beside the mark of somebody here, and never alone"
      + (waiting == 0 ? "" : "; \(waiting) of the answers still wait: `starpanel mark`")
  }
}
