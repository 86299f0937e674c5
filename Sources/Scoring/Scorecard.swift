package import Exact
import Guide

/// What the sealed forms say about one question.
package struct QuestionResult: Sendable, Hashable {
  package var id: String
  /// Whether it was voided for this session.
  package var isVoided: Bool
  /// How many rated it.
  package var n: Int
  /// Mean of the ratings; nil where there is none.
  package var mean: Rational?
  /// Highest less lowest; nil where there is no rating.
  package var range: Int?
  /// Average deviation about the mean; nil where there is no rating.
  package var averageDeviation: Rational?
  /// Within-group agreement, 0 to 1; nil below two ratings.
  package var rwg: Rational?
}

/// What test and panel say about one competency.
package struct CompetencyResult: Sendable, Hashable {
  package var id: String
  /// Score of its test section; nil where it has none.
  package var test: Rational?
  /// Mean score of its questions, equally weighted; nil where none is rated.
  package var interview: Rational?
  /// The mean of the two, or the one there is.
  package var score: Rational?
}

/// What a section of the test came to.
package struct SectionResult: Sendable, Hashable {
  /// Its id, which is that of its competency.
  package var id: String
  /// Its score; nil while it has none.
  package var score: Rational?
}

/// The interview, the total and the verdict from one phase of the ratings.
package struct Outcome: Sendable, Hashable {
  /// Weighted mean of the question means.
  package var interviewMean: Rational?
  /// That mean out of 100.
  package var interviewScore: Rational?
  /// Test and interview, by the share of the test.
  package var splitTotal: Rational?
  /// Competency by competency, then by weight.
  package var competencyTotal: Rational?
  /// The one of the two that decides.
  package var total: Rational?
  /// Band of the total by the deciding method.
  package var band: Band?
  /// The gates, in the order of the guide.
  package var gates: [GateResult]
  package var verdict: Verdict
  /// Why, in the contract's order.
  package var reasons: [Reason]
}

/// Everything that is worked out from one session, exactly.
///
/// Formulas: section 1 of the contract, restated in `docs/scoring.md`.
package struct Scorecard: Sendable, Hashable {
  /// Seats of the panel, the excused left out.
  package var panel: Int
  /// Sealed forms among them.
  package var forms: Int
  /// The questions in the guide's order, from final ratings.
  package var questions: [QuestionResult]
  /// The questions in the guide's order, from first ratings.
  package var initialQuestions: [QuestionResult]
  /// The competencies in the guide's order, from final ratings.
  package var competencies: [CompetencyResult]
  /// The sections of the test, in the order of the guide's competencies.
  package var sections: [SectionResult]
  /// Score of the test; nil unless every section has one.
  package var testScore: Rational?
  /// From final ratings: this one decides.
  package var final: Outcome
  /// From the ratings when first sealed.
  package var initial: Outcome
  /// What the role cannot do without, in the guide's order.
  package var mustHaves: [MustHaveResult]
  /// The debrief list, in the contract's order.
  package var agenda: [AgendaItem]
}

extension Scorecard {
  /// Works out everything that the contract's section 1 asks of one session.
  ///
  /// Only sealed forms of members who are not excused count.
  package init(scoringPlan: ScoringPlan, sheet: Sheet) {
    let test = TestFigures(scoringPlan: scoringPlan, sheet: sheet)
    let gates = GateRules(scoringPlan: scoringPlan, sheet: sheet, test: test)
    let verdicts = VerdictRules(scoringPlan: scoringPlan, sheet: sheet, test: test)

    let tallies = sheet.tallies(.final, scoringPlan: scoringPlan)
    let figures = InterviewFigures(
      scoringPlan: scoringPlan, test: test, tallies: tallies, isVoided: sheet.isVoided)
    let final = Outcome(
      scoringPlan, figures, gates.results(tallies, interview: figures.score), verdicts: verdicts,
      tallies: tallies)
    let questions = Scorecard.questions(scoringPlan, sheet, tallies)

    var initial = final
    var initialQuestions = questions
    if !sheet.isUnrevised {
      let tallies = sheet.tallies(.initial, scoringPlan: scoringPlan)
      let figures = InterviewFigures(
        scoringPlan: scoringPlan, test: test, tallies: tallies, isVoided: sheet.isVoided)
      initial = Outcome(
        scoringPlan, figures,
        gates.results(tallies, interview: figures.score, like: final.gates), verdicts: verdicts,
        tallies: tallies)
      initialQuestions = Scorecard.questions(scoringPlan, sheet, tallies)
    }

    self.init(
      panel: sheet.panelCount, forms: sheet.sealedCount, questions: questions,
      initialQuestions: initialQuestions,
      competencies: Scorecard.competencies(scoringPlan, test, tallies),
      sections: Scorecard.sections(scoringPlan, test),
      testScore: test.score, final: final, initial: initial,
      mustHaves: MustHaveRules(scoringPlan: scoringPlan, sheet: sheet, test: test)
        .results(tallies, gates: final.gates),
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

  private static func sections(
    _ scoringPlan: ScoringPlan, _ test: TestFigures
  ) -> [SectionResult] {
    zip(scoringPlan.competencies, test.sections).filter(\.0.hasSection)
      .map { SectionResult(id: $0.id, score: $1) }
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
      splitTotal: figures.splitTotal, competencyTotal: figures.competencyTotal, total: total,
      band: band, gates: gates, verdict: verdict, reasons: reasons)
  }
}
