import Exact
import Guide

extension Scorecard {
  /// Works out everything that the contract's section 1 asks of one session.
  ///
  /// Only sealed forms of members who are not excused count.
  public init(rubric: Rubric, sheet: Sheet) {
    let test = TestFigures(rubric: rubric, sheet: sheet)
    let gates = GateRules(rubric: rubric, sheet: sheet, test: test)
    let verdicts = VerdictRules(rubric: rubric, sheet: sheet, test: test)

    let tallies = sheet.tallies(.final, rubric: rubric)
    let figures = InterviewFigures(rubric: rubric, test: test, tallies: tallies)
    let final = Outcome(
      rubric, figures, gates.results(tallies), verdicts: verdicts, tallies: tallies)
    let questions = Scorecard.questions(rubric, sheet, tallies)

    var initial = final
    var initialQuestions = questions
    if !sheet.isUnrevised {
      let tallies = sheet.tallies(.initial, rubric: rubric)
      let figures = InterviewFigures(rubric: rubric, test: test, tallies: tallies)
      initial = Outcome(
        rubric, figures, gates.results(tallies, like: final.gates), verdicts: verdicts,
        tallies: tallies)
      initialQuestions = Scorecard.questions(rubric, sheet, tallies)
    }

    self.init(
      panel: sheet.panelCount, forms: sheet.sealedCount, questions: questions,
      initialQuestions: initialQuestions,
      competencies: Scorecard.competencies(rubric, test, tallies), sections: test.sections,
      testScore: test.score, final: final, initial: initial,
      agenda: AgendaRules(rubric: rubric, sheet: sheet, test: test).items(
        final: final, initial: initial, figures: figures, tallies: tallies))
  }

  private static func questions(
    _ rubric: Rubric, _ sheet: Sheet, _ tallies: [RatingTally]
  ) -> [QuestionResult] {
    tallies.indices.map { question in
      let tally = tallies[question]
      return QuestionResult(
        id: rubric.questions[question].id, isVoided: sheet.isVoided(question), n: tally.n,
        mean: tally.mean, range: tally.range, averageDeviation: tally.averageDeviation,
        rwg: tally.rwg)
    }
  }

  private static func competencies(
    _ rubric: Rubric, _ test: TestFigures, _ tallies: [RatingTally]
  ) -> [CompetencyResult] {
    rubric.competencies.indices.map { index in
      let competency = rubric.competencies[index]
      let interview = InterviewFigures.score(of: competency, tallies)
      return CompetencyResult(
        id: competency.id, test: test.sections[index], interview: interview,
        score: InterviewFigures.score(test: test.sections[index], interview: interview))
    }
  }
}

extension Outcome {
  fileprivate init(
    _ rubric: Rubric, _ figures: InterviewFigures, _ gates: [GateResult],
    verdicts: VerdictRules, tallies: [RatingTally]
  ) {
    let total = rubric.method == .split ? figures.splitTotal : figures.competencyTotal
    let band = total.map { rubric.band(of: $0) }
    let (verdict, reasons) = verdicts.verdict(gates: gates, band: band, tallies: tallies)
    self.init(
      interviewMean: figures.mean, interviewScore: figures.score,
      splitTotal: figures.splitTotal, competencyTotal: figures.competencyTotal, band: band,
      gates: gates, verdict: verdict, reasons: reasons)
  }
}
