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
  ///
  /// - Returns: the answers, and why some sessions could not be read.
  func tasks(for marker: Marker) throws -> (tasks: [MarkingTask], leftOut: [LedgerError]) {
    let listing = try ledger.listing()
    var leftOut = listing.damage.leftOut
    let found = try listing.rows.filter(\.counts).flatMap { row in
      do {
        return try tasks(of: row, for: marker)
      } catch let error as LedgerError where error.isOfOneSession {
        leftOut.append(error)
        return []
      }
    }
    return (found, leftOut)
  }

  private func tasks(of row: SessionRow, for marker: Marker) throws -> [MarkingTask] {
    let last = try ledger.lastEventID(of: row.id)
    if let known = found.withLock({ $0[row.id] }), known.marker == marker, known.lastEvent == last {
      return known.tasks
    }
    let session = Session(id: row.id, events: try ledger.events(of: row.id))
    let tasks = try tasks(in: session, for: marker)
    found.withLock { $0[row.id] = Found(marker: marker, lastEvent: last, tasks: tasks) }
    return tasks
  }

  private func tasks(in session: Session, for marker: Marker) throws -> [MarkingTask] {
    guard session.sitting != nil, let plan = session.plan else { return [] }
    let guide = try guides.copy(of: plan.guide).guide
    let drafts = try ledger.drafts(session: session.id, seat: .marker(marker))
    return AnswerToMark.all(in: session, under: guide, for: marker).map { shown in
      MarkingTask(
        key: MarkingTask.Key(session: session.id, item: shown.item.id),
        code: Self.code(of: session), item: shown.item, criteria: guide.assessment.criteria,
        answer: shown.answer.words(for: shown.item), late: shown.late?.words(for: shown.item),
        marks: shown.marks,
        draft: drafts[shown.item.id].flatMap {
          OpenMark(stored: $0, of: shown.item, on: guide.assessment.criteria)
        },
        head: session.heads[.marker(marker)] ?? 0)
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
