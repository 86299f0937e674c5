import Guide
import Interview
import Scoring
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
    let style = screen.markStyle(isHere: isHere, of: line, on: &surface)
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

extension MarkingScreen {
  /// How a line of the marks is written; where it has the focus, it is marked as a whole.
  func markStyle(isHere: Bool, of line: Rect, on surface: inout Surface) -> Style {
    guard isHere else { return .plain }
    guard pane == .marks else { return .bold }
    surface.fill(line, style: .selected)
    surface.cursor = Point(x: line.x, y: line.y)
    return .selected
  }
}
