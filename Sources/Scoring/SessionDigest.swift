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

extension SessionDigest {
  /// Reads a digest as it is stored; nil for one that a general decoder has to read.
  ///
  /// - Parameter withRaters: whether the ratings are wanted, too.
  package init?(stored bytes: [UInt8], withRaters: Bool) {
    var scan = StoredScan(bytes)
    guard scan.take(#"{"agenda":"#), let agenda = scan.number(), scan.take(#","gates":"#),
      let gates = scan.list()
    else { return nil }
    (self.agenda, self.gates) = (agenda, gates)
    if scan.take(#","interview":"#) {
      guard let text = scan.text() else { return nil }
      interview = text
    }
    guard scan.take(#","isDecisionStale":"#), let isStale = scan.truth(),
      scan.take(#","isRevealed":"#), let isRevealed = scan.truth(), scan.take(#","raters":["#),
      let raters = SessionDigest.raters(&scan, areKept: withRaters)
    else { return nil }
    (isDecisionStale, self.isRevealed, self.raters) = (isStale, isRevealed, raters)
    if scan.take(#","test":"#) {
      guard let text = scan.text() else { return nil }
      test = text
    }
    if scan.take(#","total":"#) {
      guard let text = scan.text() else { return nil }
      total = text
    }
    if scan.take(#","verdict":"#) {
      guard let text = scan.text() else { return nil }
      verdict = text
    }
    guard scan.take("}"), scan.isAtEnd else { return nil }
  }

  private static func raters(_ scan: inout StoredScan, areKept: Bool) -> [Rater]? {
    var raters: [Rater] = []
    if scan.take("]") { return raters }
    repeat {
      guard scan.take(#"{"interviewer":"#) else { return nil }
      guard areKept else {
        guard scan.skipRater() else { return nil }
        continue
      }
      guard let name = scan.text() else { return nil }
      var mean: String?
      if scan.take(#","mean":"#) {
        mean = scan.text()
        if mean == nil { return nil }
      }
      guard scan.take(#","ratings":"#), let ratings = scan.text(), scan.take("}") else {
        return nil
      }
      raters.append(Rater(interviewer: name, ratings: ratings, mean: mean))
    } while scan.take(",")
    return scan.take("]") ? raters : nil
  }
}

extension StoredScan {
  /// Takes what stands of a rater after the first key.
  fileprivate mutating func skipRater() -> Bool {
    guard quoted() != nil else { return false }
    if take(#","mean":"#), quoted() == nil { return false }
    return take(#","ratings":"#) && quoted() != nil && take("}")
  }
}
