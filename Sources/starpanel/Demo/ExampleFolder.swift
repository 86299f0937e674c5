import Exchange
import Guide
import Interview
import Ledger

/// A folder with a filled example of every file that `score` and `import` read.
///
/// It is an export of made-up sessions: what it shows is what the program writes and reads.
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
    let story = try DemoStory.builtIn(for: guide)
    let exported = sessions(story, guide: guide, reference: reference).map {
      ExportedSession(
        session: $0, guide: guide, visibility: Visibility(at: .lead, panel: [], isOpenToAll: true))
    }
    var rows = ExportRows(guide: guide, forExcel: false)
    let pieces = try rows.beginnings + rows.rows(of: exported) + rows.endings()
    let folder = try OutputFolder(path)
    for name in rows.beginnings.map(\.name) {
      try folder.write(pieces.filter { $0.name == name }.flatMap(\.bytes), to: name)
    }
    try folder.write(Array(BuiltInGuide.text.utf8), to: FolderFile.guide.rawValue)
    try folder.publish()
    StandardStreams.complain(
      "a filled example of every file is in \(path); `starpanel score \(path)` reads it")
  }

  /// Whether a path leads nowhere yet, or to an empty folder.
  private static func isFree(_ path: String) -> Bool {
    FolderFiles.names(in: path)?.isEmpty ?? !FolderPath.exists(path)
  }

  private static func sessions(
    _ story: Story, guide: HiringGuide, reference: GuideReference
  ) -> [Session] {
    let day = Instant(milliseconds: 1_790_000_000_000)
    let opening = DemoOpening(story: story, guide: guide, reference: reference, now: day)
    return story.example.map { example in
      let id = SessionID(example.candidate.session)
      let events = opening.feeds(of: example.candidate).flatMap { feed -> [Event] in
        let entries = feed.entries + more(of: example, feed.seat, guide).map { (day, $0) }
        return entries.enumerated().map { index, entry in
          Event(
            session: id, seat: feed.seat, sequence: index + 1, at: entry.at,
            happening: entry.happening)
        }
      }
      return Session(id: id, events: events)
    }
  }

  /// What the demo does not have: questions left out, and marks of all open answers.
  private static func more(
    of example: Story.Example, _ seat: Seat, _ guide: HiringGuide
  ) -> [Happening] {
    switch seat {
    case .lead:
      example.leftOut.map { .questionVoided(question: $0.question, reason: $0.reason) }
    case .marker:
      example.candidate.sitting.map { DemoSitting(sitting: $0, guide: guide).otherMarks } ?? []
    case .interviewer, .candidate: []
    }
  }
}
