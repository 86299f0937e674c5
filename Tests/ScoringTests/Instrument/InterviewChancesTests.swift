import Exact
import Guide
import Interview
import TestSupport
import Testing

@testable import Scoring

/// What gates of the interview do by chance, against every set of forms there can be.
struct InterviewChancesTests {
  private static let level = Rational(33, over: 10) ?? .zero
  private static let error = Rational(7, over: 10) ?? .zero

  /// Three questions of weights 1, 3 and 1, of which the first two are critical; no test.
  private static var guide: HiringGuide {
    var guide = smallGuide()
    guide.assessment = Assessment(minutes: 0, sections: [])
    guide.questions[1].isCritical = true
    guide.questions[1].weight = 3
    guide.scoring.gates = [
      Gate(id: "bar", title: "bar", rule: .criticalQuestions(minimum: 3), why: ""),
      Gate(id: "score", title: "score", rule: .partMinimum(.interview, minimum: 62), why: ""),
      Gate(id: "said", title: "said", rule: .communication(nil), why: ""),
      Gate(id: "flags", title: "flags", rule: .redFlags, why: ""),
    ]
    return guide
  }

  private static func chances(panel: Int, error: PanelError = .ofJudgement(error))
    -> InterviewChances
  {
    InterviewChances(plan: ScoringPlan(guide: guide), panel: panel, level: level, error: error)
  }

  @Test func aRatingIsTheNearestLevel() throws {
    let spread = RatingSpread.ofRating(level: Self.level, error: Self.error)
    // By Python's statistics.NormalDist.
    #expect(
      spread.chances.map { $0.value.rounded(places: 6) }
        == ["0.000000", "0.005064", "0.121485", "0.485903", "0.344310", "0.043238"])
    #expect(spread.total == .certain)
    let sure = RatingSpread.ofRating(level: Self.level, error: 0)
    #expect(sure.chances.map(\.value) == [0, 0, 0, 1, 0, 0])
    let between = RatingSpread.ofRating(level: try #require(Rational(7, over: 2)), error: 0)
    #expect(between.chances[4] == .certain)
  }

  /// One of four hurdles at 3.3 is passed with 86 % by whole ratings: a mean of exactly 3 passes.
  @Test func aPanelOfThreePassesOneQuestion() {
    let one = Self.chances(panel: 3).oneQuestion(3)
    #expect((one.value * 100).rounded(places: 2) == "86.32")
  }

  /// The same with a mean that errs by 0.4 and need not be one of whole ratings.
  ///
  /// An expert worked 77 and 36 % out by hand (findings/content.md, B7).
  @Test func oneOfFourHurdlesIsPassedAsByHand() throws {
    var guide = Self.guide
    guide.questions.append(guide.questions[0])
    for index in guide.questions.indices { guide.questions[index].isCritical = true }
    guide.scoring.gates.removeSubrange(1...)
    let plan = ScoringPlan(guide: guide)
    let four = InterviewChances(
      plan: plan, panel: 3, level: Self.level, error: .ofMean(Rational(4, over: 10) ?? .zero))
    #expect((four.oneQuestion(3).value * 100).rounded(places: 2) == "77.34")
    let all = try #require(four.passing(plan.gates[0]))
    #expect(
      (all.value * 100).rounded(places: 1) == "35.8" && same(all.value, four.passingAll.value))
  }

  /// The weighted mean of three questions errs by 0.4 times the root of 11 over 5, that is by 0.265.
  @Test func aMeanOfTheInterviewErrsLess() throws {
    let plan = ScoringPlan(guide: Self.guide)
    let chances = InterviewChances(
      plan: plan, panel: 3, level: Self.level, error: .ofMean(Rational(4, over: 10) ?? .zero))
    let score = try #require(chances.passing(plan.gates[1]))
    // 62 is a mean of 3.1; by Python's statistics.NormalDist(3.3, 0.265330).
    #expect(
      (score.value - (Rational(7745, over: 10_000) ?? 0)).magnitude < Rational(2, over: 1000) ?? 0)
    #expect(chances.passing(plan.gates[2]) == nil)
  }

  /// The same gates, by the rules of a verdict, over all forms that two people may hand in.
  @Test(arguments: [1, 2]) func theyAreThoseOfEverySetOfForms(panel: Int) throws {
    var guide = Self.guide
    guide.questions.removeLast()
    let plan = ScoringPlan(guide: guide)
    let rating = RatingSpread.ofRating(level: Self.level, error: Self.error).chances.map(\.value)
    let below = rating[1] + rating[2]
    var passing = [Rational](repeating: .zero, count: 3)
    var all = Rational.zero
    let count = panel * 2
    var marks = [Int](repeating: 1, count: count)
    repeat {
      let weight = marks.reduce(Rational(1)) { $0 * rating[$1] }
      for said in 0..<(1 << panel) {
        let seats = (0..<panel).map { seat in
          let form = (0..<2).map { FormMark(rawValue: UInt8(marks[seat * 2 + $0])) ?? .none }
          return Sheet.Seat(
            interviewer: Interviewer("m\(seat)"), state: .sealed,
            communication: said >> seat & 1 == 1 ? .below : .meets, initial: form, final: form)
        }
        let sheet = Sheet(seats: seats, sections: [], topics: [], flags: [], voided: [])
        let own = (0..<panel).reduce(weight) { weight, seat in
          weight * (said >> seat & 1 == 1 ? below : 1 - below)
        }
        let card = Scorecard(scoringPlan: plan, sheet: sheet).final
        for gate in 0..<3 where card.gates[gate].state == .pass {
          passing[gate] = passing[gate] + own
        }
        if card.gates.allSatisfy({ $0.state == .pass }) { all = all + own }
      }
    } while next(&marks)
    let worked = InterviewChances(
      plan: plan, panel: panel, level: Self.level, error: .ofJudgement(Self.error))
    for gate in 0..<3 {
      let chance = try #require(worked.passing(plan.gates[gate]))
      #expect(same(chance.value, passing[gate]), "gate \(gate)")
    }
    #expect(worked.passing(plan.gates[3]) == nil)
    #expect(same(worked.passingAll.value, all))
  }

  private func same(_ left: Rational, _ right: Rational) -> Bool {
    (left - right).magnitude * Rational(1_000_000_000_000) < 1
  }

  /// Counts on; false after the last set of ratings.
  private func next(_ marks: inout [Int]) -> Bool {
    for index in marks.indices {
      if marks[index] < 5 {
        marks[index] += 1
        return true
      }
      marks[index] = 1
    }
    return false
  }
}
