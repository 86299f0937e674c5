import Exchange
import Guide
import Interview
import Ledger

/// A folder with a filled example of every file that `score` and `import` read.
///
/// It is an export of two made-up sessions: what it shows is what the program writes and reads.
enum ExampleFolder {
  /// Writes the files.
  ///
  /// - Throws: A failure for a folder that has anything in it.
  static func write(to path: String) throws {
    let path = FolderPath.expanded(path)
    guard isFree(path) else {
      throw Failure(
        status: .badInput,
        message: "\(path): there is something in this folder; name a new one for the examples")
    }
    let guide = try BuiltInGuide.guide()
    let sha256 = PanelLedger.sha256(of: BuiltInGuide.text)
    let reference = GuideReference(id: guide.id, version: guide.version, sha256: sha256)
    let exported = sessions(guide: guide, reference: reference).map {
      ExportedSession(
        session: $0, guide: guide, visibility: Visibility(at: .lead, panel: [], isOpenToAll: true))
    }
    var files = SessionFiles(forExcel: false)
    for session in exported { files.add(session) }
    let scorecards = try ScorecardsFile.work(
      out: exported, from: files.files, guide: guide, forExcel: false)
    let folder = try OutputFolder(path)
    for file in files.files { try folder.write(file.bytes, to: file.name) }
    try folder.write(scorecards, to: ScorecardTable.file)
    try folder.write(Array(BuiltInGuide.text.utf8), to: FolderFile.guide.rawValue)
    try folder.publish()
    StandardStreams.complain(
      "a filled example of every file is in \(path); `starpanel score \(path)` reads it")
  }

  /// Whether a path leads nowhere yet, or to an empty folder.
  private static func isFree(_ path: String) -> Bool {
    FolderFiles.names(in: path)?.isEmpty ?? !FolderPath.exists(path)
  }

  private static func sessions(guide: HiringGuide, reference: GuideReference) -> [Session] {
    let day = Instant(milliseconds: 1_790_000_000_000)
    let feeds = DemoOpening.feeds(
      guide: guide, reference: reference, now: day, stories: [typed, taken])
    var ids: [SessionID] = []
    for feed in feeds where !ids.contains(feed.session) { ids.append(feed.session) }
    return ids.map { id in
      let events = feeds.filter { $0.session == id }.flatMap { feed -> [Event] in
        let entries = feed.entries + more(feed, guide).map { (day, $0) }
        return entries.enumerated().map { index, entry in
          Event(
            session: id, seat: feed.seat, sequence: index + 1, at: entry.at,
            happening: entry.happening)
        }
      }
      return Session(id: id, events: events)
    }
  }

  /// A session whose test was scored on paper, with a flag, and a question left out.
  private static var typed: DemoStory {
    var story = DemoStory.priya
    story.flag = ("M. Lindqvist", "job-hopping", "three employers in two years, and says why")
    story.decision = (.hold, "references first")
    return story
  }

  /// What the demo does not have: a question left out, and marks of all open answers.
  private static func more(_ feed: DemoOpening.Feed, _ guide: HiringGuide) -> [Happening] {
    if feed.seat == .lead, feed.session == SessionID(typed.id) {
      return [
        .questionVoided(question: "q6", reason: "the candidate overheard it in the lobby")
      ]
    }
    guard feed.seat == .marker(DemoSitting.marker) else { return [] }
    let marked = DemoSitting.marks(guide: guide)
    return guide.assessment.items.compactMap { item in
      let mark: OpenMark
      switch item.task {
      case .steps(let list): mark = .steps(ids: list.steps.dropLast().map(\.id))
      case .writing: mark = DemoSitting.mark(guide: guide)
      case .number, .choice, .ticks, .order: return nil
      }
      let happening = Happening.answerMarked(item: item.id, mark: mark)
      return marked.contains(happening) ? nil : happening
    }
  }

  /// A session whose test was taken here, and marked.
  private static var taken: DemoStory {
    var story = DemoStory.luis
    story.daysAgo = 2
    story.forms = DemoStory.grace.forms
    story.hasSat = true
    return story
  }
}
