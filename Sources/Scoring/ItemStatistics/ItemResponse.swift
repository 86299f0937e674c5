import Exact
package import Guide
package import Interview

/// What one candidate made of one item of the test.
package struct ItemResponse: Sendable, Hashable {
  /// Whether an answer came in time.
  package enum Coming: Sendable, Hashable {
    case answered(TestAnswer)
    /// There was time, and nothing was answered.
    case blank
    /// The time of the section was over before an answer came.
    case timedOut
  }

  package let item: String
  /// What it earned and what was possible; nil while it waits for a marker.
  package let marks: Marks?
  package let coming: Coming

  package init(item: String, marks: Marks?, coming: Coming) {
    self.item = item
    self.marks = marks
    self.coming = coming
  }
}

extension ItemResponse {
  /// The responses to a test whose sections are closed, in the order of the sections.
  package static func all(of session: Session, under guide: HiringGuide) -> [ItemResponse] {
    let marking = TestMarking(session: session, guide: guide)
    return guide.assessment.sections.flatMap { section in
      let ranOut = session.sitting?.sections[section.id]?.end?.byTime == true
      return (marking.items[section.id] ?? []).map { marked in
        let given = marked.answer?.answer
        let isNothing = given?.isNothing(guide.assessment.unreadNumbers) ?? true
        return ItemResponse(
          item: marked.item, marks: marked.final?.marks,
          coming: given.flatMap { isNothing ? nil : .answered($0) }
            ?? (ranOut || marked.late != nil ? .timedOut : .blank))
      }
    }
  }
}
