import Guide
import Interview
import Screen
import Text

/// The answers under the titles of their items, with how far each one's mark is.
struct MarkingList {
  let screen: MarkingScreen

  private enum Row {
    case item(String)
    case answer(Int)
  }

  func draw(on surface: inout Surface, in area: Rect) {
    let rows = rows
    var cursor = ListCursor()
    let selected = rows.firstIndex { if case .answer(screen.index) = $0 { true } else { false } }
    cursor.select(selected ?? 0, count: rows.count)
    for (line, index) in cursor.window(count: rows.count, height: area.height).enumerated() {
      switch rows[index] {
      case .item(let title):
        surface.write(
          TextWidth.fitted(title, to: area.width - 2), in: area, row: line, column: 1,
          style: .quiet)
      case .answer(let place): draw(place, on: &surface, in: area.row(line))
      }
    }
  }

  private func draw(_ place: Int, on surface: inout Surface, in line: Rect) {
    let task = screen.book.tasks[place]
    let isHere = place == screen.index
    let isFocused = isHere && screen.pane == .answers
    let style: Style = isFocused ? .selected : isHere ? .bold : .plain
    if isFocused {
      surface.fill(line, style: style)
      surface.cursor = Point(x: line.x, y: line.y)
    }
    surface.write(
      isHere ? "▸" : " ", in: line, style: isFocused ? style : Style(.accent, .bold))
    let end = surface.write(task.code, in: line, column: 3, style: style)
    surface.write(mark(task), in: line, column: max(9, end - line.x + 1), style: style)
  }

  private func mark(_ task: MarkingTask) -> String {
    switch screen.book.standing(task.key) {
    case .unmarked: "·"
    case .begun, .changed: "½"
    case .recorded: "✓"
    }
  }

  private var rows: [Row] {
    var rows: [Row] = []
    var item: String?
    for (place, task) in screen.book.tasks.enumerated() {
      if task.key.item != item { rows.append(.item(task.item.title)) }
      item = task.key.item
      rows.append(.answer(place))
    }
    return rows
  }
}
