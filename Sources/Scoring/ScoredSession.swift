package import Interview

/// A session with everything that its scorecard shows.
package struct ScoredSession: Sendable {
  package var session: SessionID
  /// The candidate's name; empty where it is not known.
  package var candidate: String
  /// The vacancy; empty where it is not known.
  package var opening: String
  /// What the scorecard is worked out from.
  package var sheet: Sheet
  /// What is worked out.
  package var scorecard: Scorecard
  /// Why questions were left out, by the question's id.
  package var voided: [String: String]

  /// Puts a scored session together.
  package init(
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
