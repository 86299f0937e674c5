package import Exact
package import Scoring

/// What came of a session, as the list shows it to whoever may see its forms.
package struct SessionResult: Sendable, Hashable {
  package var verdict: Verdict
  /// The total by the deciding method; nil while it cannot be worked out.
  package var total: Rational?
  /// The figures of the guide on whose right side the total is shown.
  package var cutOffs: [Rational] = []

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

  /// The total in words of figures; a blank where there is none.
  var totalShown: String { total?.shown(against: cutOffs) ?? "" }

  /// The total in millionths, by which the list is ordered.
  var millionths: Int? {
    total.flatMap { Int(($0 * Rational(1_000_000)).rounded(places: 0)) }
  }

  /// The better the verdict, the lower.
  var rank: Int { Verdict.allCases.firstIndex(of: verdict) ?? Verdict.allCases.count }
}
