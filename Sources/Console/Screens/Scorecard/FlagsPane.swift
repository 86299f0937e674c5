import Guide
import Interview
import Scoring
import Screen
import Text

/// The red flags: who raised which, on what evidence, and what became of it.
struct FlagsPane {
  let screen: ScorecardScreen
  let opened: OpenSession

  func draw(on surface: inout Surface, in area: Rect) {
    let flags = opened.shown.flags
    guard !flags.isEmpty else {
      surface.write("Nobody raised a flag.", in: area, style: .quiet)
      return
    }
    let isFocused = screen.pane == .flags && screen.mode == .looking
    // The evidence of the selected one stands open below the list.
    let detail = flags.indices.contains(screen.flag.row) ? evidence(flags[screen.flag.row]) : ""
    let lines = TextWrap.lines(detail, width: area.width - 4)
    let rows = min(lines.count, max(0, area.height - min(flags.count, 3)))
    let (list, below) = area.cutTop(min(flags.count, area.height - rows))
    for (row, index) in screen.flag.window(count: flags.count, height: list.height).enumerated() {
      let isHere = isFocused && index == screen.flag.row
      let line = list.row(row)
      surface.fill(line, style: isHere ? .selected : .plain)
      surface.write(
        TextWidth.fitted((isHere ? "▸" : " ") + summary(flags[index]), to: line.width), in: line,
        style: isHere ? .selected : .plain)
      if isHere { surface.cursor = Point(x: line.x, y: line.y) }
    }
    for (row, line) in lines.prefix(rows).enumerated() {
      surface.write(line, in: below, row: row, column: 4, style: .quiet)
    }
  }

  private func summary(_ flag: Session.Flag) -> String {
    let known = opened.guide.flag(flag.flag)
    let state = opened.shown.state(of: flag.key)
    let mark =
      switch state {
      case .raised: "…"
      case .confirmed: "✗"
      case .dismissed: "✓"
      }
    let kind = known?.kind == .disqualifying ? "!" : "?"
    return mark + " " + kind + " "
      + TextWidth.padded(known?.title ?? flag.flag, to: 28) + " "
      + (state == .raised ? "" : state.rawValue + ", ") + "raised by " + FlagWords.author(flag.key)
  }

  /// The evidence, and what was found when it was looked into.
  private func evidence(_ flag: Session.Flag) -> String {
    let words = "“" + flag.evidence + "”"
    return words + (FlagWords.resolution(of: flag.key, in: opened.shown).map { "\n" + $0 } ?? "")
  }
}
