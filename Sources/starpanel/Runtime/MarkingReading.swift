import Console
import Guide
import Interview
import Ledger
import Scoring

/// Collects the open answers of all sessions for one marker, without a name.
struct MarkingReading {
  let ledger: PanelLedger
  let guides: GuideShelf

  init(_ ledger: PanelLedger, guides: GuideShelf) {
    self.ledger = ledger
    self.guides = guides
  }

  /// The answers of every closed section that a person marks; blank ones earn nothing anyway.
  func tasks(for marker: Marker) throws -> [MarkingTask] {
    try ledger.sessionRows().flatMap { row in
      try tasks(in: Session(id: row.id, events: try ledger.events(of: row.id)), for: marker)
    }
  }

  private func tasks(in session: Session, for marker: Marker) throws -> [MarkingTask] {
    // A session from files was marked before; whoever decided has the marks.
    guard session.sitting != nil, session.importedFrom == nil, let plan = session.plan else {
      return []
    }
    let guide = try guides.copy(of: plan.guide).guide
    let marking = TestMarking(session: session, guide: guide)
    let drafts = try ledger.drafts(session: session.id, seat: .marker(marker))
    return guide.assessment.sections.flatMap { section in
      (marking.items[section.id] ?? []).compactMap { marked -> MarkingTask? in
        guard let item = guide.assessment.item(marked.item), item.task.isOpen,
          case .text(let answer)? = marked.answer?.answer, marked.answer?.answer.isBlank == false
        else { return nil }
        return MarkingTask(
          key: MarkingTask.Key(session: session.id, item: item.id),
          code: Self.code(of: session.id), item: item, criteria: guide.assessment.criteria,
          answer: answer, late: Self.text(of: marked.late),
          marks: session.marking[marker]?[item.id] ?? [], draft: drafts[item.id],
          head: session.heads[.marker(marker)] ?? 0)
      }
    }
  }

  private static func text(of given: Sitting.Given?) -> String? {
    if case .text(let text)? = given?.answer { text } else { nil }
  }

  /// Six signs that stand for the candidate; they say nothing of the name to a reader.
  static func code(of session: SessionID) -> String {
    String(PanelLedger.sha256(of: "marking:" + session.text).prefix(6)).uppercased()
  }
}
