import Exact
import Guide
import Interview

/// How often candidates who know a share of a form's elements pass the gates that read the test.
struct FormDraws {
  /// How many passed each gate that reads the test, in the order of the gates.
  private(set) var passes: [Int]
  /// How many passed all of them.
  private(set) var passesOfAll = 0

  init(
    plan: ScoringPlan, form: FormOfItems, known: Rational, draws: Int, stream: inout DrawStream
  ) {
    let guide = plan.guide
    let places = guide.scoring.gates.indices.filter { guide.scoring.gates[$0].rule.readsTest }
    passes = places.map { _ in 0 }
    let items = form.items.map { ($0, ItemSpread($0, known: known, guide.assessment)) }
    let ratings = plan.questions.map { _ in RatingTally() }
    for _ in 0..<draws {
      let marks = items.map { item, spread in
        Earned(item: item, earned: spread.draw(&stream))
      }
      let sheet = Self.sheet(of: marks, guide, plan.topics)
      let gates = GateRules(
        scoringPlan: plan, sheet: sheet, test: TestFigures(scoringPlan: plan, sheet: sheet))
      let results = gates.results(ratings, interview: nil)
      let passed = places.map { results[$0].state == .pass }
      for (index, isPassed) in passed.enumerated() where isPassed { passes[index] += 1 }
      if passed.allSatisfy({ $0 }) { passesOfAll += 1 }
    }
  }

  private struct Earned {
    let item: TestItem
    let earned: Rational
  }

  private static func sheet(
    of marks: [Earned], _ guide: HiringGuide, _ topics: [String]
  ) -> Sheet {
    func sum(_ belongs: (TestItem) -> Bool) -> Marks? {
      let own = marks.filter { belongs($0.item) }
      return Marks(
        earned: own.map(\.earned).sum(), possible: Rational(FormOfItems.points(own.map(\.item))))
    }
    return Sheet(
      seats: [],
      sections: guide.competencies.map { competency in
        sum { $0.section == competency.id }
      }, topics: topics.map { topic in sum { $0.topic == topic } }, flags: [],
      voided: [])
  }
}
