import Exact
import Guide
import Scoring
import TestSupport
import Testing
import Text

@testable import Reports

/// What `guide check --simulate` prints.
struct SimulationTextTests {
  private func page(_ guide: HiringGuide, error: Rational = Rational(7, over: 10) ?? 0) -> String {
    SimulationText.page(
      of: GateSimulation(
        of: guide, .init(panel: 3, error: .ofJudgement(error), seed: 4, draws: 100)), guide)
  }

  @Test(arguments: BuiltInGuide.texts) func noLineIsWiderThanATerminal(_ text: String) throws {
    for line in page(try GuideReader.read(text: text)).split(separator: "\n") {
      #expect(TextWidth.of(String(line)) <= 80, "\(line)")
    }
  }

  @Test func theInterviewIsShownByLevel() {
    let page = page(smallGuide())
    #expect(
      page.hasPrefix(
        """
        Chances under the gates of Small, version 1
        ────────────────────────────────────────────────────────────────────────────────
        Interview, by the candidate's true level
                                                      3.0      3.3      3.5      4.0
          critical                                   65.2     86.3     94.1     99.7
          communication                              85.8     95.6     98.3     99.9
          all of these                               55.9     82.5     92.5     99.6

        They can fail somebody too, and no level tells how likely: hard skills,
        must-haves, red flags.

        Figures are percent of such candidates who pass; the others fail by chance.
        """))
    #expect(!page.contains("drawn candidates"))
  }

  @Test func theTestIsShownByShareWithItsError() {
    let page = page(itemsGuide())
    #expect(page.contains("Test, form a, by the share of its elements that the candidate knows"))
    #expect(page.contains("All gates together with form a, by level and share"))
    #expect(page.contains("(--seed 4); 19 of 20"))
  }

  @Test func whatIsNearlyCertainIsNotShownAsCertain() {
    let page = page(smallGuide(), error: 0)
    #expect(page.contains("critical                                  >99.9    >99.9"))
  }
}
