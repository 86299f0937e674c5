package import Guide

/// One candidate's taking of the test.
package struct Sitting: Sendable, Hashable {
  /// A section that was begun.
  package struct Section: Sendable, Hashable {
    /// Its place among the sections begun, from 0.
    package var order: Int
    /// Milliseconds used before `since`.
    package var base: Int
    /// Where the clock stood when it was begun, or gone on with.
    package var since: SteadyReading
    /// The latest moment of the section that anything recorded in it names, in milliseconds.
    package var known: Int
    /// How it was closed; nil while it is open.
    package var end: End?
  }

  /// How a section was closed.
  package struct End: Sendable, Hashable {
    package var spent: Int
    /// Whether its time had run out.
    package var byTime: Bool
  }

  /// An answer, given at a moment of its section.
  package struct Given: Sendable, Hashable {
    package var answer: TestAnswer
    /// Milliseconds into the section.
    package var spent: Int
    /// Whether the section had been closed before.
    package var isAfterEnd: Bool
    /// When it was recorded; nil where an import did not say.
    package var at: Instant?
  }

  /// A stretch during which the program was not running.
  package struct Interruption: Sendable, Hashable {
    /// When the test went on.
    package var resumed: Instant
    /// How long it was away in milliseconds; nil where the machine was started anew between.
    package var away: Int?
    /// The section it fell into; nil between sections.
    package var section: String?
  }

  /// SHA-256 of the guide.
  package let guide: String
  package let form: String
  /// The time in percent of the usual.
  package let percent: Int
  /// When it was begun; nil where an import did not say.
  package let begunAt: Instant?
  package private(set) var sections: [String: Section] = [:]
  /// The answers to each item, oldest first.
  package private(set) var answers: [String: [Given]] = [:]
  /// The item turned to last.
  package private(set) var reached: String?
  /// When the program was away.
  package private(set) var interruptions: [Interruption] = []

  /// The section that is open; nil between sections.
  ///
  /// Of several, which only a file can bring about, it is the one that was begun last.
  package var current: String? {
    sections.filter { $0.value.end == nil }.max { $0.value.order < $1.value.order }?.key
  }

  /// Milliseconds used in a section at a reading of the clock.
  ///
  /// After the machine was restarted it is what was known before: time that cannot be measured is
  /// not held against the candidate.
  package func spent(in section: String, at clock: SteadyReading) -> Int {
    guard let begun = sections[section] else { return 0 }
    if let end = begun.end { return end.spent }
    guard let since = clock.since(begun.since) else { return begun.known }
    let (spent, overflow) = begun.base.addingReportingOverflow(since)
    return overflow ? begun.base : max(begun.known, spent)
  }

  /// Notes that something was recorded so many milliseconds into a section.
  private mutating func learn(_ section: String?, spent: Int) {
    guard let section, let known = sections[section]?.known else { return }
    sections[section]?.known = max(known, spent)
  }
}

extension Session {
  /// Milliseconds that a section may take: its minutes, by the arrangement's percent, and what
  /// was given on top.
  package func timeLimit(of section: Assessment.Section) -> Int {
    // Within bounds, so that no record, however damaged, is beyond arithmetic.
    let percent = min(max(sitting?.percent ?? arrangement?.percent ?? 100, 0), 1000)
    let given = (timeGiven[section.id] ?? []).prefix(1000).reduce(0) {
      $0 + min(max($1.seconds, 0), 86_400)
    }
    return section.minutes * 600 * percent + given * 1000
  }

  /// The answer to an item that counts: the last one given within the section's time.
  package func answer(to item: TestItem, under assessment: Assessment) -> Sitting.Given? {
    sitting?.answers[item.id]?.last { !isLate($0, to: item, under: assessment) }
  }

  /// The last answer to an item that came after the section's time; nil where none did.
  package func lateAnswer(to item: TestItem, under assessment: Assessment) -> Sitting.Given? {
    sitting?.answers[item.id]?.last { isLate($0, to: item, under: assessment) }
  }

