/// How long an interview has gone on for one interviewer.
///
/// It counts by a clock that never jumps, so that a wall clock that is put right meanwhile moves
/// nothing.
package struct InterviewClock: Sendable, Hashable {
  /// Milliseconds that the record knows of.
  package internal(set) var spent: Int
  /// Where the steady clock stood at `spent`; nil while the clock is stopped.
  package internal(set) var since: SteadyReading?

  /// Milliseconds at a reading of the steady clock, never less than `spent`.
  ///
  /// In another run of the machine than the one the clock was started in, no more than `spent`
  /// is known.
  package func milliseconds(at now: SteadyReading) -> Int {
    guard let since, let passed = now.since(since) else { return spent }
    let (sum, overflow) = spent.addingReportingOverflow(passed)
    return overflow ? spent : sum
  }
}

extension Form {
  /// Milliseconds that the record knows the interview to have lasted.
  ///
  /// A record made before there was a clock says when the form was opened and when something was
  /// recorded in it last.
  package var knownTime: Int {
    if let clock { return clock.spent }
    guard let openedAt, let recordedAt else { return 0 }
    return max(0, recordedAt.milliseconds - openedAt.milliseconds)
  }

  /// Milliseconds that the interview has lasted, the running clock included.
  package func time(at now: SteadyReading) -> Int {
    clock?.milliseconds(at: now) ?? knownTime
  }

  /// Milliseconds that a question has taken, the running clock included.
  package func time(on question: String, at now: SteadyReading) -> Int {
    let known = spent[question] ?? 0
    guard reached == question, !isSealed else { return known }
    if let clock { return known + clock.milliseconds(at: now) - clock.spent }
    guard let reachedAt, let recordedAt else { return known }
    return known + max(0, recordedAt.milliseconds - reachedAt.milliseconds)
  }

  /// Lets the clock run from a reading on.
  mutating func runClock(from reading: Int, since: SteadyReading) {
    // Up to here a record without a clock measured by the times of its events.
    if clock == nil, let reached { spent[reached] = time(on: reached, at: since) }
    clock = InterviewClock(spent: Self.possible(reading, after: clock?.spent), since: since)
  }

  /// Takes note of a reading: what passed since the one before belongs to the question in view.
  mutating func moveClock(to reading: Int, since: SteadyReading?) {
    let after = Self.possible(reading, after: clock?.spent)
    if let reached, let before = clock?.spent { spent[reached, default: 0] += after - before }
    clock = InterviewClock(spent: after, since: since)
  }

  /// A reading that does not go back, and no more than thirty years, whatever a record says.
  private static func possible(_ reading: Int, after known: Int?) -> Int {
    max(known ?? 0, min(max(0, reading), 1_000_000_000_000))
  }
}
