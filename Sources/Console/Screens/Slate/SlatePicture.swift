import Exact
import Guide
import Interview
import Scoring
import Screen
import Text

/// The picture of a slate: candidates above, what is known of one of them and of the raters below.
struct SlatePicture {
  let screen: SlateScreen
  let model: Model

  /// From which width on both parts below stand side by side.
  static let wideFrom = 110

  func draw(on surface: inout Surface, in area: Rect) {
    guard let slate = screen.slate else {
      surface.write("Reading the sessions…", in: area.inset(left: 2, top: 1), style: .quiet)
      return
    }
    let (lower, upper) = area.cutBottom(lowerRows(slate, area))
    drawTable(on: &surface, in: upper)
    let (strip, body) = lower.cutTop(1)
    surface.rule(strip)
    let below = body.inset(left: 1, right: 1)
    switch screen.voiding {
    case .choosing(let cursor): drawQuestions(cursor, on: &surface, in: below)
    case .reason(let question, let field): drawReason(question, field, on: &surface, in: below)
    case nil where !screen.before.isEmpty: drawChange(on: &surface, in: below)
    case nil: drawParts(slate, strip, on: &surface, in: below)
    }
  }

  /// Rows of the lower half: what its parts need, as long as the list keeps as many.
  private func lowerRows(_ slate: Slate, _ area: Rect) -> Int {
    let widths = widths(area.width - 2)
    let needed = max(
      candidate(widths.candidate).count, raters(slate, widths.raters).count, 4)
    return min(needed + 1, area.height / 2, max(7, area.height - screen.rows.count - 1))
  }

  /// The furthest that the lower half can be scrolled.
  func furthest(_ area: Rect) -> Int {
    guard let slate = screen.slate else { return 0 }
    let height = lowerRows(slate, area) - 1
    let widths = widths(area.width - 2)
    let both = [
      candidate(widths.candidate).furthest(height: height),
      raters(slate, widths.raters).furthest(height: height),
    ]
    if isWide(area.width - 2) { return both.max() ?? 0 }
    return both[screen.part == .candidate ? 0 : 1]
  }

  private func isWide(_ width: Int) -> Bool { width + 2 >= Self.wideFrom }

  private func widths(_ width: Int) -> (candidate: Int, raters: Int) {
    isWide(width) ? ((width - 3) / 2, width - 3 - (width - 3) / 2) : (width, width)
  }

  private func candidate(_ width: Int) -> [StyledLine] {
    guard let guide = screen.guide(model), screen.rows.indices.contains(screen.cursor.row) else {
      return []
    }
    return CandidatePart(row: screen.rows[screen.cursor.row], guide: guide).lines(width: width)
  }

  private func raters(_ slate: Slate, _ width: Int) -> [StyledLine] {
    RatersPart(slate: slate, showsCoefficients: screen.showsCoefficients).lines(width: width)
  }

  private func drawParts(
    _ slate: Slate, _ strip: Rect, on surface: inout Surface, in area: Rect
  ) {
    let widths = widths(area.width)
    if isWide(area.width) {
      let (left, rest) = area.cutLeft(widths.candidate)
      title(.candidate, at: 1, on: &surface, in: strip)
      title(.raters, at: widths.candidate + 4, on: &surface, in: strip)
      candidate(widths.candidate).drawScrolled(
        from: screen.scroll, way: "J ", on: &surface, in: left)
      raters(slate, widths.raters).drawScrolled(
        from: screen.scroll, way: "J ", on: &surface, in: rest.cutLeft(3).rest)
      return
    }
    var column = 1
    for part in SlateScreen.Part.allCases {
      column = title(part, at: column, on: &surface, in: strip) + 1
    }
    let lines =
      screen.part == .candidate ? candidate(area.width) : raters(slate, area.width)
    lines.drawScrolled(from: screen.scroll, way: "J ", on: &surface, in: area)
  }

  @discardableResult
  private func title(
    _ part: SlateScreen.Part, at column: Int, on surface: inout Surface, in line: Rect
  ) -> Int {
    var text = part.rawValue
    if part == .candidate, screen.rows.indices.contains(screen.cursor.row) {
      let row = screen.rows[screen.cursor.row]
      text = TextWidth.fitted(model.titles.text(row.candidate, row.id, width: 30), to: 30)
    }
    let isShown = screen.part == part || isWide(line.width - 2)
    return surface.write(
      " " + text + " ", in: line, column: column,
      style: isShown ? Style(.accent, .bold) : .quiet) - line.x
  }

  private func drawTable(on surface: inout Surface, in area: Rect) {
    let (head, list) = area.cutTop(1)
    let table = SlateTable(width: area.width, guide: screen.guide(model))
    table.head.draw(on: &surface, in: head)
    let rows = screen.rows
    for (offset, index) in screen.cursor.window(count: rows.count, height: list.height)
      .enumerated()
    {
      let row = rows[index]
      let isSelected = index == screen.cursor.row
      let line = list.row(offset)
      let called = model.titles.text(row.candidate, row.id, width: table.name)
      table.line(row, called: called).draw(on: &surface, in: line.cutLeft(3).rest)
      let mark = (isSelected ? "▸" : " ") + (screen.marked.contains(row.id) ? "◆ " : "  ")
      guard isSelected else {
        surface.write(mark, in: line)
        continue
      }
      // The selection ends with the name: bars, shades and marks keep their look in it.
      surface.fill(line.cutLeft(3 + table.name).left, style: .selected)
      surface.write(mark + TextWidth.fitted(called, to: table.name), in: line, style: .selected)
      surface.cursor = Point(x: line.x, y: line.y)
    }
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - TextWidth.of(text))) + text
  }

  /// What voiding a question made of each total.
  private func drawChange(on surface: inout Surface, in area: Rect) {
    let figures = screen.guide(model).map { Figures(rules: $0.scoring) }
    surface.write("Totals before and after; Esc goes back", in: area, style: .bold)
    let list = area.cutTop(1).rest
    let rows = screen.rows.filter { screen.before[$0.id] != nil }
    for (index, row) in rows.prefix(list.height * 2).enumerated() {
      let column = index / max(1, list.height) * (list.width / 2)
      let old = figures?.score(screen.before[row.id]) ?? "–"
      let new = figures?.score(row.total) ?? "–"
      surface.write(
        TextWidth.padded(
          model.titles.text(row.candidate, row.id, width: 20), to: 20)
          + " " + right(old, 6) + " → " + right(new, 6),
        in: list, row: index % max(1, list.height), column: column)
    }
  }

  private func drawQuestions(_ cursor: ListCursor, on surface: inout Surface, in area: Rect) {
    let questions = screen.questions(model)
    surface.write(
      "Which question is left out for every candidate of this opening?", in: area, style: .bold)
    let list = area.cutTop(1).rest
    for (row, index) in cursor.window(count: questions.count, height: list.height).enumerated() {
      let isSelected = index == cursor.row
      surface.write(
        (isSelected ? "▸ " : "  ") + questions[index].id + "  " + questions[index].heading,
        in: list, row: row, style: isSelected ? .selected : .plain)
    }
  }

  private func drawReason(
    _ question: Int, _ field: LineField, on surface: inout Surface, in area: Rect
  ) {
    let questions = screen.questions(model)
    let id = questions.indices.contains(question) ? questions[question].id : ""
    surface.write(
      "Why is \(id) left out of every session of this opening? It cannot be undone.", in: area,
      style: .bold)
    surface.write(">", in: area, row: 1, style: .accent)
    field.draw(on: &surface, in: area.row(1).inset(left: 2), isActive: true)
  }
}
