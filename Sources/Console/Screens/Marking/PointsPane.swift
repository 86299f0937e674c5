import Guide
import Interview
import Scoring
import Screen
import Text

/// The points that a number can earn which its key does not understand, below what is right.
struct PointsPane {
  let screen: MarkingScreen
  let task: MarkingTask
  let key: TestTask.NumberKey

  /// Rows that the right answer takes at most.
  private static let mostKeyRows = 3

  private var points: Int? { screen.book.shown(task.key)?.points }

  /// Rows at a width, the same whatever is selected.
  func rows(width: Int) -> Int { keyLines(width: width).count + task.places }

  func draw(on surface: inout Surface, in area: Rect) {
    let lines = keyLines(width: area.width)
    // The points come first where there is hardly room.
    let (head, list) = area.cutTop(max(0, min(lines.count, area.height - 2)))
    for (row, line) in lines.prefix(head.height).enumerated() {
      surface.write(line, in: head, row: row, style: .quiet)
    }
    var cursor = ListCursor()
    cursor.select(min(screen.place, task.places - 1), count: task.places)
    for (row, index) in cursor.window(count: task.places, height: list.height).enumerated() {
      draw(index, on: &surface, in: list.row(row))
    }
  }

  private func draw(_ index: Int, on surface: inout Surface, in line: Rect) {
    let isHere = index == screen.place
    let isFocused = isHere && screen.pane == .marks
    let style: Style = isFocused ? .selected : isHere ? .bold : .plain
    if isFocused {
      surface.fill(line, style: style)
      surface.cursor = Point(x: line.x, y: line.y)
    }
    let told = index == 0 ? "  not right" : index == task.item.points ? "  right" : ""
    surface.write(
      (isHere ? "▸" : " ") + (index == points ? " (•) " : " ( ) ") + "\(index)" + told, in: line,
      style: style)
  }

  /// The right answer, and what else is right as it stands.
  private func keyLines(width: Int) -> [String] {
    let also = key.also.isEmpty ? "" : "; also " + key.also.joined(separator: ", ")
    let lines = TextWrap.lines("Right: " + task.item.task.keyWords + also, width: max(10, width))
    guard lines.count > Self.mostKeyRows else { return lines }
    let last = TextWidth.fitted(lines[Self.mostKeyRows - 1], to: max(8, width - 2)) + " …"
    return lines.prefix(Self.mostKeyRows - 1) + [last]
  }
}
