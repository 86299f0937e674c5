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

/// A form in which the scorecards of many sessions are written, one after another.
///
/// So the code that works scorecards out does not depend on text, JSON or CSV.
package protocol ScoredPages: Sendable {
  /// What stands before the first session.
  var opening: [UInt8] { get }
  /// What stands after the last session.
  var closing: [UInt8] { get }

  /// The scorecards of some sessions, numbered in the order of all.
  func pages(_ numbers: Range<Int>, _ scored: (Int) -> ScoredSession) -> [UInt8]
}
