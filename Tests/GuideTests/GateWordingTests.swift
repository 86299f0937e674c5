import TestSupport
import Testing

@testable import Guide

/// What a guide's gates ask for, in words.
struct GateWordingTests {
  @Test func theFiveGatesStandInTheOrderOfTheScorecard() {
    let all = GateWording.all(of: smallGuide())
    #expect(
      all.map(\.id) == [
        "hard-skills-minimum", "critical-questions", "must-have-items", "communication",
        "red-flags",
      ])
    #expect(all[0].rule == "hard-skills of the test at least 70")
    #expect(all[1].rule == "the mean of each of q1 at least 3")
    #expect(all[2].rule == "each of hipaa, billing at least 50% of its points")
  }

  @Test func aGuideWithoutACriticalQuestionSaysSo() {
    var guide = smallGuide()
    guide.questions.removeAll(where: \.isCritical)
    #expect(GateWording.all(of: guide)[1].rule == "no question is critical")
  }

  @Test func inBriefQuestionsAndTopicsAreNamedOnlyWhereThereIsRoom() {
    let guide = smallGuide()
    #expect(
      GateWording.brief(of: guide, isNamed: true).map(\.rule) == [
        "70 or more", "q1: each mean 3 or more", "hipaa, billing: each 50% or more",
        "under half say below", "none confirmed",
      ])
    #expect(GateWording.brief(of: guide, isNamed: false)[1].rule == "each mean 3 or more")
    #expect(
      GateWording.brief(of: guide, isNamed: false).map(\.id)
        == GateWording.all(of: guide).map(\.id))
  }
}
