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
