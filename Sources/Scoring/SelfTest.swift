/// The published vectors of the arithmetic, worked through the public API.
///
/// A binary that gets one wrong must not be used. The vectors are those of
/// Shrout and Fleiss (1979) and Krippendorff (2011), and cases on which binary
/// floating point decides wrongly.
public enum SelfTest {
  /// Whether one vector holds.
  public struct Result: Sendable, Hashable {
    /// What was worked out.
    public let name: String
    /// Whether it came out as published.
    public let passed: Bool

    init(_ name: String, _ passed: Bool) {
      self.name = name
      self.passed = passed
    }
  }

  /// Works out every vector; takes some milliseconds.
  public static func run() -> [Result] {
    means() + cutOffs() + gates() + display() + questionAgreement() + correlations() + alphas()
  }
}
