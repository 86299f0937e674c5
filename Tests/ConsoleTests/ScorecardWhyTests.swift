import Guide
import Interview
import Scoring
import Screen
import TestSupport
import Testing

@testable import Console

/// Why the verdict is what it is.
struct ScorecardWhyTests {
  private static let scoringPlan = ScoringPlan(guide: Fixture.guide)

  private func card(_ events: [Event]) -> CombinedCard {
    let session = Session(id: Fixture.id, events: events)
    return CombinedCard(
      sheet: Sheet(session: session, guide: Fixture.guide), scoringPlan: Self.scoringPlan)
  }

  @Test func everyRuleIsListedInItsOrder() {
    let steps = card(Panel.sealed).explanation.steps
    #expect(
      steps.map(\.rule) == [
        "Question means", "Interview mean", "Interview score", "Test score", "Total",
        "Other method", "Band", "Gate hard skills", "Gate critical", "Gate must-haves",
        "Gate communication", "Gate red flags", "Missing", "Verdict", "First ratings",
        "Nearest change",
      ])
    #expect(steps[1].text == "mean of 8 question means = 23/6 = 3.83")
    #expect(steps[2].text == "3.83 / 5 × 100 = 76.7")
    #expect(steps[4].text == "50% test 82.5, 50% interview 76.7 = 79.6, which decides")
    #expect(steps[6].text == "79.6 is at or above 60 and below 80: discuss")
    #expect(steps[7].text == "✓ pass; 84.0 against 70, margin +14.0")
    #expect(steps[8].text == "✓ pass; 3.33 against 3, margin +0.33")
    #expect(steps[13].text == "no gate fails and nothing is missing: the band, discuss")
  }

  @Test func theSummaryNamesTheMarginAndTheNearestChange() {
    #expect(
      card(Panel.sealed).explanation.summary
        == "0.4 short of strong. Nearest change: Moreau on q2, 3 to 5, gives strong.")
  }

  @Test func aGateThatFailsIsTheReason() {
    let failed = card(
      Panel.events(
        Panel.usual.map { Panel.form($0) }, lead: Panel.test(["60", "90", "90", "90", "90"])))
    #expect(
      failed.explanation.summary
        == "Fails on hard skills below 70. No change of one rating would change it.")
  }

  @Test func whatIsMissingIsWaitedFor() {
    let summary = card(Panel.events(Panel.usual.map { Panel.form($0) }, lead: [])).explanation
      .summary
    #expect(summary.hasPrefix("Waits for: hard skills not known, must-haves not known, no test."))
  }

  /// Every single change is tried here in another way, from events.
  @Test(arguments: 0..<12) func theNearestChangeIsThatOfAnExhaustiveSearch(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) &+ 31)
    let forms = (0..<3).map { _ in
      String((0..<8).map { _ in Array("1223334444555nar")[random.below(16)] })
    }
    let scores = (0..<5).map { _ in "\(55 + random.below(45))" }
    func verdict(_ forms: [String]) -> Verdict {
      card(Panel.events(forms.map { Panel.form($0) }, lead: Panel.test(scores))).scorecard.final
        .verdict
    }
    let before = verdict(forms)
    var least: Int?
    for (seat, form) in forms.enumerated() {
      for (index, character) in form.enumerated() {
        guard let rating = character.wholeNumberValue else { continue }
        for other in 1...5 where other != rating {
          var digits = Array(form)
          digits[index] = Character("\(other)")
          var changed = forms
          changed[seat] = String(digits)
          if verdict(changed) != before { least = min(least ?? 9, abs(other - rating)) }
        }
      }
    }
    let sheet = card(Panel.events(forms.map { Panel.form($0) }, lead: Panel.test(scores))).sheet
    let nearest = NearestChange(sheet: sheet, scoringPlan: Self.scoringPlan, verdict: before)
    #expect(nearest.map { abs($0.to - $0.from) } == least)
    guard let nearest, let seat = Panel.seats.firstIndex(of: nearest.interviewer),
      let index = Fixture.guide.questions.firstIndex(where: { $0.id == nearest.question })
    else { return }
    var digits = Array(forms[seat])
    #expect(digits[index] == Character("\(nearest.from)"))
    digits[index] = Character("\(nearest.to)")
    var changed = forms
    changed[seat] = String(digits)
    #expect(verdict(changed) == nearest.verdict)
    #expect(nearest.verdict != before)
  }

  @Test(arguments: [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 60, height: 16),
  ])
  func theScreenScrollsThroughAllOfIt(size: Size) {
    var seated = Panel.lead(Panel.sealed, size: size)
    seated.press("w")
    var seen = seated.text
    for _ in 0..<40 {
      seated.press("j")
      seen += seated.text
    }
    for part in ["Why · Dana Whitfield", "Question means", "Gate critical", "Nearest change"] {
      #expect(seen.contains(part), "\(part) is missing at \(size)")
    }
    seated.press("<esc>")
    #expect(seated.lines[0].contains("3 of 3 forms sealed"))
  }
}
