import Exact
import Guide

extension Scorecard {
  /// Works out everything that the contract's section 1 asks of one session.
  ///
  /// Only sealed forms of members who are not excused count.
  package init(scoringPlan: ScoringPlan, sheet: Sheet) {
    let test = TestFigures(scoringPlan: scoringPlan, sheet: sheet)
    let gates = GateRules(scoringPlan: scoringPlan, sheet: sheet, test: test)
    let verdicts = VerdictRules(scoringPlan: scoringPlan, sheet: sheet, test: test)

    let tallies = sheet.tallies(.final, scoringPlan: scoringPlan)
    let figures = InterviewFigures(scoringPlan: scoringPlan, test: test, tallies: tallies)
    let final = Outcome(
      scoringPlan, figures, gates.results(tallies), verdicts: verdicts, tallies: tallies)
    let questions = Scorecard.questions(scoringPlan, sheet, tallies)

    var initial = final
    var initialQuestions = questions
    if !sheet.isUnrevised {
      let tallies = sheet.tallies(.initial, scoringPlan: scoringPlan)
      let figures = InterviewFigures(scoringPlan: scoringPlan, test: test, tallies: tallies)
      initial = Outcome(
        scoringPlan, figures, gates.results(tallies, like: final.gates), verdicts: verdicts,
        tallies: tallies)
      initialQuestions = Scorecard.questions(scoringPlan, sheet, tallies)
    }

    self.init(
      panel: sheet.panelCount, forms: sheet.sealedCount, questions: questions,
      initialQuestions: initialQuestions,
      competencies: Scorecard.competencies(scoringPlan, test, tallies), sections: test.sections,
      testScore: test.score, final: final, initial: initial,
      agenda: AgendaRules(scoringPlan: scoringPlan, sheet: sheet, test: test).items(
        final: final, initial: initial, figures: figures, tallies: tallies))
  }

  private static func questions(
    _ scoringPlan: ScoringPlan, _ sheet: Sheet, _ tallies: [RatingTally]
  ) -> [QuestionResult] {
    tallies.indices.map { question in
      let tally = tallies[question]
      return QuestionResult(
        id: scoringPlan.questions[question].id, isVoided: sheet.isVoided(question), n: tally.n,
        mean: tally.mean, range: tally.range, averageDeviation: tally.averageDeviation,
        rwg: tally.rwg)
    }
  }

  private static func competencies(
    _ scoringPlan: ScoringPlan, _ test: TestFigures, _ tallies: [RatingTally]
  ) -> [CompetencyResult] {
    scoringPlan.competencies.indices.map { index in
      let competency = scoringPlan.competencies[index]
      let interview = InterviewFigures.score(of: competency, tallies)
      return CompetencyResult(
        id: competency.id, test: test.sections[index], interview: interview,
        score: InterviewFigures.score(test: test.sections[index], interview: interview))
    }
  }
}

extension Outcome {
  fileprivate init(
    _ scoringPlan: ScoringPlan, _ figures: InterviewFigures, _ gates: [GateResult],
    verdicts: VerdictRules, tallies: [RatingTally]
  ) {
    let total = scoringPlan.method == .split ? figures.splitTotal : figures.competencyTotal
    let band = total.map { scoringPlan.band(of: $0) }
    let (verdict, reasons) = verdicts.verdict(gates: gates, band: band, tallies: tallies)
    self.init(
      interviewMean: figures.mean, interviewScore: figures.score,
      splitTotal: figures.splitTotal, competencyTotal: figures.competencyTotal, band: band,
      gates: gates, verdict: verdict, reasons: reasons)
  }
}
