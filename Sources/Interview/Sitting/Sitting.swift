/// One candidate's taking of the test.
public struct Sitting: Sendable, Hashable {
  /// A section that was begun.
  public struct Section: Sendable, Hashable {
    /// Its place among the sections begun, from 0.
    public var order: Int
    /// Milliseconds used before `since`.
    public var base: Int
    /// Where the clock stood when it was begun, or gone on with.
    public var since: SteadyReading
    /// The most milliseconds that anything recorded in it speaks of.
    public var known: Int
    /// How it was closed; nil while it is open.
    public var end: End?
  }

  /// How a section was closed.
  public struct End: Sendable, Hashable {
    /// Milliseconds used.
    public var spent: Int
    /// Whether its time had run out.
    public var byTime: Bool
  }

  /// An answer, given at a moment of its section.
  public struct Given: Sendable, Hashable {
    /// The answer.
    public var answer: TestAnswer
    /// Milliseconds into the section.
    public var spent: Int
    /// Whether the section had been closed before.
    public var isAfterEnd: Bool
    /// When it was recorded; nil where an import did not say.
    public var at: Instant?
  }

  /// A stretch during which the program was not running.
  public struct Interruption: Sendable, Hashable {
    /// When the test went on.
    public var resumed: Instant
    /// How long it was away in milliseconds; nil where the machine was started anew between.
    public var away: Int?
    /// The section it fell into; nil between sections.
    public var section: String?
  }

  /// SHA-256 of the guide.
  public let guide: String
  /// The form's id.
  public let form: String
  /// The time in percent of the usual.
  public let percent: Int
  /// When it was begun; nil where an import did not say.
  public let begunAt: Instant?
  /// The sections begun.
  public internal(set) var sections: [String: Section] = [:]
  /// The answers to each item, oldest first.
  public internal(set) var answers: [String: [Given]] = [:]
  /// The item turned to last.
  public internal(set) var reached: String?
  /// When the program was away.
  public internal(set) var interruptions: [Interruption] = []

  /// The section that is open; nil between sections.
  ///
  /// Of several, which only a file can bring about, it is the one that was begun last.
  public var current: String? {
    sections.filter { $0.value.end == nil }.max { $0.value.order < $1.value.order }?.key
  }

  /// Milliseconds used in a section at a reading of the clock.
  ///
  /// After a new start of the machine it is what was known before: what cannot be
  /// measured is nobody's fault and is not counted.
  public func spent(in section: String, at clock: SteadyReading) -> Int {
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
