package import Exact
package import Scoring

/// What came of a session, as the list shows it to whoever may see its forms.
package struct SessionResult: Sendable, Hashable {
  package var verdict: Verdict
  /// The total by the deciding method; nil while it cannot be worked out.
  package var total: Rational?

  package init(verdict: Verdict, total: Rational?) {
    self.verdict = verdict
    self.total = total
  }

  /// What a digest says; nil where the forms may not be seen yet.
  package init?(_ digest: SessionDigest?) {
    guard let digest, digest.isRevealed, let verdict = digest.verdict.flatMap(Verdict.init) else {
      return nil
    }
    self.init(verdict: verdict, total: digest.total.flatMap { Rational(fraction: $0) })
  }

  /// The total in figures; empty where there is none.
  ///
  /// Cut-offs are whole numbers. A total that would be rounded to one has more decimals, so that it
  /// stands on its own side of any guide's without the guide being read.
  var totalShown: String {
    guard let total, let nearest = Int(total.rounded(places: 0)) else { return "" }
    return total.shown(against: [Rational(nearest)])
  }

  /// The total in millionths, by which the list is ordered.
  var millionths: Int? {
    total.flatMap { Int(($0 * Rational(1_000_000)).rounded(places: 0)) }
  }

  /// The better the verdict, the lower.
  var rank: Int { Verdict.allCases.firstIndex(of: verdict) ?? Verdict.allCases.count }
}
