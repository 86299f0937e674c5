import Exact
package import Guide
package import Interview

extension Sheet {
  /// Strips a session to what counts under its guide.
  ///
  /// Flags that were withdrawn, and flags, sections and questions that the
  /// guide does not know, are left out.
  package init(session: Session, guide: HiringGuide) {
    let marking = TestMarking(session: session, guide: guide)
    let sections = guide.competencies.map { marking.standing(of: $0.id).marks }
    self.init(
      seats: session.panel.map { Seat(interviewer: $0, session: session, guide: guide) },
      sections: sections.map { $0?.marks },
      topics: guide.scoring.gates.mustHaveTopics.map { Self.marks(onTopic: $0, of: sections) },
      flags: session.flags.compactMap { flag in
        guide.flag(flag.flag).map { Flag(kind: $0.kind, state: session.state(of: flag.key)) }
      },
      voided: guide.questions.map { session.voided[$0.id] != nil },
      markerSpreads: marking.spreadItems)
  }
}

extension Sheet.Seat {
  fileprivate init(interviewer: Interviewer, session: Session, guide: HiringGuide) {
    let form = session.form(of: interviewer)
    let state: Sheet.State =
      session.excused[interviewer] != nil ? .excused : (form.isSealed ? .sealed : .open)
    self.init(
      interviewer: interviewer, state: state, communication: form.communication,
      initial: guide.questions.map { FormMark(form[$0.id].answer) },
      final: guide.questions.map { FormMark(form[$0.id].final) })
  }
}

extension Sheet {
  /// The marks of the items on a topic, over all sections; nil where there is none.
  fileprivate static func marks(onTopic topic: String, of sections: [SectionMarks?]) -> Marks? {
    let items = sections.flatMap { marks -> [SectionMarks.Item] in
      guard case .items(let items)? = marks else { return [] }
      return items.filter { $0.topic == topic }
    }
    return Marks(
      earned: items.map(\.marks.earned).sum(), possible: items.map(\.marks.possible).sum())
  }
}
