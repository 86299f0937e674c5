import Exact

/// Why a group's figures have to be read with care.
package enum ImpactCaution: String, Sendable, Hashable, CaseIterable {
  /// Fewer than 30 of the group applied.
  case fewApplicants = "applicants-below-30"
  /// If both groups had been selected alike, fewer than 5 selected or rejected were to be expected
  /// in one of them (Cochran 1954).
  case fewExpected = "expected-below-5"
  /// One hire more or less, in this group or in another, turns its flag: differences so small are
  /// not to be acted on alone (Questions and Answers on the Uniform Guidelines, 21).
  case oneHire = "one-hire-turns-flag"
  /// The two groups are too large for the exact test to be worked out.
  case notTested = "exact-test-left-out"

  static let leastApplicants = 30
  static let leastExpected = 5

  /// Whether one of the four numbers to be expected in two groups is too small.
  static func isExpectedFew(_ first: GroupCount, _ second: GroupCount) -> Bool {
    let selected = Rational(first.selected) + Rational(second.selected)
    let rejected = Rational(first.rejected) + Rational(second.rejected)
    let least = Rational(min(first.applicants, second.applicants)) * min(selected, rejected)
    return least < Rational(leastExpected) * (selected + rejected)
  }
}
