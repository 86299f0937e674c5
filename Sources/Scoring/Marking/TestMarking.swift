import Exact
package import Guide
package import Interview

/// A taken test, marked as far as it can be.
package struct TestMarking: Sendable, Hashable {
  /// The items of each section that is closed, in the order of the form, by section.
  package private(set) var items: [String: [MarkedItem]] = [:]
  /// The open answers whose markers differ by two or more, in the order of sections and bank.
  package private(set) var spreadItems: [String] = []
  /// The sections with two scores that differ, whether or not one was chosen.
  package private(set) var twoScores: [String: TwoScores] = [:]
  private var sections: [String: SectionStanding] = [:]

  /// Marks the test of a session under its guide.
  package init(session: Session, guide: HiringGuide) {
    let assessment = guide.assessment
    let form = session.sitting.flatMap { assessment.form($0.form) }
    for section in guide.tested.map(\.id) {
      sections[section] = standing(of: section, session, assessment, form)
    }
    // Markers need not agree on marks that do not count: those changed by hand, and those of a
    // section that was scored as a whole.
    spreadItems = assessment.itemsInOrder.filter { item in
      guard session.remarks[item.id] == nil,
        item.task.isOpen || Self.isUnreadNumber(item, session, assessment)
      else { return false }
      if case .recorded(.whole, _) = standing(of: item.section) { return false }
      let marks = session.readings(of: item.id).counting.map(\.final)
      return OpenMark.widestDifference(marks, on: item) >= 2
    }.map(\.id)
  }

  /// Whether an answer is a number that a person marks, even if its section is not closed yet.
  private static func isUnreadNumber(
    _ item: TestItem, _ session: Session, _ assessment: Assessment
  ) -> Bool {
    guard case .number = item.task else { return false }
    return session.answer(to: item, under: assessment).map {
      assessment.isForMarkers($0.answer, to: item)
    } ?? false
  }

  /// The items of a section whose numbers the key could not read and nobody has looked at: they
  /// earned nothing.
  ///
  /// There are none under a guide that gives such numbers to a marker.
  package func unread(in section: String) -> [String] {
    (items[section] ?? []).filter { $0.final?.needsALook == true }.map(\.item)
  }

  /// What of a section still waits for a person.
  package func waiting(in section: String) -> WaitingAnswers {
    let waiting = (items[section] ?? []).filter(\.isWaiting)
    let numbers = waiting.count(where: \.isUnreadNumber)
    return WaitingAnswers(
      written: waiting.count - numbers, numbers: numbers, unread: unread(in: section).count,
      markedOutside: waiting.count { !$0.outside.isEmpty })
  }

  /// What of the sections that are not scored otherwise still waits for a person.
  package var waiting: WaitingAnswers {
    sections.keys.map { section -> WaitingAnswers in
      switch standing(of: section) {
      case .waiting, .taken: waiting(in: section)
      case .missing, .underway, .recorded, .differs: WaitingAnswers()
      }
    }.reduce(WaitingAnswers()) { $0.adding($1) }
  }

  /// Where a section stands.
  package func standing(of section: String) -> SectionStanding {
    sections[section] ?? .missing
  }

  private mutating func standing(
    of section: String, _ session: Session, _ assessment: Assessment, _ form: TestForm?
  ) -> SectionStanding {
    let recorded = session.test[section]
    let taken = take(section, session, assessment, form)
    guard let recorded else { return taken }
    if case .taken(let marks) = taken {
      twoScores[section] = TwoScores(taken: marks, recorded: recorded)
      switch session.sources[section]?.source {
      case .taken: return taken
      case .recorded: break
      case nil: return twoScores[section].map { .differs($0) } ?? taken
      }
    }
    return .recorded(recorded, isConfirmed: session.confirmations[section] != nil)
  }

  private mutating func take(
    _ section: String, _ session: Session, _ assessment: Assessment, _ form: TestForm?
  ) -> SectionStanding {
    guard let form, let begun = session.sitting?.sections[section] else { return .missing }
    guard begun.end != nil else { return .underway }
    let given = assessment.items(of: form, in: section)
    let marked = given.map { MarkedItem($0, session: session, assessment: assessment) }
    items[section] = marked
    let waiting = marked.filter(\.isWaiting).count
    guard waiting == 0, !marked.isEmpty else { return .waiting(items: waiting) }
    return .taken(
      .items(
        zip(given, marked).compactMap { item, marked in
          marked.final.map {
            SectionMarks.Item(item: item.id, topic: item.topic ?? "", marks: $0.marks)
          }
        }))
  }
}
