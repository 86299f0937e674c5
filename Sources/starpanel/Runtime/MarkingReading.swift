import Console
import Guide
import Interview
import Ledger
import Scoring
import Synchronization

/// Collects the answers of all sessions that a person marks, for one marker, without a name.
///
/// It is asked again whenever anybody records anything, so it keeps what it found of a session
/// until something new is recorded there.
final class MarkingReading: Sendable {
  private struct Found {
    var marker: Marker
    var lastEvent: Int64
    var tasks: [MarkingTask]
  }

  private let ledger: PanelLedger
  private let guides: GuideShelf
  private let found = Mutex<[SessionID: Found]>([:])

  init(_ ledger: PanelLedger, guides: GuideShelf) {
    self.ledger = ledger
    self.guides = guides
  }

  /// The answers of every closed section that a person marks; blank ones earn nothing anyway.
  func tasks(for marker: Marker) throws -> [MarkingTask] {
    try ledger.sessionRows().filter { !$0.isSetAside }.flatMap { row in
      let last = try ledger.lastEventID(of: row.id)
      if let known = found.withLock({ $0[row.id] }), known.marker == marker, known.lastEvent == last
      {
        return known.tasks
      }
      let session = Session(id: row.id, events: try ledger.events(of: row.id))
      let tasks = try tasks(in: session, for: marker)
      found.withLock { $0[row.id] = Found(marker: marker, lastEvent: last, tasks: tasks) }
      return tasks
    }
  }

  private func tasks(in session: Session, for marker: Marker) throws -> [MarkingTask] {
    guard session.sitting != nil, let plan = session.plan, !session.isInvolved(marker) else {
      return []
    }
    let guide = try guides.copy(of: plan.guide).guide
    let marking = TestMarking(session: session, guide: guide)
    let drafts = try ledger.drafts(session: session.id, seat: .marker(marker))
    return guide.assessment.sections.flatMap { section -> [MarkingTask] in
      // What came from files with its scores was marked before, and is not anybody's to mark now.
      guard session.importedFrom == nil || session.test[section.id] == nil else {
        return []
      }
      return (marking.items[section.id] ?? []).compactMap { marked -> MarkingTask? in
        guard let item = guide.assessment.item(marked.item), let given = marked.answer?.answer,
          guide.assessment.isForMarkers(given, to: item)
        else { return nil }
        let marks = session.marking[marker]?[item.id] ?? []
        // A number that the lead has settled waits for nobody any more.
        if marked.isUnreadNumber, marks.isEmpty, session.remarks[item.id] != nil { return nil }
        return MarkingTask(
          key: MarkingTask.Key(session: session.id, item: item.id),
          code: Self.code(of: session), item: item, criteria: guide.assessment.criteria,
          answer: given.words(for: item), late: marked.late?.answer.words(for: item),
          marks: marks, draft: drafts[item.id],
          head: session.heads[.marker(marker)] ?? 0)
      }
    }
  }

  /// Six signs that stand for the candidate.
  ///
  /// They cannot be worked out from the session's name alone, which may be the candidate's.
  static func code(of session: Session) -> String {
    let moments = [session.plannedAt, session.sitting?.begunAt].map { $0?.text ?? "" }
    let text = (["marking", session.id.text] + moments).joined(separator: "\n")
    return String(PanelLedger.sha256(of: text).prefix(6)).uppercased()
  }
}
