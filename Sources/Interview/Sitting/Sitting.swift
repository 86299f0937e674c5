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
    /// The most milliseconds that anything recorded in it speaks of.
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
  package internal(set) var sections: [String: Section] = [:]
  /// The answers to each item, oldest first.
  package internal(set) var answers: [String: [Given]] = [:]
  /// The item turned to last.
  package internal(set) var reached: String?
  /// When the program was away.
  package internal(set) var interruptions: [Interruption] = []

  /// The section that is open; nil between sections.
  ///
  /// Of several, which only a file can bring about, it is the one that was begun last.
  package var current: String? {
    sections.filter { $0.value.end == nil }.max { $0.value.order < $1.value.order }?.key
  }

  /// Milliseconds used in a section at a reading of the clock.
  ///
  /// After a new start of the machine it is what was known before: what cannot be
  /// measured is nobody's fault and is not counted.
  package func spent(in section: String, at clock: SteadyReading) -> Int {
    guard let begun = sections[section] else { return 0 }
    if let end = begun.end { return end.spent }
    guard let since = clock.since(begun.since) else { return begun.known }
    let (spent, overflow) = begun.base.addingReportingOverflow(since)
    return overflow ? begun.base : max(begun.known, spent)
  }

  /// Takes note that something recorded in a section speaks of so much time used in it.
  mutating func learn(_ section: String?, spent: Int) {
    guard let section, let known = sections[section]?.known else { return }
    sections[section]?.known = max(known, spent)
  }
}
