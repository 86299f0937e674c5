public import Exact
public import Interview
public import Scoring

/// The candidates of one opening side by side.
public struct Slate: Sendable, Hashable {
  /// One candidate.
  public struct Row: Sendable, Hashable {
    /// The session.
    public var id: SessionID
    /// The candidate's name.
    public var candidate: String
    /// How far the session has come.
    public var stage: SessionRow.Stage
    /// The decision that stands.
    public var choice: Choice?
    /// Whether something was recorded after it.
    public var isStale: Bool
    /// The verdict; nil while the forms may not be seen.
    public var verdict: Verdict?
    /// The total by the deciding method.
    public var total: Rational?
    /// The interview score.
    public var interview: Rational?
    /// The test score.
    public var test: Rational?
    /// How the five gates stand.
    public var gates: [GateResult.State]

    /// Makes a row from what the list and the digest of a session say.
    public init(_ row: SessionRow, digest: SessionDigest?) {
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
    }
  }

  /// The vacancy.
  public var opening: Opening
  /// The candidates, in the order in which they were set up.
  public var rows: [Row]
  /// How the raters agree over the candidates that all of the same panel rated.
  public var agreement: [AgreementStatistic]
  /// On how many candidates that rests.
  public var agreedOn: Int
  /// Each rater against the panel.
  public var raters: [Leniency]

  /// Makes a slate.
  public init(
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
