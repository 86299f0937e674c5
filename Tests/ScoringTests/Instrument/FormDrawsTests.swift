import Exact
import Guide
import TestSupport
import Testing

@testable import Scoring

/// What items earn from those who know a share of them, and what the gates make of it.
struct FormDrawsTests {
  private func tenths(_ count: Int) -> Rational { Rational(count, over: 10) ?? .zero }

  private func spread(_ item: TestItem, _ known: Rational, _ guide: HiringGuide) -> ItemSpread {
    ItemSpread(item, known: known, guide.assessment)
  }

  @Test(arguments: BuiltInGuide.texts) func whoKnowsNothingEarnsWhatGuessingDoes(
    _ text: String
  ) throws {
    let guide = try GuideReader.read(text: text)
    for item in guide.assessment.items where item.task.kind != .writing {
      let mean = spread(item, 0, guide).mean
      // Marks are in hundredths, so the mean may be half of one away.
      let distance = (mean - BlindGuess.points(for: item)).magnitude
      #expect(distance * 200 < 1 + tenths(1), "\(item.id)")
    }
  }

  @Test(arguments: BuiltInGuide.texts) func whoKnowsAllEarnsAll(_ text: String) throws {
    let guide = try GuideReader.read(text: text)
    for item in guide.assessment.items {
      #expect(spread(item, 1, guide).mean == Rational(item.points), "\(item.id)")
      let total = spread(item, tenths(7), guide).marks.map(\.chance.value).sum()
      #expect((1 - total).magnitude * 1_000_000_000 < 1, "\(item.id)")
    }
  }

  @Test func halfKnownTicksEarnWhatTheirStatementsDo() throws {
    let guide = itemsGuide()
    let ticks = try #require(guide.assessment.items.last)
    // Known by half, each statement is right with 3/4. x and z are right, y is not:
    // 2 points with (3/4)^3, 1 with one right and no wrong one, or with both and the wrong one.
    let marks = spread(ticks, Rational(1).half, guide).marks
    let two = marks.first { $0.earned == 2 }?.chance.value
    let one = marks.first { $0.earned == 1 }?.chance.value
    #expect(two == Rational(27, over: 64))
    #expect(one == Rational(2 * 3 * 3 + 9, over: 64))
  }

  /// Of the number and the choice, two points each, 3 of 4 are asked for.
  @Test func drawsComeNearToWhatCanBeWorkedOut() throws {
    var guide = itemsGuide()
    guide.scoring.gates = [
      Gate(
        id: "hard", title: "hard",
        rule: .sectionMinimum(section: "hard-skills", minimum: 75), why: ""),
      Gate(id: "test", title: "test", rule: .partMinimum(.test, minimum: 100), why: ""),
      Gate(id: "flags", title: "flags", rule: .redFlags, why: ""),
    ]
    let form = FormOfItems(try #require(guide.assessment.forms.first), guide.assessment)
    var stream = DrawStream(seed: 1)
    let draws = FormDraws(
      plan: ScoringPlan(guide: guide), form: form, known: tenths(7), draws: 4000, stream: &stream)
    // The number is known, and the choice is known or guessed to be worth 2 or 1.
    let hard = tenths(7) * (tenths(7) + tenths(3) * (Rational(2, over: 3) ?? .zero))
    let right = tenths(7) + tenths(3).half
    let whole = tenths(7) * (tenths(8)) * right * right * right
    #expect(draws.passes.count == 2)
    for (passes, chance) in [(draws.passes[0], hard), (draws.passes[1], whole)] {
      let share = try #require(Rational(passes, over: 4000))
      #expect((share - chance).magnitude < Rational(3, over: 100) ?? 0, "\(share) \(chance)")
    }
    #expect(draws.passesOfAll == draws.passes[1])
  }

  /// The first numbers for the seeds 0 and 1, as other programs have them for this generator.
  @Test func aSeedGivesTheSameNumbersEverywhere() {
    var zero = DrawStream(seed: 0)
    #expect(zero.part() == UInt64(0xE220_A839_7B1D_CDAF) % 1_000_000_000_000_000_000)
    let guide = itemsGuide()
    func passes(_ seed: UInt64) -> [GateSimulation.FormTable] {
      GateSimulation(of: guide, .init(error: .ofJudgement(tenths(7)), seed: seed, draws: 200)).forms
    }
    #expect(passes(5) == passes(5))
    #expect(passes(5) != passes(6))
  }
}
