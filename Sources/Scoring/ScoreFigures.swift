import Exact
import Guide
import Interview

/// What ratings come to, from all sealed forms or from one alone.
struct InterviewFigures {
  /// Weighted mean of the question means.
  var mean: Rational?
  /// That mean out of 100.
  var score: Rational?
  /// Test and interview, by the share of the test.
  var splitTotal: Rational?
  /// Competency by competency, then by weight.
  var competencyTotal: Rational?

  /// - Parameter isVoided: whether the question at a place does not count in this session.
  init(
    scoringPlan: ScoringPlan, test: TestFigures, tallies: [RatingTally],
    isVoided: (Int) -> Bool
  ) {
    mean = InterviewFigures.mean(scoringPlan, tallies)
    score = mean.map { $0 * 20 }
    splitTotal = InterviewFigures.split(scoringPlan, test, score)
    competencyTotal = InterviewFigures.competencyTotal(
      scoringPlan, test, tallies, score, isVoided: isVoided)
  }

  /// The total by the deciding method, and nothing else.
  static func decidingTotal(
    _ scoringPlan: ScoringPlan, _ test: TestFigures, _ tallies: [RatingTally],
    isVoided: (Int) -> Bool
  ) -> Rational? {
    let score = { mean(scoringPlan, tallies).map { $0 * 20 } }
    return switch scoringPlan.method {
    case .split: split(scoringPlan, test, score())
    case .competency:
      competencyTotal(
        scoringPlan, test, tallies, scoringPlan.hasTest ? nil : score(), isVoided: isVoided)
    }
  }

  /// The total of a role without a test is the interview score.
  private static func split(
    _ scoringPlan: ScoringPlan, _ test: TestFigures, _ score: Rational?
  ) -> Rational? {
    guard scoringPlan.hasTest else { return score }
    guard let test = test.score, let score else { return nil }
    return score + (test - score) * scoringPlan.testShare
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

  /// A competency that neither a section nor a question measures is left out, and so is one whose
  /// only questions do not count in this session.
  private static func competencyTotal(
    _ scoringPlan: ScoringPlan, _ test: TestFigures, _ tallies: [RatingTally],
    _ interviewScore: Rational?, isVoided: (Int) -> Bool
  ) -> Rational? {
    guard scoringPlan.hasTest else { return interviewScore }
    var weighted = Rational.zero
    var weights = Rational.zero
    for (index, competency) in scoringPlan.competencies.enumerated()
    where competency.hasSection || !competency.questions.allSatisfy(isVoided) {
      let interview = score(of: competency, tallies)
      guard let score = score(test: test.sections[index], interview: interview) else {
        return nil
      }
      weighted = weighted + score * competency.weight
      weights = weights + competency.weight
    }
    return weighted.divided(by: weights)
  }
}

/// What the test says, which no rating changes.
struct TestFigures {
  /// Score of the section of each competency, in the guide's order; nil where it has none.
  var sections: [Rational?]
  /// Mean of the sections, by the weights of their competencies among themselves; nil unless each
  /// has a score.
  var score: Rational?
  /// Whether there is any test at all.
  var isGiven: Bool

  init(scoringPlan: ScoringPlan, sheet: Sheet) {
    var scores: [Rational?] = []
    scores.reserveCapacity(scoringPlan.competencies.count)
    var weighted = Rational.zero
    var weights = Rational.zero
    var isWhole = scoringPlan.hasTest
    for (index, competency) in scoringPlan.competencies.enumerated() {
      let isThere = competency.hasSection && index < sheet.sections.count
      let score = isThere ? sheet.sections[index]?.score : nil
      scores.append(score)
      guard let score else {
        if competency.hasSection { isWhole = false }
        continue
      }
      weighted = weighted + score * competency.weight
      weights = weights + competency.weight
    }
    sections = scores
    isGiven = scores.contains { $0 != nil }
    score = isWhole ? weighted.divided(by: weights) : nil
  }
}

/// A sum of fractions that is brought to lowest terms once, at the end.
///
/// The ratings of a sheet have few and small denominators, so that nearly all
/// of the work is integer addition. What does not fit into machine words is
/// summed as `Rational`; the result is exact either way.
private struct FractionSum {
  private var top = 0
  private var bottom = 1
  private var rest = Rational.zero

  /// Adds `weight * sum / count`; a count below 1 adds nothing.
  mutating func add(_ sum: Int, times weight: Int = 1, over count: Int = 1) {
    guard count > 0 else { return }
    let (product, over) = sum.multipliedReportingOverflow(by: weight)
    guard !over, addExactly(product, over: count) else {
      rest = rest + Rational(sum) * Rational(weight) * (Rational(1, over: count) ?? .zero)
      return
    }
  }

  /// The sum so far.
  var total: Rational {
    let machine = Rational(top, over: bottom) ?? .zero
    return rest.isZero ? machine : machine + rest
  }

  /// Adds `numerator / count`, or reports that it does not fit.
  private mutating func addExactly(_ numerator: Int, over count: Int) -> Bool {
    if bottom % count == 0 {
      let (scaled, over1) = numerator.multipliedReportingOverflow(by: bottom / count)
      let (sum, over2) = top.addingReportingOverflow(scaled)
      guard !over1, !over2 else { return false }
      top = sum
      return true
    }
    let (own, over1) = top.multipliedReportingOverflow(by: count)
    let (new, over2) = numerator.multipliedReportingOverflow(by: bottom)
    let (sum, over3) = own.addingReportingOverflow(new)
    let (wider, over4) = bottom.multipliedReportingOverflow(by: count)
    guard !over1, !over2, !over3, !over4 else { return false }
    top = sum
    bottom = wider
    return true
  }
}
