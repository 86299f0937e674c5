import Guide
import Interview
import Screen
import Text

/// Where the answer in view is marked: criteria, steps or points, and below them how far that is.
struct MarksPane {
  let screen: MarkingScreen
  let shape: MarkingLayout.Shape

  /// Rows that it wants at a width, the last one for how far the mark is.
  func rows(width: Int) -> Int {
    guard let task = screen.task else { return 1 }
    if let key = task.number {
      return 1 + PointsPane(screen: screen, task: task, key: key).rows(width: width)
    }
    return 1
      + (task.checklist.map { StepsPane(screen: screen, task: task, list: $0).rows(width: width) }
        ?? CriteriaPane(screen: screen, task: task, shape: shape).rows(width: width))
  }

  func draw(on surface: inout Surface, in area: Rect) {
    guard let task = screen.task else { return }
    if case .reasoning(let field) = screen.mode {
      return drawReason(field, task, on: &surface, in: area)
    }
    let words = MarkWords(task: task, book: screen.book)
    let state =
      TextWidth.of(words.state) <= area.width
      ? [words.state] : TextWrap.lines(words.state, width: area.width)
    let (place, rest) = cut(area, rows: state.count)
    for (row, line) in state.enumerated() {
      surface.write(line, in: place, row: row, style: words.style)
    }
    if let key = task.number {
      PointsPane(screen: screen, task: task, key: key).draw(on: &surface, in: rest)
    } else if let list = task.checklist {
      StepsPane(screen: screen, task: task, list: list).draw(on: &surface, in: rest)
    } else {
      CriteriaPane(screen: screen, task: task, shape: shape).draw(on: &surface, in: rest)
    }
  }

  /// Where it says how far the mark is: below, and in a column of its own at its top.
  private func cut(_ area: Rect, rows: Int) -> (place: Rect, rest: Rect) {
    guard shape == .wide else {
      let (bottom, rest) = area.cutBottom(rows)
      return (bottom, rest)
    }
    // Room for two lines, so that the rest stays where it is.
    let (top, rest) = area.cutTop(max(2, rows) + 1)
    return (top, rest)
  }

  /// What is changed, and the line for the reason.
  private func drawReason(
    _ field: LineField, _ task: MarkingTask, on surface: inout Surface, in area: Rect
  ) {
    let words = MarkWords(task: task, book: screen.book)
    var lines = TextWrap.lines(words.change, width: area.width).map { StyledLine($0, .bold) }
    lines += TextWrap.lines("Why? The change is recorded with the reason.", width: area.width)
      .map { StyledLine($0, .quiet) }
    let rows = max(0, min(lines.count, area.height - 1))
    lines.draw(on: &surface, in: area.cutTop(rows).top)
    let line = area.row(rows)
    surface.write("▸", in: line, style: Style(.accent, .bold))
    field.draw(on: &surface, in: line.inset(left: 2), isActive: true)
  }
}
