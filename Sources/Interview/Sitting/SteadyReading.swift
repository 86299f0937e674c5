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

  /// Milliseconds from an earlier reading to this one; nil where the machine was started between.
  public func since(_ earlier: SteadyReading) -> Int? {
    boot == earlier.boot ? max(0, milliseconds - earlier.milliseconds) : nil
  }
}
