import Interview
import Scoring

/// Everything that the scorecard shows, worked out from the open session.
struct CombinedCard: Sendable {
  /// What it was worked out from; the same sheet gives the same card.
  let sheet: Sheet
  let scorecard: Scorecard
  let explanation: Explanation

  init(_ opened: OpenSession) {
    self.init(
      sheet: Sheet(session: opened.shown, guide: opened.guide), scoringPlan: opened.scoringPlan)
  }

  init(sheet: Sheet, scoringPlan: ScoringPlan) {
    self.sheet = sheet
    scorecard = Scorecard(scoringPlan: scoringPlan, sheet: sheet)
    explanation = Explanation(sheet: sheet, scoringPlan: scoringPlan, scorecard: scorecard)
  }

  /// This card if it still holds for the session, else a new one.
  func renewed(_ opened: OpenSession) -> CombinedCard {
    let now = Sheet(session: opened.shown, guide: opened.guide)
    return now == sheet ? self : CombinedCard(sheet: now, scoringPlan: opened.scoringPlan)
  }

  /// The scorecard without one more question.
  func voiding(_ question: String, _ scoringPlan: ScoringPlan) -> Scorecard {
    Scorecard(scoringPlan: scoringPlan, sheet: sheet.voiding(question, under: scoringPlan.guide))
  }

  /// What a form would give if it were the only one.
  func alone(_ interviewer: Interviewer, _ scoringPlan: ScoringPlan) -> Outcome {
    Scorecard(scoringPlan: scoringPlan, sheet: sheet.alone(interviewer)).final
  }
}

extension OpenSession {
  /// The agenda of the session as it is shown.
  func agenda(_ card: CombinedCard) -> [AgendaEntry] {
    AgendaEntry.all(shown, guide, card.scorecard)
  }
}
