import Exact
import Interview
import Scoring
import Screen
import Text

/// How the raters of an opening agree: in a sentence, then each rater beside the panel.
struct RatersPart {
  let slate: Slate
  /// Whether the coefficients stand in the place of the raters.
  let showsCoefficients: Bool

  func lines(width: Int) -> [StyledLine] {
    guard slate.isWorkedOut else {
      return [StyledLine("Agreement: being worked out…", .quiet)]
    }
    let sentence = AgreementWords.sentence(slate.agreement, over: slate.agreedOn)
    return TextWrap.lines(sentence, width: width).map { StyledLine($0) }
      + (showsCoefficients ? coefficients(width) : raters(width))
  }

  /// Every coefficient by its name, in as many columns as have room.
  private func coefficients(_ width: Int) -> [StyledLine] {
    let items = slate.agreement.map { statistic in
      TextWidth.padded(statistic.name, to: 15) + (statistic.value?.shown(places: 2) ?? "n/a")
    }
    let column = (items.map(TextWidth.of).max() ?? 0) + 3
    let columns = max(1, min(3, (width + 3) / column))
    let rows = (items.count + columns - 1) / columns
    return (0..<rows).map { row in
      let line = stride(from: row, to: items.count, by: rows).map { items[$0] }
      return StyledLine(
        line.dropLast().map { TextWidth.padded($0, to: column) }.joined() + (line.last ?? ""))
    }
  }

  /// Each rater's mean less the panel's, as a bar about zero.
  private func raters(_ width: Int) -> [StyledLine] {
    guard !slate.raters.isEmpty else {
      return [StyledLine("Raters are shown once forms are sealed.", .quiet)]
    }
    let figures = slate.raters.map { $0.difference.shownAsMargin(places: 2) }
    let means = slate.raters.map {
      "  mean " + $0.mean.shown(places: 2) + " over \($0.candidates)"
    }
    let figure = figures.map(TextWidth.of).max() ?? 0
    let mean = means.map(TextWidth.of).max() ?? 0
    let showsMean = width >= 12 + figure + mean
    let longest = slate.raters.map { TextWidth.of($0.interviewer.text) }.max() ?? 0
    let rest = width - figure - 2 - (showsMean ? mean : 0)
    // The bar goes before a name is cut.
    let cells = min(16, (rest - longest - 2) / 2)
    let bar = cells >= 3 ? ZeroBar(slate.raters.map(\.difference), cells: cells) : nil
    let name = min(longest, rest - (bar.map { $0.cells * 2 + 2 } ?? 0))
    var lines: [StyledLine] = []
    if let bar {
      let limit = bar.limit.shown(places: 1)
      let scale = "Each rater's mean less the panel's; a full bar is \(limit)."
      let texts = [scale + " Shown, never corrected.", scale, "A full bar is \(limit)."]
      lines.append(StyledLine(texts.first { TextWidth.of($0) <= width } ?? "", .quiet))
    }
    for (index, rater) in slate.raters.enumerated() {
      let blanks = String(repeating: " ", count: figure - TextWidth.of(figures[index]))
      var line = StyledLine(
        TextWidth.padded(TextWidth.fitted(rater.interviewer.text, to: name), to: name) + " ")
      if let bar { line = line.adding(bar.text(rater.difference), .accent).adding(" ") }
      lines.append(
        line.adding(blanks + figures[index], .bold).adding(showsMean ? means[index] : "", .quiet))
    }
    return lines
  }
}
