package import Exact

/// How one group fared beside the one with the highest selection rate.
package struct GroupImpact: Sendable, Hashable {
  package let count: GroupCount
  /// Whether it is the one that the others are compared with.
  package let isHighest: Bool
  /// Its rate in percent of the highest; nil where nobody was selected.
  package let ratio: Rational?
  /// Whether its rate is below four fifths of the highest.
  package let isFlagged: Bool
  /// Fisher's exact test against the highest; nil for that one, and where it is left out.
  package let probability: Rational?
  /// In the order of the cases.
  package let cautions: [ImpactCaution]
}
