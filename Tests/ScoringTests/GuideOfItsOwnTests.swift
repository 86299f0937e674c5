import Exact
import Guide
import TestSupport
import Testing

@testable import Scoring

/// A practice's own guide: other weights, cut-offs and minima than the built-in one.
struct GuideOfItsOwnTests {
  @Test func weightsOfQuestionsAndCompetenciesCount() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<1000 {
      let made = Case.random(&random)
      var guide = made.guide
      for index in guide.questions.indices {
        guide.questions[index].weight = Int.random(in: 1...9, using: &random)
      }
      for index in guide.competencies.indices {
        guide.competencies[index].weight = Int.random(in: 0...40, using: &random)
      }
      let card = Scorecard(scoringPlan: ScoringPlan(guide: guide), sheet: made.sheet)
      let mean = GuideOfItsOwnTests.mean(
        zip(guide.questions.map(\.weight), card.questions.map(\.mean)))
      #expect(card.final.interviewMean == mean)
      let weights = guide.competencies.map(\.weight)
      let isTestWhole = card.sections.allSatisfy { $0.score != nil }
      let test =
        isTestWhole ? GuideOfItsOwnTests.mean(zip(weights, card.sections.map(\.score))) : nil
      #expect(card.testScore == test)
      let scores = card.competencies.map(\.score)
      let isKnown = scores.allSatisfy { $0 != nil }
      let total = isKnown ? GuideOfItsOwnTests.mean(zip(weights, scores)) : nil
      #expect(card.final.competencyTotal == total)
    }
  }

  @Test func bandsBeginWhereTheGuideSays() {
    var made = Case.sound()
    for method in ScoringRules.Method.allCases {
      made.method = method
      var guide = made.guide
      for (strong, discuss, band) in [(80, 60, Band.strong), (81, 80, .discuss), (90, 81, .fail)] {
        guide.scoring.bands = ScoringRules.Bands(strong: strong, discuss: discuss)
        #expect(
          Scorecard(scoringPlan: ScoringPlan(guide: guide), sheet: made.sheet).final.band == band)
      }
    }
  }

  @Test func gatesHaveTheMinimaOfTheGuide() {
    let made = Case.sound(["45444444", "45444444"])
    var guide = made.guide
    guide.scoring.gates = fiveGates(sectionMinimum: 81, critical: 5, topicMinimum: 90)
    let gates = Scorecard(scoringPlan: ScoringPlan(guide: guide), sheet: made.sheet).final.gates
    #expect(gates.map(\.state) == [.fail, .fail, .fail, .pass, .pass])
    #expect(gates.map(\.margin) == [-1, -1, -10, nil, nil])
    guide.scoring.gates = fiveGates(section: "cognitive", sectionMinimum: 80)
    let other = Scorecard(scoringPlan: ScoringPlan(guide: guide), sheet: made.sheet)
    #expect(other.final.gates[0].margin == 0)
  }

  @Test func aStraddleIsAcrossTheBarOfTheGuide() {
    let made = Case.sound(["34444444", "54444444"])
    var guide = made.guide
    #expect(made.card.agenda.map(\.text) == ["spread:q1", "band-straddle"])
    guide.scoring.gates = fiveGates(critical: 4)
    let agenda = Scorecard(scoringPlan: ScoringPlan(guide: guide), sheet: made.sheet).agenda
    #expect(agenda.map(\.text) == ["critical-straddle:q1", "spread:q1", "band-straddle"])
  }

  /// The weighted mean over what has a value, straight from its definition.
  private static func mean(_ parts: some Sequence<(Int, Rational?)>) -> Rational? {
    let known = parts.compactMap { weight, value in value.map { (Rational(weight), $0) } }
    return known.map { $0 * $1 }.sum().divided(by: known.map(\.0).sum())
  }
}
