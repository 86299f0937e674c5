import Guide
import Scoring
import Screen

/// The verdict and the figures that it rests on, in one line that stands first.
struct VerdictHeadline {
  let opened: OpenSession
  let card: CombinedCard

  /// The line at a width, and what had no room in it.
  func fitted(to width: Int) -> (line: StyledLine, rest: [StyledLine]) {
    var line = verdict(width)
    var rest = figures
    while let next = rest.first, line.width + 3 + next.width <= width {
      line = line.adding("   ").adding(next)
      rest.removeFirst()
    }
    return (line, rest)
  }

  private func verdict(_ width: Int) -> StyledLine {
    let outcome = card.scorecard.final
    let text = VerdictWords(guide: opened.guide).brief(outcome)
    let head = StyledLine("Verdict ", .quiet)
    return head.adding(
      StyledLine(text, Style(outcome.verdict.tone, .bold)).cutAtWord(
        to: width - head.width))
  }

  private var figures: [StyledLine] {
    let figures = Figures(rules: opened.guide.scoring)
    let final = card.scorecard.final
    let interview = figures.part(.interview, final.interviewScore)
    let test = opened.guide.hasTest ? [StyledLine("Test ", .quiet).adding(self.test, .bold)] : []
    return [
      StyledLine("Total ", .quiet).adding(figures.totalAndBand(final), .bold),
      StyledLine("Interview ", .quiet).adding(interview, .bold)
        .adding(" (mean \(figures.mean(final.interviewMean)))"),
    ] + test
  }

  private var test: String {
    if let score = card.scorecard.testScore {
      return Figures(rules: opened.guide.scoring).part(.test, score)
    }
    let known = card.scorecard.sections.count { $0.score != nil }
    return known == 0 ? "–" : "\(known) of \(card.scorecard.sections.count) sections"
  }
}
