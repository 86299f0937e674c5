import Exact
public import Guide
public import Interview

/// A taken test, marked as far as it can be.
public struct TestMarking: Sendable, Hashable {
  /// The items of each section that is closed, in the order of the form, by section.
  public private(set) var items: [String: [MarkedItem]] = [:]
  /// The open answers whose markers differ by two or more, in the order of sections and bank.
  public private(set) var spreadItems: [String] = []
  /// The sections with two scores that differ, whether or not one was chosen.
  public private(set) var twoScores: [String: TwoScores] = [:]
  private var sections: [String: SectionStanding] = [:]

  /// Marks the test of a session under its guide.
  public init(session: Session, guide: HiringGuide) {
    let assessment = guide.assessment
    let form = session.sitting.flatMap { assessment.form($0.form) }
    for section in guide.competencies.map(\.id) {
      sections[section] = standing(of: section, session, assessment, form)
    }
    // What does not count needs no talk: marks changed by hand, and sections scored as a whole.
    spreadItems = assessment.itemsInOrder.filter { item in
      guard session.remarks[item.id] == nil else { return false }
      if case .recorded(.whole, _) = standing(of: item.section) { return false }
      let marks = session.marking.values.compactMap { $0[item.id]?.last?.mark }
      return OpenMark.widestDifference(marks) >= 2
    }.map(\.id)
  }

  /// The items of a section whose answers the key could not read, and nobody has looked at.
  public func unread(in section: String) -> [String] {
    (items[section] ?? []).filter { $0.final?.needsALook == true }.map(\.item)
  }

  /// Where a section stands.
  public func standing(of section: String) -> SectionStanding {
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
