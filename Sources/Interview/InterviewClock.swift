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

/// A reading of a clock that never jumps and runs on through sleep.
///
/// It counts from the machine's start, so readings compare only within one run of it.
package struct SteadyReading: Sendable, Hashable, Codable {
  /// Names the run of the machine.
  package var boot: String
  /// Milliseconds since some moment of that run.
  package var milliseconds: Int

  package init(boot: String, milliseconds: Int) {
    self.boot = boot
    self.milliseconds = milliseconds
  }

  /// Milliseconds from an earlier reading to this one; nil where the machine was started between,
  /// or where it is not known which run of it a reading belongs to.
  package func since(_ earlier: SteadyReading) -> Int? {
    guard boot == earlier.boot, !boot.isEmpty else { return nil }
    let (passed, overflow) = milliseconds.subtractingReportingOverflow(earlier.milliseconds)
    return overflow ? 0 : max(0, passed)
  }
}
