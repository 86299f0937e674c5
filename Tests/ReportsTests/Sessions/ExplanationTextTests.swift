import Guide
import Interview
import Scoring
import Testing
import Text

@testable import Reports

/// What `show` prints of why a verdict is what it is.
struct ExplanationTextTests {
  private let explanation = {
    let session = SessionFeeds.sealed
    let scoringPlan = ScoringPlan(guide: SessionFeeds.guide)
    let sheet = Sheet(session: session, guide: scoringPlan.guide)
    return Explanation(
      sheet: sheet, scoringPlan: scoringPlan,
      scorecard: Scorecard(scoringPlan: scoringPlan, sheet: sheet))
  }()

  @Test func theSummaryComesFirstThenEveryRuleInItsOrder() {
    let lines = ExplanationText(explanation).lines
    #expect(lines.first?.hasPrefix("  Why        Waits for: ") == true)
    let labels = lines.compactMap { line in
      line.hasPrefix("  ") && line.dropFirst(2).first != " "
        ? String(line.dropFirst(2).prefix(22)).trimmed : nil
    }
    #expect(Array(labels.dropFirst()) == explanation.steps.map(\.rule))
  }

  @Test func itSaysWhatTheScreenSays() {
    let text = ExplanationText(explanation).lines.joined(separator: " ").filter { $0 != " " }
    for step in explanation.steps {
      #expect(text.contains(step.text.filter { $0 != " " }), "\(step.rule)")
    }
    #expect(text.contains(explanation.summary.filter { $0 != " " }))
  }

  @Test func noLineIsWiderThanAPage() {
    for line in ExplanationText(explanation).lines { #expect(TextWidth.of(line) <= 80, "\(line)") }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
