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

  /// Rows in which every item stands with its whole sentence.
  func height(width: Int) -> Int { texts(width).reduce(0) { $0 + max(1, $1.lines.count) } }

  private var words: AgendaWords { AgendaWords(opened.scoringPlan, card.sheet, card.scorecard) }

  private func names(_ width: Int) -> Int { max(22, min(34, width * 2 / 5)) }

  private func texts(_ width: Int) -> [(entry: AgendaEntry, lines: [String])] {
    opened.agenda(card).map { entry in
      let text = entry.settled?.text ?? words.sentence(entry)
      return (entry, TextWrap.lines(text, width: width - names(width) - 4))
    }
  }

  func draw(on surface: inout Surface, in whole: Rect) {
    let entries = opened.agenda(card)
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
    if height(width: area.width) <= area.height {
      drawInFull(on: &surface, in: area)
      return
    }
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
    let window = screen.agenda.window(count: entries.count, height: list.height)
    for (row, index) in window.enumerated() {
      let tail = entries[index].settled?.text ?? words.sentence(entries[index])
      drawItem(index, entries[index], tail: tail, on: &surface, in: list.row(row))
    }
  }

  private var isFocused: Bool { screen.pane == .agenda && screen.mode == .looking }

  /// Every item with its whole sentence.
  private func drawInFull(on surface: inout Surface, in area: Rect) {
    var row = 0
    for (index, (entry, lines)) in texts(area.width).enumerated() {
      drawItem(index, entry, tail: lines.first ?? "", on: &surface, in: area.row(row))
      for (offset, line) in lines.dropFirst().enumerated() {
        surface.write(
          line, in: area, row: row + 1 + offset, column: names(area.width) + 4,
          style: entry.settled == nil ? .plain : .quiet)
      }
      row += max(1, lines.count)
    }
  }

  private func drawItem(
    _ index: Int, _ entry: AgendaEntry, tail: String, on surface: inout Surface, in line: Rect
  ) {
    let names = names(line.width)
    let isHere = isFocused && index == screen.agenda.row
    let style: Style = isHere ? .selected : (entry.settled == nil ? .plain : .quiet)
    surface.fill(line, style: isHere ? .selected : .plain)
    let text =
      (isHere ? "▸" : " ") + (entry.settled == nil ? "  " : "✓ ")
      + TextWidth.padded(TextWidth.fitted(words.short(entry), to: names), to: names) + " " + tail
    StyledLine(text, style).cutAtWord(to: line.width).draw(on: &surface, in: line)
    if isHere { surface.cursor = Point(x: line.x, y: line.y) }
  }
}
