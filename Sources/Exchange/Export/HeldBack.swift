package import Guide
import Interview
package import Scoring

extension ScoredSession {
  /// The session as is told of it where what open forms say is held back, if there are any.
  package func holdingBack(under guide: HiringGuide) -> ScoredSession {
    guard HeldBack.isPossible(sheet) else { return self }
    var scored = self
    scored.scorecard = HeldBack.card(scorecard, sheet, guide)
    return scored
  }
}

/// What a scorecard may claim of a session of which an export held back what open forms say.
///
/// Ratings and flags may exist that the files do not have. So no gate that rests on them is
/// passed, no question is called unrated and nothing is on the agenda: they are `open`.
enum HeldBack {
  /// What marks such a row in `scorecards.csv`: no rule ever leaves this gate open.
  static let mark = (column: "gate_communication", state: GateResult.State.open.rawValue)

  /// Whether a session can have anything held back: only what open forms say is.
  static func isPossible(_ sheet: Sheet) -> Bool {
    sheet.seats.contains { $0.state == .open } || sheet.seats.allSatisfy { $0.state == .excused }
  }

  /// The scorecard without what cannot be told from the files.
  static func card(_ card: Scorecard, _ sheet: Sheet, _ guide: HiringGuide) -> Scorecard {
    var card = card
    card.final = outcome(card.final, card, sheet, guide)
    card.initial = outcome(card.initial, card, sheet, guide)
    card.agenda = []
    return card
  }

  private static func outcome(
    _ outcome: Outcome, _ card: Scorecard, _ sheet: Sheet, _ guide: HiringGuide
  ) -> Outcome {
    var outcome = outcome
    outcome.band = nil
    outcome.splitTotal = nil
    outcome.competencyTotal = nil
    for (index, result) in outcome.gates.enumerated() {
      switch result.gate {
      case .criticalQuestions, .communication, .redFlags:
        outcome.gates[index].state = .open
        outcome.gates[index].margin = nil
      case .hardSkillsMinimum, .mustHaveItems: break
      }
    }
    let failing = outcome.gates.filter { $0.state == .fail }
    outcome.verdict = failing.isEmpty ? .incomplete : .fail
    outcome.reasons =
      failing.isEmpty ? missing(outcome, card, sheet, guide) : failing.map { .gate($0.gate) }
    return outcome
  }

  /// What is known to be missing: whether there is a test at all is not.
  private static func missing(
    _ outcome: Outcome, _ card: Scorecard, _ sheet: Sheet, _ guide: HiringGuide
  ) -> [Reason] {
    let open = outcome.gates.filter { $0.state == .open }.map { Reason.gateOpen($0.gate) }
    let hasTest = card.sections.contains { $0 != nil }
    let sections = zip(guide.competencies, card.sections).filter { hasTest && $0.1 == nil }
    let forms = sheet.seats.filter { $0.state == .open }
    return open + sections.map { .sectionMissing($0.0.id) }
      + forms.map { .formOpen($0.interviewer) }
  }
}
