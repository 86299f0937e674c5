import Guide
import Interview
import Scoring
import Screen
import Text

/// The debrief list: what to settle, and what is settled.
struct AgendaPane {
  let screen: ScorecardScreen
  let opened: OpenSession
  let card: CombinedCard

  func draw(on surface: inout Surface, in whole: Rect) {
    let entries = opened.agenda(card)
    let words = AgendaWords(opened.scoringPlan, card.sheet, card.scorecard)
    // What waits for a marker is no item to settle, and comes before the debrief.
    let told = TestMarking(session: opened.shown, guide: opened.guide).waiting.sentences
    let (foot, area) = whole.cutBottom(min(told.count, max(0, whole.height - 1)))
    for (row, sentence) in told.prefix(foot.height).enumerated() {
      surface.write(
        TextWidth.fitted(sentence, to: foot.width), in: foot, row: row, style: Style(.caution))
    }
    guard !entries.isEmpty else {
      surface.write("Nothing to settle.", in: area, style: .quiet)
      return
    }
    let isFocused = screen.pane == .agenda && screen.mode == .looking
    // What the selected item asks stands below the list in full, where there is room.
    let detail =
      entries.indices.contains(screen.agenda.row)
      ? TextWrap.lines(words.sentence(entries[screen.agenda.row]), width: area.width - 4) : []
    let spare = area.height - entries.count - 1
    let list = area.cutTop(spare >= detail.count ? entries.count : area.height).top
    if isFocused, spare >= detail.count {
      for (row, line) in detail.enumerated() {
        surface.write(line, in: area, row: entries.count + 1 + row, column: 4)
      }
    }
    let names = max(22, min(34, area.width * 2 / 5))
    let window = screen.agenda.window(count: entries.count, height: list.height)
    for (row, index) in window.enumerated() {
      let entry = entries[index]
      let isHere = isFocused && index == screen.agenda.row
      let style: Style = isHere ? .selected : (entry.settled == nil ? .plain : .quiet)
      let line = list.row(row)
      surface.fill(line, style: isHere ? .selected : .plain)
      let tail = entry.settled?.text ?? words.sentence(entry)
      let text =
        (isHere ? "▸" : " ") + (entry.settled == nil ? "  " : "✓ ")
        + TextWidth.padded(words.short(entry), to: names) + " " + tail
      surface.write(TextWidth.fitted(text, to: line.width), in: line, style: style)
      if isHere { surface.cursor = Point(x: line.x, y: line.y) }
    }
  }
}
