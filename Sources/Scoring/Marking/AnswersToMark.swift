package import Guide
package import Interview

/// An answer that one person is to mark, or has marked.
package struct AnswerToMark {
  /// The item, which is one that a person marks.
  package let item: TestItem
  /// What was answered before the time was over; never blank.
  package let answer: TestAnswer
  /// What came after the time, where anything did; it does not count.
  package let late: TestAnswer?
  /// What this marker made of it so far, oldest first.
  package let marks: [MarkEntry]

  /// The answers of every closed section that a marker is shown; blank ones earn nothing anyway.
  ///
  /// There are none for a marker who may not see this test. A section that came from files with its
  /// scores was marked before, so its answers are not shown either.
  package static func all(
    in session: Session, under guide: HiringGuide, for marker: Marker
  ) -> [AnswerToMark] {
    guard session.sitting != nil, !session.isInvolved(marker), !session.isOutsideRater(marker)
    else { return [] }
    let items = TestMarking(session: session, guide: guide).items
    return guide.assessment.sections
      .filter { session.importedFrom == nil || session.test[$0.id] == nil }
      .flatMap { items[$0.id] ?? [] }
      .compactMap { AnswerToMark($0, in: session, guide.assessment, for: marker) }
  }

  private init?(
    _ marked: MarkedItem, in session: Session, _ assessment: Assessment, for marker: Marker
  ) {
    guard let item = assessment.item(marked.item), let given = marked.answer?.answer,
      assessment.isForMarkers(given, to: item)
    else { return nil }
    let marks = session.marking[marker]?[item.id] ?? []
    // A number that the lead has settled waits for nobody any more.
    if marked.isUnreadNumber, marks.isEmpty, session.remarks[item.id] != nil { return nil }
    self.item = item
    answer = given
    late = marked.late?.answer
    self.marks = marks
  }
}
