import Guide
import Interview
import Screen
import Text

/// Words that every candidate is told, and whether they were said.
struct WordsPane {
  let words: SpokenWords
  let screen: InterviewScreen
  let opened: OpenSession

  func draw(on surface: inout Surface, in area: Rect) {
    let isFocused = screen.pane == .question && screen.mode == .rating
    surface.write(
      "Say " + words.occasion, in: area,
      style: Style(.plain, isFocused ? [.bold, .underline] : .bold))
    let (tick, text) = area.cutTop(1).rest.cutBottom(2)
    drawText(on: &surface, in: text)
    let isSaid = opened.form.said.contains(words)
    surface.write(
      isSaid ? "[x] said" : "[ ] said" + (opened.form.isSealed ? "" : "   Space ticks it"),
      in: tick, row: 1, style: isSaid ? .plain : .accent)
  }

  private func drawText(on surface: inout Surface, in area: Rect) {
    let text = opened.guide.text(of: words) ?? ""
    var lines = [""] + TextWrap.lines(text, width: area.width)
    if lines.count > area.height { lines.removeFirst() }
    let overflow = max(0, lines.count - area.height)
    let start = min(screen.scroll, overflow)
    for (row, line) in lines.dropFirst(start).prefix(area.height).enumerated() {
      surface.write(line, in: area, row: row)
    }
    if start < overflow, area.height > 0 {
      surface.writeRight(" Tab ↓ more", in: area, row: area.height - 1, style: .quiet)
    }
  }
}
