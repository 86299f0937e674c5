package import Exact

/// The four-fifths rule of the Uniform Guidelines on Employee Selection Procedures.
///
/// A selection rate below four fifths of the highest group's is generally regarded as evidence of
/// adverse impact (29 CFR 1607.4 D). Exactly four fifths is not below.
package enum FourFifthsRule {
  /// The ratio below which a group is flagged, in percent.
  package static let cutOff: Rational = 80

  /// Whether a group's rate is below four fifths of another's, by whole numbers alone.
  static func isBelow(_ group: GroupCount, _ highest: GroupCount) -> Bool {
    Rational(5) * Rational(group.selected) * Rational(highest.applicants)
      < Rational(4) * Rational(highest.selected) * Rational(group.applicants)
  }
}
