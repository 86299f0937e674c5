package import Exact
import Guide
import Interview

/// A gate of the verdict, in the order in which they are reported.
package enum Gate: String, Sendable, Hashable, CaseIterable {
  /// The hard-skills section reaches its minimum.
  case hardSkillsMinimum = "hard-skills-minimum"
  /// Every critical question's mean reaches the bar.
  case criticalQuestions = "critical-questions"
  /// Every must-have topic of the test reaches its share.
  case mustHaveItems = "must-have-items"
  /// Fewer than half of the forms that answered say below.
  case communication
  /// No disqualifying flag stands.
  case redFlags = "red-flags"
}

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

  package var gate: Gate
  package var state: State
  /// How far above (or, negative, below) its cut-off; nil where it has none.
  package var margin: Rational?
}

/// The five gates and what each of them rests on.
struct GateRules {
  let scoringPlan: ScoringPlan
  let sheet: Sheet
  let test: TestFigures

  /// The gates in their order, with the critical one from these ratings.
  func results(_ tallies: [RatingTally]) -> [GateResult] {
    [hardSkills, critical(tallies), mustHaveItems, communication, redFlags]
  }

  /// The gates in their order, all but the critical one taken from before.
  func results(_ tallies: [RatingTally], like others: [GateResult]) -> [GateResult] {
    others.map { $0.gate == .criticalQuestions ? critical(tallies) : $0 }
  }

  private var hardSkills: GateResult {
    guard let section = scoringPlan.hardSkills, let score = test.sections[section] else {
      return GateResult(gate: .hardSkillsMinimum, state: .open, margin: nil)
    }
    let margin = score - scoringPlan.hardSkillsMinimum
    return GateResult(
      gate: .hardSkillsMinimum, state: margin.isNegative ? .fail : .pass, margin: margin)
  }

  /// Whether a question's mean can be relied on by a gate.
  ///
  /// One rating is not enough where two or more were to give theirs.
  static func isSettled(_ tally: RatingTally, panel: Int) -> Bool {
    tally.n >= 2 || (tally.n == 1 && panel < 2)
  }

  private func critical(_ tallies: [RatingTally]) -> GateResult {
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
    let margin = lowest.map { $0 - scoringPlan.criticalMinimum }
    let fails = margin?.isNegative ?? false
    return GateResult(
      gate: .criticalQuestions, state: fails ? .fail : (isOpen ? .open : .pass), margin: margin)
  }

  private var mustHaveItems: GateResult {
    guard test.isGiven else {
      return GateResult(gate: .mustHaveItems, state: .open, margin: nil)
    }
    var lowest: Rational?
    var isKnown = true
    for topic in scoringPlan.topics.indices {
      if topic < sheet.topics.count, let share = sheet.topics[topic]?.score {
        lowest = lowest.map { min($0, share) } ?? share
      } else {
        isKnown = false
      }
    }
    let margin = lowest.map { $0 - scoringPlan.mustHaveMinimum }
    let fails = margin?.isNegative ?? false
    return GateResult(
      gate: .mustHaveItems, state: fails ? .fail : (isKnown ? .pass : .notGiven), margin: margin)
  }

  private var communication: GateResult {
    let (below, answered) = sheet.communicationCount
    let state: GateResult.State =
      answered == 0 ? .notGiven : (below * 2 >= answered ? .fail : .pass)
    return GateResult(gate: .communication, state: state, margin: nil)
  }

  private var redFlags: GateResult {
    let state: GateResult.State =
      sheet.flagCount(.disqualifying, .confirmed) > 0
      ? .fail : (sheet.flagCount(.disqualifying, .raised) > 0 ? .open : .pass)
    return GateResult(gate: .redFlags, state: state, margin: nil)
  }
}
