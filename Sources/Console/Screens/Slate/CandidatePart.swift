import Exact
import Guide
import Interview
import Scoring
import Screen
import Text

/// All that the slate knows of the candidate under the cursor.
struct CandidatePart {
  let row: Slate.Row
  let guide: HiringGuide

  /// The lines at a width, what matters most first.
  func lines(width: Int) -> [StyledLine] {
    guard row.verdict != nil else {
      return .paragraph(
        "", "Shown once the forms may be seen; it is \(row.stage.rawValue).", .quiet,
        width: width, indent: 0)
    }
    var lines: [StyledLine] = .flow("Gates", gates, width: width, gap: 2)
    lines += .flow("Questions", means + [Heat.legend], width: width, gap: 2)
    lines += forms(width)
    lines += .flow("Figures", figures, width: width)
    return lines
  }

  private var words: Figures { Figures(rules: guide.scoring) }

  private var gates: [StyledLine] {
    zip(guide.scoring.gates, row.gates).map { gate, state in
      StyledLine(GateWords.mark(state), state.style)
        .adding(" " + gate.title, state == .fail ? .bold : .plain)
    }
  }

  private var means: [StyledLine] {
    guide.questions.enumerated().map { index, question in
      let label = StyledLine("\(index + 1)" + (question.isCritical ? "!" : "") + " ", .quiet)
      guard let mean = row.mean(of: index) else { return label.adding("–", .quiet) }
      return label.adding(words.mean(mean), Heat.style(mean: mean))
    }
  }

  /// What each form alone makes of the interview, from the lowest to the highest.
  private func forms(_ width: Int) -> [StyledLine] {
    guard let range = row.formScores, let mark = row.interview else { return [] }
    let low = words.part(.interview, range.lowerBound)
    let high = words.part(.interview, range.upperBound)
    let text =
      low == high
      ? "every form gives \(low)" : "single forms give \(low) to \(high)"
    let bands = guide.scoring.bands
    let axis = ScoreAxis(
      cutOffs: [bands.discuss, bands.strong], width: min(40, width - 12 - TextWidth.of(text)))
    let line = StyledLine(text)
    return .flow(
      "Forms",
      [axis.width >= 12 ? StyledLine(axis.whisker(range, mark: mark) + "  ").adding(line) : line],
      width: width)
  }

  private var figures: [StyledLine] {
    let test = row.test.map {
      [StyledLine("Test ", .quiet).adding(words.part(.test, $0), .bold)]
    }
    return [
      StyledLine("Total ", .quiet).adding(words.score(row.total), .bold),
      StyledLine("Interview ", .quiet).adding(words.part(.interview, row.interview), .bold),
    ] + (test ?? [])
  }
}
