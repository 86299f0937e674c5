import Interview
import Scoring

/// Everything that the scorecard shows, worked out from the open session.
struct CombinedCard: Sendable {
  /// What it was worked out from; the same sheet gives the same card.
  let sheet: Sheet
  let scorecard: Scorecard
  let explanation: Explanation

  init(_ desk: Desk) {
    self.init(sheet: Sheet(session: desk.shown, guide: desk.guide), rubric: desk.rubric)
  }

  init(sheet: Sheet, rubric: Rubric) {
    self.sheet = sheet
    scorecard = Scorecard(rubric: rubric, sheet: sheet)
    explanation = Explanation(sheet: sheet, rubric: rubric, scorecard: scorecard)
  }

  /// This card if it still holds for the session, else a new one.
  func renewed(_ desk: Desk) -> CombinedCard {
    let now = Sheet(session: desk.shown, guide: desk.guide)
    return now == sheet ? self : CombinedCard(sheet: now, rubric: desk.rubric)
  }

  /// The scorecard without one more question.
  func voiding(_ question: String, _ rubric: Rubric) -> Scorecard {
    Scorecard(rubric: rubric, sheet: sheet.voiding(question, under: rubric.guide))
  }

  /// What a form would give if it were the only one.
  func alone(_ interviewer: Interviewer, _ rubric: Rubric) -> Outcome {
    Scorecard(rubric: rubric, sheet: sheet.alone(interviewer)).final
  }
}
