/// A reading of a clock that never jumps and runs on through sleep.
///
/// It counts from the machine's start, so readings compare only within one run of it.
public struct SteadyReading: Sendable, Hashable, Codable {
  /// Names the run of the machine.
  public var boot: String
  /// Milliseconds since some moment of that run.
  public var milliseconds: Int

  /// Makes a reading.
  public init(boot: String, milliseconds: Int) {
    self.boot = boot
    self.milliseconds = milliseconds
  }

  /// Milliseconds from an earlier reading to this one; nil where the machine was started between,
  /// or where it is not known which run of it a reading belongs to.
  public func since(_ earlier: SteadyReading) -> Int? {
    guard boot == earlier.boot, !boot.isEmpty else { return nil }
    let (passed, overflow) = milliseconds.subtractingReportingOverflow(earlier.milliseconds)
    return overflow ? 0 : max(0, passed)
  }
}
