import Guide
import Interview
import Screen
import Text

/// The criteria with their ratings, and what a low, a middle and a high one looks like.
struct CriteriaPane {
  let screen: MarkingScreen
  let task: MarkingTask
  let shape: MarkingLayout.Shape

  private static let listWidth = 26

  private var selected: Criterion? {
    task.criteria.indices.contains(screen.place) ? task.criteria[screen.place] : nil
  }
  private var mark: OpenMark? { screen.book.shown(task.key) }

  /// Rows at a width, the same whichever criterion is selected.
  func rows(width: Int) -> Int {
    let isNarrow = shape == .narrow
    let room = isNarrow ? width : width - Self.listWidth
    let most = task.criteria.map { anchors($0, width: room).count }.max() ?? 0
    let needed = screen.showsContents ? task.contentLines(width: room).count : most
    return isNarrow ? 1 + needed : max(task.criteria.count, needed)
  }

  func draw(on surface: inout Surface, in area: Rect) {
    guard area.height > 0 else { return }
    switch shape {
    case .narrow:
      drawStrip(on: &surface, in: area)
      drawDetail(on: &surface, in: area.cutTop(1).rest)
    case .stacked:
      drawList(on: &surface, in: area.cutLeft(Self.listWidth - 2).left)
      drawDetail(on: &surface, in: area.cutLeft(Self.listWidth).rest)
    case .wide:
      let (list, below) = area.cutTop(min(task.criteria.count, area.height / 3))
      drawList(on: &surface, in: list)
      let both = [
        selected.map { anchors($0, width: below.width) } ?? [],
        task.contentLines(width: below.width),
      ]
      let ordered = screen.showsContents ? both.reversed() : both
      Array(ordered.joined(separator: [StyledLine()]))
        .drawBeginning(sign: "…", on: &surface, in: below.cutTop(1).rest)
    }
  }

  /// One line: the selected criterion with its rating, and all ratings in a row.
  private func drawStrip(on surface: inout Surface, in area: Rect) {
    guard let selected else { return }
    let all = task.criteria.map { value($0) }.joined(separator: " ")
    let title = "▸ \(selected.title)  \(value(selected))"
    surface.write(
      TextWidth.fitted(title, to: area.width - TextWidth.of(all) - 2), in: area, style: .bold)
    surface.writeRight(all, in: area)
    if screen.pane == .marks { surface.cursor = Point(x: area.x, y: area.y) }
  }

  private func drawList(on surface: inout Surface, in area: Rect) {
    var cursor = ListCursor()
    cursor.select(screen.place, count: task.criteria.count)
    for (row, index) in cursor.window(count: task.criteria.count, height: area.height).enumerated()
    {
      let criterion = task.criteria[index]
      let line = area.row(row)
      let isHere = index == screen.place
      let style = screen.markStyle(isHere: isHere, of: line, on: &surface)
      surface.write(
        (isHere ? "▸ " : "  ") + TextWidth.fitted(criterion.title, to: line.width - 5), in: line,
        style: style)
      surface.writeRight(value(criterion) + " ", in: line, style: style)
    }
  }

  private func value(_ criterion: Criterion) -> String {
    mark?.rating(of: criterion.id).map { "\($0.value)" } ?? "·"
  }

  private func drawDetail(on surface: inout Surface, in area: Rect) {
    if screen.showsContents {
      // The task has all of it, and scrolls.
      task.contentLines(width: area.width).drawBeginning(sign: "… Tab", on: &surface, in: area)
    } else if let selected {
      anchors(selected, width: area.width).drawBeginning(sign: "…", on: &surface, in: area)
    }
  }

  private func anchors(_ criterion: Criterion, width: Int) -> [StyledLine] {
    let rating = mark?.rating(of: criterion.id)?.value
    return [(1, criterion.low), (3, criterion.middle), (5, criterion.high)].flatMap { level, text in
      [StyledLine].paragraph(
        "\(level)", text, level == rating ? .bold : .plain, width: width, indent: 3)
    }
  }

}

extension MarkingTask {
  /// What the message must contain, a point each.
  func contentLines(width: Int) -> [StyledLine] {
    [StyledLine("Must contain", .quiet)]
      + contains.flatMap { [StyledLine].paragraph("·", $0, width: width, indent: 2) }
  }
}