  private func isLate(
    _ given: Sitting.Given, to item: TestItem, under assessment: Assessment
  ) -> Bool {
    guard !given.isAfterEnd else { return true }
    guard let section = assessment.section(item.section) else { return false }
    return given.spent > timeLimit(of: section)
  }

  /// Whether the test was begun and every section of its form is closed.
  package func isSittingOver(under assessment: Assessment) -> Bool {
    guard let sitting else { return false }
    return assessment.sections.allSatisfy { sitting.sections[$0.id]?.end != nil }
  }
}

extension Session {
  /// Takes in what the candidate did at the test.
  mutating func applyCandidate(_ event: Event) {
    testDoor.apply(event)
    if case .sittingBegun(let guide, let form, let percent) = event.happening {
      // A second start is left out: the first one stands.
      if sitting == nil {
        sitting = Sitting(
          guide: guide, form: form, percent: percent, begunAt: event.occurred)
      }
      return
    }
    sitting?.apply(event)
  }

  /// Takes in what a marker did.
  mutating func apply(_ event: Event, by marker: Marker) {
    switch event.happening {
    case .answerMarked(let item, let mark):
      // The first mark stands; a later one needs a reason.
      guard marking[marker]?[item] == nil else { return }
      marking[marker, default: [:]][item] = [MarkEntry(mark: mark, at: event.occurred)]
    case .answerRemarked(let item, let mark, let reason):
      guard marking[marker]?[item] != nil else { return }
      marking[marker, default: [:]][item, default: []].append(
        MarkEntry(mark: mark, reason: reason, at: event.occurred))
    // A marker does nothing else that counts.
    default: return
    }
  }

  /// Takes in what the lead did about the test.
  mutating func applyTest(_ event: Event) {
    switch event.happening {
    case .testArranged(let arrangement): self.arrangement = arrangement
    case .timeGiven(let section, let seconds, let reason):
      timeGiven[section, default: []].append(
        TimeGift(seconds: seconds, reason: reason, at: event.at))
    case .itemRemarked(let item, let marks, let reason):
      remarks[item, default: []].append(
        ItemRemark(marks: marks, reason: reason, at: event.occurred))
    case .outsideMarked: applyOutside(event)
    case .sectionConfirmed(let section, let marks, let by):
      if test[section] == .whole(marks) {
        confirmations[section] = Confirmation(by: by, at: event.at)
      }
    case .sectionSourceChosen(let section, let source, let reason):
      sources[section] = SourceChoice(source: source, reason: reason)
    // The rest of what the lead does is no matter of the test.
    default: return
    }
  }
}

extension Sitting {
  fileprivate mutating func apply(_ event: Event) {
    switch event.happening {
    case .sectionBegun(let section, let clock):
      // One after the other; a file may tell of several that were left open.
      guard sections[section] == nil, current == nil || event.origin != .live else { return }
      sections[section] = Section(order: sections.count, base: 0, since: clock, known: 0)
    case .itemReached(let item, let spent):
      reached = item
      learn(current, spent: spent)
    case .itemAnswered(let item, let answer, let spent):
      let isAfterEnd = event.origin == .live && current == nil
      answers[item, default: []].append(
        Given(answer: answer, spent: spent, isAfterEnd: isAfterEnd, at: event.occurred))
      learn(current, spent: spent)
    case .sittingResumed(let clock, let spent, let away):
      interruptions.append(Interruption(resumed: event.at, away: away, section: current))
      guard let section = current else { return }
      sections[section]?.base = spent
      sections[section]?.since = clock
      learn(section, spent: spent)
    case .sectionEnded(let section, let spent, let byTime):
      guard sections[section]?.end == nil else { return }
      sections[section]?.end = End(spent: spent, byTime: byTime)
    // The rest changes nothing of a sitting.
    default: return
    }
  }
}
