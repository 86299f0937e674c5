import Exact
import Guide
import TestSupport
import Testing

@testable import Scoring

/// The tables of `guide check --simulate`.
struct GateSimulationTests {
  private func simulation(_ guide: HiringGuide, panel: Int = 3) -> GateSimulation {
    let error = Rational(7, over: 10) ?? .zero
    return GateSimulation(of: guide, .init(panel: panel, error: .ofJudgement(error), draws: 50))
  }

  @Test func aGuideWithoutATestHasNoTableOfOne() throws {
    let guide = try GuideReader.read(text: BuiltInGuide.texts[2])
    let simulation = simulation(guide)
    #expect(simulation.forms.isEmpty)
    #expect(simulation.interview.last?.subject == .all)
    #expect(simulation.untold == guide.scoring.gates.filter { $0.kind == .redFlags }.map(\.id))
  }

  @Test func gatesOfATestThatIsTakenElsewhereAreNotTold() {
    let guide = smallGuide()
    let simulation = simulation(guide)
    #expect(simulation.forms.isEmpty)
    #expect(simulation.untold == ["hard-skills-minimum", "must-have-items", "red-flags"])
  }

  @Test func aHigherLevelNeverPassesLess() throws {
    let simulation = simulation(try BuiltInGuide.guide())
    for row in simulation.interview { #expect(row.chances == row.chances.sorted()) }
    let all = try #require(simulation.interview.last)
    let form = try #require(simulation.forms.first)
    let last = try #require(form.rows.last)
    #expect(form.together[1][2] == all.chances[1] * last.chances[2])
    #expect(simulation.interview.contains { $0.subject == .oneQuestion(of: 5, minimum: 3) })
  }
}
