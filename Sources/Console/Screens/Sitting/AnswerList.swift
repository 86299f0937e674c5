import Guide
import Interview
import Screen
import Text

/// The courses, statements or steps of an item as rows, each knowing which one it belongs to.
struct AnswerList {
  struct Row {
    var text: String
    var option: Int
  }

  /// What to do, and how it stands.
  private(set) var heading: String
  /// What an answer loses by being wrong, in a row of its own; nil where it loses nothing.
  private(set) var warning: String?
  private(set) var rows: [Row] = []
  private(set) var selected: Int

  /// Nil for an item that is answered by typing.
  init?(_ item: TestItem, entry: ItemEntry, answer: TestAnswer?, width: Int) {
    switch (item.task, entry) {
    case (.order(let steps), .order(let order)):
      selected = order.cursor.row
      let isTouched = if case .order = answer { true } else { false }
      if order.isCarrying {
        heading = "Moving a step: ↑↓ carry it, Space puts it down."
      } else {
        heading =
          isTouched
          ? "Your order:" : "Not ordered yet. The steps stand in alphabetical order."
      }
      let carried = order.isCarrying ? "↕" : "▸"
      for (index, step) in OrderEntry.shown(steps, answer: answer).enumerated() {
        add(step.text, mark: "\(index + 1)", index, cursor: carried, width: width)
      }
    case (_, .pick(let cursor)):
      let picking = Picking(item: item, answer: answer)
      selected = cursor.row
      heading = picking.isSingle ? "Pick one." : "Tick every one that is right."
      if case .ticks = item.task { warning = TestTask.costOfWrongTicks }
      for (index, option) in picking.options.enumerated() {
        let isPicked = picking.isPicked(index)
        let box = picking.isSingle ? (isPicked ? "(•)" : "( )") : (isPicked ? "[x]" : "[ ]")
        add(
          option.text, mark: "\(box) \(Picking.letter(index))", index, cursor: "▸", width: width)
      }
    default: return nil
    }
  }

  private mutating func add(
    _ text: String, mark: String, _ index: Int, cursor: String, width: Int
  ) {
    let lead = (index == selected ? cursor : " ") + " " + mark + "  "
    let hang = TextWidth.of(lead)
    for (part, line) in TextWrap.lines(text, width: max(1, width - hang - 1)).enumerated() {
      let before = part == 0 ? lead : String(repeating: " ", count: hang)
      rows.append(Row(text: before + line, option: index))
    }
  }

  /// The rows above the list.
  var headRows: Int { warning == nil ? 1 : 2 }

  func draw(on surface: inout Surface, in area: Rect, width: Int) {
    let list = area.cutTop(headRows).rest
    let start = firstRow(height: list.height)
    let hidden = hiddenOptions(from: start, height: list.height)
    let end = surface.write(
      TextWidth.fitted(heading, to: max(0, width - 18)), in: area, style: .quiet)
    let more = [
      hidden.above > 0 ? "↑ \(hidden.above)" : "", hidden.below > 0 ? "↓ \(hidden.below)" : "",
    ]
    .filter { !$0.isEmpty }.joined(separator: "  ")
    if !more.isEmpty {
      surface.write("\(more) more", in: area, column: end - area.x + 2, style: .accent)
    }
    if let warning {
      surface.write(TextWidth.fitted(warning, to: width), in: area, row: 1, style: .quiet)
    }
    var hasCursor = false
    for (place, row) in rows.dropFirst(start).prefix(list.height).enumerated() {
      let line = list.row(place).cutLeft(width).left
      let style: Style = row.option == selected ? .selected : .plain
      surface.fill(line, style: style)
      surface.write(row.text, in: line, style: style)
      if row.option == selected, !hasCursor {
        surface.cursor = Point(x: line.x, y: line.y)
        hasCursor = true
      }
    }
  }

  /// How many options are not in view in full, above and below.
  private func hiddenOptions(from start: Int, height: Int) -> (above: Int, below: Int) {
    let end = min(rows.count, start + height)
    return (
      Set(rows[..<min(start, rows.count)].map(\.option)).count,
      Set(rows[max(end, 0)...].map(\.option)).count
    )
  }

  /// The first row in view, so that all of the selected one is.
  private func firstRow(height: Int) -> Int {
    guard rows.count > height, let first = rows.firstIndex(where: { $0.option == selected }) else {
      return 0
    }
    let count = rows.count { $0.option == selected }
    return max(0, min(first - max(0, height - count) / 2, rows.count - height))
  }
}
