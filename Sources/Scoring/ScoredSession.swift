public import Interview

/// A session with everything that its scorecard shows.
public struct ScoredSession: Sendable {
  /// The session.
  public var session: SessionID
  /// The candidate's name; empty where it is not known.
  public var candidate: String
  /// The vacancy; empty where it is not known.
  public var opening: String
  /// What the scorecard is worked out from.
  public var sheet: Sheet
  /// What is worked out.
  public var scorecard: Scorecard
  /// Why questions were left out, by the question's id.
  public var voided: [String: String]

  /// Puts a scored session together.
  public init(
    session: SessionID, candidate: String, opening: String, sheet: Sheet,
    scorecard: Scorecard, voided: [String: String]
  ) {
    self.session = session
    self.candidate = candidate
    self.opening = opening
    self.sheet = sheet
    self.scorecard = scorecard
    self.voided = voided
  }
}
