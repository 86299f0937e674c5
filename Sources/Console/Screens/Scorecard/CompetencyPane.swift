import Exact
import Guide
import Scoring
import Screen
import Text

/// What test and panel say about each competency, as bars with their numbers.
struct CompetencyPane {
  let opened: OpenSession
  let card: CombinedCard

  func lines(width: Int) -> [StyledLine] {
    let longest = opened.guide.competencies.map { TextWidth.of($0.title) }.max() ?? 0
    // The bars give way to the titles, down to three columns each.
    let titles = max(10, min(longest + 3, width - 2 - 3 * 12))
    // Three bars, each followed by its number.
    let bar = max(3, min(16, (width - titles - 2) / 3 - 9))
    var lines = [
      StyledLine(TextWidth.padded("Weight", to: titles + 2), .quiet)
        .adding(
          ["test", "panel", "score"].map { TextWidth.padded($0, to: bar + 9) }.joined(), .quiet)
    ]
    for (competency, result) in zip(opened.guide.competencies, card.scorecard.competencies) {
      let weight = "\(competency.weight) "
      lines.append(
        StyledLine(TextWidth.padded(weight + competency.title, to: titles + 1)).adding(" ")
          .adding(self.bar(result.test, bar, Style(.accent), competency.id))
          .adding(self.bar(result.interview, bar, Style(.accent), ""))
          .adding(self.bar(result.score, bar, .bold, "")))
    }
    let figures = Figures(rules: opened.guide.scoring)
    let final = card.scorecard.final
    lines.append(StyledLine())
    guard opened.guide.hasTest else { return lines }
    lines.append(
      StyledLine("Total by shares ", .quiet).adding(figures.score(final.splitTotal))
        .adding("   by competency ", .quiet).adding(figures.score(final.competencyTotal))
        .adding(
          opened.guide.scoring.method == .split ? "   shares decide" : "   competencies decide",
          .quiet))
    return lines
  }

  private func bar(_ value: Rational?, _ width: Int, _ style: Style, _ section: String)
    -> StyledLine
  {
    let figures = Figures(rules: opened.guide.scoring)
    let full = value.map { Self.steps($0, width * 2) } ?? 0
    let filled =
      String(repeating: "█", count: full / 2) + (full % 2 == 1 ? "▌" : "")
    let rest = String(repeating: "·", count: max(0, width - (full + 1) / 2))
    return StyledLine(filled, style).adding(rest, .quiet)
      .adding(" " + TextWidth.padded(figures.section(section, value), to: 8))
  }

  /// A score as a number of steps; the figure beside the bar is the exact one.
  private static func steps(_ score: Rational, _ steps: Int) -> Int {
    let share = (score * Rational(steps)).divided(by: 100) ?? .zero
    return max(0, min(steps, Int(share.rounded(places: 0)) ?? 0))
  }
}
