import Guide
import Interview
import Screen

/// The picture of an item: the question, and below it the answer.
struct ItemPicture {
  let item: TestItem
  let entry: ItemEntry
  let layout: ItemLayout
  let scroll: Int
  let width: Int
  /// Whether keys go to the answer.
  let isActive: Bool

  func draw(on surface: inout Surface) {
    let start = layout.scroll(scroll)
    let rows = layout.text.rows.dropFirst(start).prefix(layout.question.height)
    for (place, row) in rows.enumerated() {
      surface.write(
        row.text, in: layout.question, row: place, column: row.indent, style: row.style)
    }
    drawBetween(on: &surface)
    switch entry {
    case .number(let number): drawNumber(number, on: &surface, in: layout.answer)
    case .pick, .order: layout.list?.draw(on: &surface, in: layout.answer, width: columns)
    case .text(let editor): drawText(editor, on: &surface, in: layout.answer)
    }
    if !isActive { surface.cursor = nil }
  }

  private var columns: Int { ItemLayout.width(width) }

  private func drawBetween(on surface: inout Surface) {
    var words = ""
    if case .text = entry {
      words = if case .steps = item.task { "Your steps, one a line" } else { "Your text" }
    }
    guard layout.isCut || !words.isEmpty else { return }
    let row = layout.between
    surface.rule(Rect(x: 0, y: row.y, width: width, height: row.height))
    if !words.isEmpty { surface.write(" \(words) ", in: row, style: .quiet) }
    guard layout.isCut else { return }
    let rest = layout.lastScroll - layout.scroll(scroll)
    let more =
      rest > 0 ? "\(SittingWords.count(rest, "more line")): Ctrl-F" : "from the top: Ctrl-F"
    surface.writeRight(" \(more) ", in: row.inset(right: 2), style: .accent)
  }

  private func drawNumber(_ number: NumberEntry, on surface: inout Surface, in area: Rect) {
    surface.write("Your answer", in: area, style: .quiet)
    drawField(number.number, isActive: !number.isInRemark, on: &surface, in: area.row(1))
    guard let remark = item.task.remark else { return }
    let ask = ItemLayout.ask(remark, columns)
    let top = layout.isTight ? 2 : 3
    for (place, line) in ask.enumerated() {
      surface.write(line, in: area, row: top + place, style: .quiet)
    }
    drawField(
      number.remark, isActive: number.isInRemark, on: &surface, in: area.row(top + ask.count))
  }

  private func drawField(
    _ field: LineField, isActive: Bool, on surface: inout Surface, in row: Rect
  ) {
    surface.write(">", in: row, style: isActive ? .accent : .quiet)
    field.draw(on: &surface, in: row.inset(left: 2, right: 1), isActive: isActive)
  }

  private func drawText(_ editor: TextEditor, on surface: inout Surface, in area: Rect) {
    let rows = editor.layout(width: ItemLayout.editorWidth(width))
    // The cursor in the middle where there is more than can be seen.
    let last = max(0, rows.rows.count - area.height)
    let start = max(0, min(rows.cursor.row - area.height / 2, last))
    for (place, row) in rows.rows.dropFirst(start).prefix(area.height).enumerated() {
      surface.write(row.text, in: area, row: place)
    }
    guard !area.isEmpty else { return }
    surface.cursor = Point(
      x: min(area.x + rows.cursor.column, area.maxX - 1), y: area.y + rows.cursor.row - start)
  }
}
