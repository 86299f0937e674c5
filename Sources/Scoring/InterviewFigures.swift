import Exact
import Guide

/// What ratings come to, from all sealed forms or from one alone.
struct InterviewFigures {
  /// Weighted mean of the question means.
  var mean: Rational?
  /// That mean out of 100.
  var score: Rational?
  /// Half test, half interview.
  var splitTotal: Rational?
  /// Competency by competency, then by weight.
  var competencyTotal: Rational?

  init(scoringPlan: ScoringPlan, test: TestFigures, tallies: [RatingTally]) {
    mean = InterviewFigures.mean(scoringPlan, tallies)
    score = mean.map { $0 * 20 }
    splitTotal = InterviewFigures.split(test, score)
    competencyTotal = InterviewFigures.competencyTotal(scoringPlan, test, tallies)
  }

  /// The total by the deciding method, and nothing else.
  static func decidingTotal(
    _ scoringPlan: ScoringPlan, _ test: TestFigures, _ tallies: [RatingTally]
  ) -> Rational? {
    switch scoringPlan.method {
    case .split: split(test, mean(scoringPlan, tallies).map { $0 * 20 })
    case .competency: competencyTotal(scoringPlan, test, tallies)
    }
  }

  private static func split(_ test: TestFigures, _ score: Rational?) -> Rational? {
    guard let test = test.score, let score else { return nil }
    return (test + score).half
  }

  private static func mean(_ scoringPlan: ScoringPlan, _ tallies: [RatingTally]) -> Rational? {
    var weighted = FractionSum()
    var weights = FractionSum()
    for (question, tally) in tallies.enumerated() where tally.n > 0 {
      let weight = scoringPlan.questions[question].weight
      weighted.add(tally.sum, times: weight, over: tally.n)
      weights.add(weight)
    }
    return weighted.total.divided(by: weights.total)
  }

  /// The interview score of one competency, its questions weighing the same.
  static func score(
    of competency: ScoringPlan.CompetencyRule, _ tallies: [RatingTally]
  ) -> Rational? {
    var means = FractionSum()
    var count = 0
    for question in competency.questions where tallies[question].n > 0 {
      means.add(20 * tallies[question].sum, over: tallies[question].n)
      count += 1
    }
    return count == 0 ? nil : means.total.divided(by: Rational(count))
  }

  /// The mean of a competency's test and interview scores, or the one there is.
  static func score(test: Rational?, interview: Rational?) -> Rational? {
    guard let test, let interview else { return test ?? interview }
    return (test + interview).half
  }

  private static func competencyTotal(
    _ scoringPlan: ScoringPlan, _ test: TestFigures, _ tallies: [RatingTally]
  ) -> Rational? {
    var weighted = Rational.zero
    for (index, competency) in scoringPlan.competencies.enumerated() {
      let interview = score(of: competency, tallies)
      guard let score = score(test: test.sections[index], interview: interview) else {
        return nil
      }
      weighted = weighted + score * competency.weight
    }
    return weighted.divided(by: scoringPlan.competencyWeight)
  }
}
