import Exact
import Guide
import Interview
import Testing

@testable import Scoring

/// Why a verdict is what it is, rule by rule.
struct ExplanationTests {
  private func explanation(_ made: Case) -> Explanation {
    Explanation(
      sheet: made.sheet, scoringPlan: ScoringPlan(guide: made.guide), scorecard: made.card)
  }

  private func step(_ rule: String, _ made: Case) -> String? {
    explanation(made).steps.first { $0.rule == rule }?.text
  }

  @Test func everyRuleIsToldInItsOrder() {
    #expect(
      explanation(.sound()).steps.map(\.rule) == [
        "Question means", "Interview mean", "Interview score", "Test score", "Total",
        "Other method", "Band", "Gate hard skills", "Gate critical", "Gate must-haves",
        "Gate communication", "Gate red flags", "Missing", "Verdict", "First ratings",
        "Nearest change",
      ])
  }

  @Test func theTotalThatDecidesIsToldFirst() {
    var made = Case.sound(["44444444", "43444444"])
    #expect(
      step("Total", made) == "50% test 80.0, 50% interview 78.8 = 79.4, which decides")
    made.method = .competency
    #expect(
      step("Other method", made) == "50% test 80.0, 50% interview 78.8 = 79.4")
    #expect(step("Total", made)?.hasSuffix(", which decides") == true)
  }

  @Test func aTotalAtTheCutOffIsStrongWithNothingAboveIt() {
    let told = explanation(.sound())
    #expect(told.steps.first { $0.rule == "Band" }?.text == "80.0 is at or above 80: strong")
    #expect(told.summary.hasPrefix("Exactly at strong. Nearest change: m1 on q1, 4 to 3, gives "))
  }

  @Test func aGateThatFailsIsTheReasonAndWhatIsMissingDoesNotMatter() {
    var made = Case.sound()
    made.test["hard-skills"] = 69
    made.topics["billing"] = nil
    let told = explanation(made)
    #expect(told.summary.hasPrefix("Fails on hard skills below 70. "))
    #expect(
      step("Gate hard skills", made)
        == "✗ FAIL; no total offsets it; 69.0 against 70, margin -1.0")
    #expect(step("Missing", made) == "does not matter: a gate fails")
  }

  @Test func whatIsMissingIsWaitedFor() {
    var made = Case.sound()
    made.test = [:]
    #expect(explanation(made).summary.hasPrefix("Waits for: hard skills not known, must-haves"))
    #expect(step("Band", made) == "not known without a total")
  }

  @Test func aRevisionIsHeldAgainstTheFirstRatings() {
    var made = Case.sound(["44444444", "43444444"])
    #expect(
      step("First ratings", made) == "the same: nobody revised a rating that counts")
    made.members[1].last = "44444444"
    #expect(
      step("First ratings", made)
        == "interview 78.8, total 79.4 discuss; the verdict was discuss")
  }

  @Test func aPersonIsCalledByTheLastNameWhereItTellsThePanelApart() {
    var made = Case.sound()
    made.members[0].name = "R. Okafor"
    #expect(explanation(made).summary.contains("Nearest change: Okafor on q1"))
    made.members[1].name = "B. Okafor"
    #expect(explanation(made).summary.contains("Nearest change: R. Okafor on q1"))
  }
}
