package import Exact
package import Interview
package import Scoring

/// The candidates of one opening side by side.
package struct Slate: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package var id: SessionID
    package var candidate: String
    /// How far the session has come.
    package var stage: SessionRow.Stage
    /// The decision that stands.
    package var choice: Choice?
    /// Whether something was recorded after it.
    package var isStale: Bool
    /// The verdict; nil while the forms may not be seen.
    package var verdict: Verdict?
    /// The total by the deciding method.
    package var total: Rational?
    package var interview: Rational?
    package var test: Rational?
    /// How the five gates stand.
    package var gates: [GateResult.State]
    /// What each sealed form rated: a digit for each question, `-` where none counts.
    package var forms: [String]
    /// The lowest and the highest of the forms' own means, out of 100; nil where no form has one.
    package var formScores: ClosedRange<Rational>?

    /// Makes a row from what the list and the digest of a session say.
    package init(_ row: SessionRow, digest: SessionDigest?) {
      id = row.id
      candidate = row.candidate
      stage = row.stage
      choice = row.decision
      isStale = digest?.isDecisionStale ?? false
      verdict = digest?.verdict.flatMap(Verdict.init)
      total = digest?.total.flatMap { Rational(fraction: $0) }
      interview = digest?.interview.flatMap { Rational(fraction: $0) }
      test = digest?.test.flatMap { Rational(fraction: $0) }
      gates = digest?.gates.compactMap { GateResult.State(rawValue: $0) } ?? []
      let raters = digest?.raters ?? []
      forms = raters.map(\.ratings)
      let scores = raters.compactMap { $0.mean.flatMap { Rational(fraction: $0) }.map { $0 * 20 } }
      if let low = scores.min(), let high = scores.max() { formScores = low...high }
    }

    /// The mean of a question by its place in the guide; nil where it has no rating that counts.
    package func mean(of question: Int) -> Rational? {
      forms.compactMap { form in
        let ratings = form.utf8
        guard question < ratings.count else { return nil }
        let digit = ratings[ratings.index(ratings.startIndex, offsetBy: question)]
        return (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(digit)
          ? Rational(Int(digit - UInt8(ascii: "0"))) : nil
      }.mean()
    }
  }

  package var opening: Opening
  /// The candidates, in the order in which they were set up.
  package var rows: [Row]
  /// Whether it has been worked out how the raters agree: of very many candidates that comes later.
  package var isWorkedOut = true
  /// How the raters agree over the candidates that all of the same panel rated.
  package var agreement: [AgreementStatistic]
  /// On how many candidates that rests.
  package var agreedOn: Int
  /// Each rater against the panel.
  package var raters: [Leniency]

  package init(
    opening: Opening, rows: [Row], agreement: [AgreementStatistic], agreedOn: Int,
    raters: [Leniency]
  ) {
    self.opening = opening
    self.rows = rows
    self.agreement = agreement
    self.agreedOn = agreedOn
    self.raters = raters
  }
}
