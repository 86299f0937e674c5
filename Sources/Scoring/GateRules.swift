package import Exact
import Guide
import Interview

/// How a gate stands.
package struct GateResult: Sendable, Hashable {
  /// Whether the candidate passes it.
  package enum State: String, Sendable, Hashable {
    case pass
    /// Failed; no total offsets it.
    case fail
    /// Not known yet; the verdict waits for it.
    case open
    /// Cannot be known from what was recorded; blocks nothing.
    case notGiven = "not-given"
  }

  /// The id of the gate in its guide.
  package var id: String
  package var state: State
  /// How far above (or, negative, below) its cut-off; nil where it has none.
  package var margin: Rational?
}

/// How the gates of a guide stand, and what each of them rests on.
struct GateRules {
  let scoringPlan: ScoringPlan
  let sheet: Sheet
  let test: TestFigures

  /// The gates in their order.
  ///
  /// - Parameter interview: the interview score from these ratings.
  func results(_ tallies: [RatingTally], interview: Rational?) -> [GateResult] {
    scoringPlan.gates.map { result($0, tallies, interview) }
  }

  /// The gates in their order, all but those that read ratings taken from before.
  func results(
    _ tallies: [RatingTally], interview: Rational?, like others: [GateResult]
  ) -> [GateResult] {
    zip(scoringPlan.gates, others).map { gate, other in
      gate.readsRatings ? result(gate, tallies, interview) : other
    }
  }

  private func result(
    _ gate: ScoringPlan.GateRule, _ tallies: [RatingTally], _ interview: Rational?
  ) -> GateResult {
    let (state, margin): (GateResult.State, Rational?) =
      switch gate.kind {
      case .section(let section, let minimum):
        held(section.flatMap { test.sections[$0] }, against: minimum)
      case .part(.test, let minimum): held(test.score, against: minimum)
      case .part(.interview, let minimum): held(interview, against: minimum)
      case .critical(let minimum): critical(tallies, minimum)
      case .topics(let topics, let minimum): topicMinimum(topics, minimum)
      case .communication: (communication, nil)
      case .redFlags: (redFlags, nil)
      }
    return GateResult(id: gate.id, state: state, margin: margin)
  }

  /// A score against its minimum; open while it is not known.
  private func held(
    _ score: Rational?, against minimum: Rational
  ) -> (GateResult.State, Rational?) {
    guard let score else { return (.open, nil) }
    let margin = score - minimum
    return (margin.isNegative ? .fail : .pass, margin)
  }

  /// Whether a question's mean can be relied on by a gate.
  ///
  /// One rating is not enough where two or more were to give theirs.
  static func isSettled(_ tally: RatingTally, panel: Int) -> Bool {
    tally.n >= 2 || (tally.n == 1 && panel < 2)
  }

  private func critical(
    _ tallies: [RatingTally], _ minimum: Rational
  ) -> (GateResult.State, Rational?) {
    let panel = sheet.panelCount
    var lowest: Rational?
    var isOpen = false
    for (question, rule) in scoringPlan.questions.enumerated() {
      guard rule.isCritical, !sheet.isVoided(question) else { continue }
      let tally = tallies[question]
      if GateRules.isSettled(tally, panel: panel), let mean = tally.mean {
        lowest = lowest.map { min($0, mean) } ?? mean
      } else {
        isOpen = true
      }
    }
    let margin = lowest.map { $0 - minimum }
    let fails = margin?.isNegative ?? false
    return (fails ? .fail : (isOpen ? .open : .pass), margin)
  }

  private func topicMinimum(
    _ topics: [Int], _ minimum: Rational
  ) -> (GateResult.State, Rational?) {
    guard test.isGiven else { return (.open, nil) }
    var lowest: Rational?
    var isKnown = true
    for topic in topics {
      if topic < sheet.topics.count, let share = sheet.topics[topic]?.score {
        lowest = lowest.map { min($0, share) } ?? share
      } else {
        isKnown = false
      }
    }
    let margin = lowest.map { $0 - minimum }
    let fails = margin?.isNegative ?? false
    return (fails ? .fail : (isKnown ? .pass : .notGiven), margin)
  }

  private var communication: GateResult.State {
    let (below, answered) = sheet.communicationCount
    return answered == 0 ? .notGiven : (below * 2 >= answered ? .fail : .pass)
  }

  private var redFlags: GateResult.State {
    if sheet.flagCount(.disqualifying, .confirmed) > 0 { return .fail }
    return sheet.flagCount(.disqualifying, .raised) > 0 ? .open : .pass
  }
}
