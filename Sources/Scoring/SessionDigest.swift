import Exact
import Guide
package import Interview

/// What a slate shows of a session, small enough to be kept beside the list of sessions.
///
/// It can always be worked out anew from session and guide. It holds figures
/// only once the forms may be seen; before that it says no more than that.
package struct SessionDigest: Sendable, Hashable, Codable {
  package struct Rater: Sendable, Hashable, Codable {
    package var interviewer: String
    /// A character for each question of the guide: the final rating, or `-`.
    package var ratings: String
    /// The weighted mean of the ratings, as a fraction; nil where there is none.
    package var mean: String?

    /// The rating of each question; nil where there is none.
    var values: [Int?] {
      ratings.utf8.map { character in
        (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(character)
          ? Int(character - UInt8(ascii: "0")) : nil
      }
    }
  }

  /// Whether the forms may be seen.
  package var isRevealed: Bool
  package var verdict: String?
  /// The total by the deciding method, as a fraction.
  package var total: String?
  package var interview: String?
  package var test: String?
  /// How the gates stand, in the order of the guide.
  package var gates: [String]
  /// How many items the agenda has.
  package var agenda: Int
  package var raters: [Rater]
  /// Whether something was recorded after the decision.
  package var isDecisionStale: Bool

  /// Works a session out.
  package init(session: Session, scoringPlan: ScoringPlan) {
    isRevealed = session.isRevealed
    isDecisionStale = session.isDecisionStale
    guard isRevealed else {
      gates = []
      agenda = 0
      raters = []
      return
    }
    let sheet = Sheet(session: session, guide: scoringPlan.guide)
    let card = Scorecard(scoringPlan: scoringPlan, sheet: sheet)
    verdict = card.final.verdict.rawValue
    total = card.final.total?.description
    interview = card.final.interviewScore?.description
    test = card.testScore?.description
    gates = card.final.gates.map(\.state.rawValue)
    agenda = card.agenda.count
    raters = sheet.seats.filter { $0.state == .sealed }.map { seat in
      SessionDigest.rater(seat, voided: sheet.voided, guide: scoringPlan.guide)
    }
  }

  private static func rater(_ seat: Sheet.Seat, voided: [Bool], guide: HiringGuide) -> Rater {
    var weighted = 0
    var weights = 0
    var text = ""
    for (index, question) in guide.questions.enumerated() {
      guard let rating = seat.final[index].counted(under: guide.scoring), !voided[index] else {
        text += "-"
        continue
      }
      text += "\(rating)"
      weighted += rating * question.weight
      weights += question.weight
    }
    return Rater(
      interviewer: seat.interviewer.text, ratings: text,
      mean: Rational(weighted, over: weights)?.description)
  }
}
