import Guide
import Interview
import Screen
import Text

/// The five levels, and what each sounds like on this question.
struct RatingPane {
  let question: Question
  let screen: InterviewScreen
  let opened: OpenSession

  private var answer: Answer? { opened.form[question.id].final }

  /// Levels in a row, and below them the anchor of the one that was pressed.
  func drawStrip(on surface: inout Surface, in area: Rect) {
    let level = answer?.rating?.value
    for value in 1...5 {
      let column = (value - 1) * 6
      if value == level {
        // No colour here: a rating goes over slow lines, and marks say enough.
        surface.write("▐ \(value) ▌", in: area, column: column)
      } else {
        surface.write("  \(value)", in: area, column: column)
      }
    }
    let beside = area.inset(left: 32)
    surface.write(title, in: beside)
    let text = level.flatMap { question.anchor(level: $0) } ?? hint
    let lines = TextWrap.lines(text, width: area.width)
    for (row, line) in lines.prefix(2).enumerated() {
      let isCut = row == 1 && lines.count > 2
      surface.write(
        isCut ? TextWidth.fitted(line + " …", to: area.width) : line, in: area, row: row + 1)
    }
  }

  /// Levels below each other with their anchors open, highest first.
  func drawLadder(on surface: inout Surface, in area: Rect) {
    let level = answer?.rating?.value
    surface.write(title, in: area)
    let entries = (1...5).reversed().map { value in
      (value, TextWrap.lines(question.anchor(level: value) ?? "", width: area.width - 6))
    }
    let needed = entries.reduce(0) { $0 + $1.1.count }
    let gap = needed + 2 + entries.count <= area.height ? 1 : 0
    // Without room for all, the others keep their first line.
    let isTight = needed + 2 > area.height
    var row = 2
    for (value, lines) in entries {
      let isHere = value == level
      let shown = isTight && !isHere ? Array(lines.prefix(1)) : lines
      surface.write(
        isHere ? "▐ \(value) ▌" : "  \(value)  ", in: area, row: row)
      for (offset, line) in shown.enumerated() {
        surface.write(line, in: area, row: row + offset, column: 6)
      }
      row += max(1, shown.count) + gap
    }
  }

  /// The level in words, or the kind of blank.
  private var title: String {
    switch answer {
    case .rated(let rating):
      let name = opened.guide.scale.first { $0.level == rating.value }?.name ?? ""
      let wants = !opened.form.isSealed && opened.sealCheck.needsEvidence(question) != nil
      return "\(rating.value) · \(name)" + (wants ? "  n evidence" : "") + table
    case .blank(let blank): return blank.standing(under: opened.guide.scoring) + table
    case nil: return "not rated yet"
    }
  }

  /// Where it was said, so that nobody takes what a round table recorded for their own key.
  private var table: String {
    opened.form[question.id].isRatedAtTable ? "  round table" : ""
  }

  private var hint: String {
    guard answer == nil else { return "" }
    if !opened.form.isSealed, !opened.isToAsk(question), opened.shown.voided[question.id] == nil {
      return
        "By the plan others ask this. If you rate it, that counts; else the seal says not asked."
    }
    return opened.form.isSealed
      ? "" : "Press 1-5; the anchor of the level shows here. 0 leaves it blank."
  }
}
