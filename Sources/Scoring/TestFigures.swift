import Exact
import Interview

/// What the test says, which no rating changes.
struct TestFigures {
  /// Score of each section, in the order of the guide's competencies.
  var sections: [Rational?]
  /// Weighted mean of the sections; nil unless each has a score.
  var score: Rational?
  /// Whether there is any test at all.
  var isGiven: Bool

  init(scoringPlan: ScoringPlan, sheet: Sheet) {
    var scores: [Rational?] = []
    scores.reserveCapacity(scoringPlan.competencies.count)
    var weighted = Rational.zero
    var known = 0
    for (index, competency) in scoringPlan.competencies.enumerated() {
      let score = index < sheet.sections.count ? sheet.sections[index]?.score : nil
      scores.append(score)
      guard let score else { continue }
      known += 1
      weighted = weighted + score * competency.weight
    }
    sections = scores
    isGiven = known > 0
    score =
      isGiven && known == scores.count ? weighted.divided(by: scoringPlan.competencyWeight) : nil
  }
}
