import Guide
import Interview
import Screen
import Text

/// The steps that the answer is held against, ticked where they are there.
struct StepsPane {
  let screen: MarkingScreen
  let task: MarkingTask
  let list: TestTask.Checklist

  /// Columns before the text of a step.
  private static let margin = 9

  private var mark: OpenMark? { screen.book.shown(task.key) }

  /// Rows at a width, the same whichever step is selected.
  func rows(width: Int) -> Int {
    let wrapped = list.steps.map { TextWrap.lines($0.text, width: width - Self.margin).count }
    return list.steps.count + (wrapped.max() ?? 1) - 1
  }

  func draw(on surface: inout Surface, in area: Rect) {
    // The selected step stands in full, the others as far as a row goes, unless all fit.
    let width = area.width - Self.margin
    let whole = list.steps.map { TextWrap.lines($0.text, width: width) }
    let fits = whole.reduce(0) { $0 + $1.count } <= area.height
    let selected = max(0, min(screen.place, list.steps.count - 1))
    let room = fits ? list.steps.count : max(1, area.height - whole[selected].count + 1)
    var cursor = ListCursor()
    cursor.select(selected, count: list.steps.count)
    var row = 0
    for index in cursor.window(count: list.steps.count, height: room) {
      let lines =
        fits || index == selected
        ? whole[index] : [TextWidth.fitted(list.steps[index].text, to: width)]
      draw(index, lines, on: &surface, in: area.inset(top: row))
      row += lines.count
    }
  }

  private func draw(_ index: Int, _ lines: [String], on surface: inout Surface, in area: Rect) {
    let step = list.steps[index]
    let isHere = index == screen.place
    let isFocused = isHere && screen.pane == .marks
    let style: Style = isFocused ? .selected : isHere ? .bold : .plain
    if isFocused, area.height > 0 {
      surface.fill(area.cutTop(lines.count).top, style: style)
      surface.cursor = Point(x: area.x, y: area.y)
    }
    let tick = mark.map { $0.has(step.id) ? "✓" : "·" } ?? "·"
    let number = index < 9 ? " \(index + 1)" : "\(index + 1)"
    surface.write(
      (isHere ? "▸" : " ") + number + " " + tick + " " + (step.isEssential ? "!" : " "), in: area,
      style: style)
    for (row, line) in lines.enumerated() {
      surface.write(line, in: area, row: row, column: Self.margin, style: style)
    }
  }
}
