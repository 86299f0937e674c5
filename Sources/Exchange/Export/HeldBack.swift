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
  /// Whether a row of `scorecards.csv` is of a session of which something was held back.
  ///
  /// No rule ever leaves a gate on communication open. Under a guide without one, the row has every
  /// gate open that rests on the forms, no total and no agenda, and does not say what else is
  /// missing, which a row that knows the forms would.
  ///
  /// - Parameter figure: the cell of a column; nil where the file lacks the column.
  static func isMarked(under guide: HiringGuide, figure: (String) -> String?) -> Bool {
    let open = GateResult.State.open.rawValue
    let gates = guide.scoring.gates.filter { !$0.rule.readsTest }
    if let gate = gates.first(where: { $0.kind == .communication }) {
      return figure(ScorecardTable.column(of: gate)) == open
    }
    // Only forms that are open, or a panel without any, can have something held back.
    guard let forms = figure("forms"), forms == "0" || forms != figure("panel"),
      gates.allSatisfy({ figure(ScorecardTable.column(of: $0)) == open }),
      figure("total") == "", figure("agenda") == "", let reasons = figure("reasons")
    else { return false }
    return !reasons.contains("test-missing") && !reasons.contains("question-unrated")
  }

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
    card.mustHaves = mustHaves(card, guide)
    return card
  }

  /// The must-haves without what may be held back: of what rests on forms and flags, nothing is known.
  private static func mustHaves(_ card: Scorecard, _ guide: HiringGuide) -> [MustHaveResult] {
    zip(guide.mustHaves, card.mustHaves).map { mustHave, result in
      let rests = mustHave.shownBy.contains { proof in
        switch proof {
        case .question, .flag: true
        case .section, .topic: false
        case .gate(let id): guide.scoring.gate(id).map { !$0.rule.readsTest } ?? true
        }
      }
      var result = result
      if rests { result.state = .open }
      return result
    }
  }

  private static func outcome(
    _ outcome: Outcome, _ card: Scorecard, _ sheet: Sheet, _ guide: HiringGuide
  ) -> Outcome {
    var outcome = outcome
    outcome.band = nil
    outcome.splitTotal = nil
    outcome.competencyTotal = nil
    outcome.total = nil
    for (index, gate) in guide.scoring.gates.enumerated() where !gate.rule.readsTest {
      outcome.gates[index].state = .open
      outcome.gates[index].margin = nil
    }
    let failing = outcome.gates.filter { $0.state == .fail }
    outcome.verdict = failing.isEmpty ? .incomplete : .fail
    outcome.reasons =
      failing.isEmpty ? missing(outcome, card, sheet) : failing.map { .gate($0.id) }
    return outcome
  }

  /// What is known to be missing: whether there is a test at all is not.
  private static func missing(
    _ outcome: Outcome, _ card: Scorecard, _ sheet: Sheet
  ) -> [Reason] {
    let open = outcome.gates.filter { $0.state == .open }.map { Reason.gateOpen($0.id) }
    let hasTest = card.sections.contains { $0.score != nil }
    let sections = card.sections.filter { hasTest && $0.score == nil }
    let forms = sheet.seats.filter { $0.state == .open }
    return open + sections.map { .sectionMissing($0.id) }
      + forms.map { .formOpen($0.interviewer) }
  }
}
