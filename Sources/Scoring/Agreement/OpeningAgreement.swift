package import Exact

/// A statistic of agreement by its name; nil where it is undefined.
package struct AgreementStatistic: Sendable, Hashable {
  /// Its name, such as `ICC(2,k)`.
  package var name: String
  package var value: Rational?

  package init(name: String, value: Rational?) {
    self.name = name
    self.value = value
  }
}

/// How the raters of one opening agree, over all candidates whose forms may be seen.
package struct OpeningAgreement {
  /// The six correlations, over the candidates whom the most frequent panel rated in full number;
  /// then alpha at each level of measurement, over every rating of every candidate.
  package let statistics: [AgreementStatistic]
  /// On how many candidates the correlations rest.
  package let agreedOn: Int
  /// Each rater against the panel.
  package let raters: [Leniency]

  /// Works it out from the digests of the opening's sessions.
  package init(_ digests: [SessionDigest]) {
    let panels = digests.filter(\.isRevealed).map(\.raters)
    let means = PanelTable(panels).means
    let correlations = Agreement.iccs(means).map {
      AgreementStatistic(name: $0.form.name, value: $0.value)
    }
    let alphas = Agreement.alphas(units: panels.flatMap(Self.units)).map {
      AgreementStatistic(name: "alpha " + $0.level.rawValue, value: $0.value)
    }
    statistics = correlations + alphas
    agreedOn = means.count
    raters = Leniency.all(panels)
  }

  /// A unit for each question of one candidate: the rating of each rater, nil where there is none.
  static func units(_ raters: [SessionDigest.Rater]) -> [[Int?]] {
    let values = raters.map(\.values)
    return (0..<(values.map(\.count).max() ?? 0)).map { question in
      values.map { $0.indices.contains(question) ? $0[question] : nil }
    }
  }
}
