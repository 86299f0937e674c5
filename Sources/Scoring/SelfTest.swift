/// The published vectors of the arithmetic, worked through the public API.
///
/// A binary that gets one wrong must not be used. The vectors are those of
/// Shrout and Fleiss (1979) and Krippendorff (2011), and cases on which binary
/// floating point decides wrongly.
package enum SelfTest {
  /// Whether one vector holds.
  package struct Result: Sendable, Hashable {
    /// What was worked out.
    package let name: String
    /// Whether it came out as published.
    package let passed: Bool

    init(_ name: String, _ passed: Bool) {
      self.name = name
      self.passed = passed
    }
  }

  /// Works out every vector; takes some milliseconds.
  package static func run() -> [Result] {
    means() + cutOffs() + gates() + display() + questionAgreement() + correlations() + alphas()
  }
}
