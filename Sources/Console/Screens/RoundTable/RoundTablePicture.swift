import Guide
import Interview
import Screen
import Text

/// The picture of the round table: the question above, panes side by side.
struct RoundTablePicture {
  let screen: RoundTableScreen
  let opened: OpenSession
  let question: Question

  /// The narrowest pane that holds a name, a rating and four elements.
  private static let leastWidth = 18

  func draw(on surface: inout Surface, in area: Rect) {
    let text = TextWrap.lines(question.text, width: area.width - 2)
    let rows = min(text.count, max(1, area.height / 3))
    let (top, below) = area.cutTop(rows + 2)
    let inner = top.inset(left: 1, right: 1)
    surface.write(
      "\(screen.place + 1)  \(question.heading)", in: inner, style: .bold)
    surface.writeRight(question.isCritical ? "critical" : "", in: inner, style: .quiet)
    for (row, line) in text.prefix(rows).enumerated() {
      surface.write(line, in: inner, row: row + 1)
    }
    drawPanes(on: &surface, in: below)
  }

  /// How many panes stand side by side.
  private static func fit(_ width: Int, _ seats: Int) -> Int {
    max(1, min(seats, width / leastWidth))
  }

  /// The columns of a note in a pane.
  static func noteWidth(_ width: Int, _ seats: Int) -> Int {
    width / fit(width, seats) - 3
  }

  private func drawPanes(on surface: inout Surface, in area: Rect) {
    let seats = opened.shown.seats
    guard !seats.isEmpty else { return }
    let fit = Self.fit(area.width, seats.count)
    var cursor = ListCursor()
    cursor.select(screen.pane, count: seats.count)
    let shown = cursor.window(count: seats.count, height: fit)
    let width = area.width / fit
    surface.rule(area)
    for (offset, index) in shown.enumerated() {
      let rect = Rect(
        x: area.x + offset * width, y: area.y + 1,
        width: offset == fit - 1 ? area.maxX - area.x - offset * width : width,
        height: area.height - 1)
      if offset > 0 {
        surface.write(
          "┬", in: Rect(x: rect.x, y: area.y, width: 1, height: 1), style: .quiet)
        surface.fill(
          Rect(x: rect.x, y: rect.y, width: 1, height: rect.height), with: "│", style: .quiet)
      }
      drawPane(seats[index], isHere: index == screen.pane, on: &surface, in: rect.inset(left: 1))
    }
    if shown.count < seats.count {
      surface.writeRight(
        " \(shown.lowerBound + 1)-\(shown.upperBound) of \(seats.count) ", in: area, style: .quiet)
    }
  }

  private func drawPane(
    _ interviewer: Interviewer, isHere: Bool, on surface: inout Surface, in rect: Rect
  ) {
    let isOpen = screen.isOpen(question, opened)
    let said = said(by: interviewer)
    let title = (isHere ? "▸" : " ") + TextWidth.fitted(interviewer.text, to: rect.width - 2)
    surface.write(title, in: rect, style: isHere ? Style(.accent, .bold) : .bold)
    if isHere { surface.cursor = Point(x: rect.x, y: rect.y) }
    surface.write(
      rating(said.answer, isOpen: isOpen), in: rect, row: 2, column: 1,
      style: isOpen ? Style(.accent, .bold) : .plain)
    // What was heard and written is this pane's own until all have rated.
    if isHere || isOpen {
      drawElements(said.elements, on: &surface, in: rect.row(3).inset(left: 1))
      drawNote(said.note, isHere: isHere, on: &surface, in: rect.inset(left: 1, top: 5))
    }
    surface.write(state(of: interviewer), in: rect, row: 1, column: 1, style: .quiet)
  }

  /// What a seat said about the question in view, as far as this screen may show it.
  private func said(by interviewer: Interviewer) -> TableRecord.Entry {
    guard screen.isRevealed(opened) else { return screen.record[interviewer, question.id] }
    let entry = opened.shown.form(of: interviewer)[question.id]
    return TableRecord.Entry(answer: entry.final, elements: entry.elements, note: entry.note)
  }

  /// Why a pane is only read, in a word or two.
  private func state(of interviewer: Interviewer) -> String {
    if opened.shown.form(of: interviewer).isSealed { return "sealed" }
    if !opened.shown.asks(interviewer, question.id) { return "others ask this" }
    return opened.holders[.interviewer(interviewer)] == nil ? "" : "at own console"
  }

  private func rating(_ answer: Answer?, isOpen: Bool) -> String {
    guard let answer else { return "· not rated here" }
    guard isOpen else { return "▒ rated" }
    switch answer {
    case .rated(let rating):
      let name = opened.guide.scale.first { $0.level == rating.value }?.name ?? ""
      return "▐ \(rating.value) ▌ " + name
    case .blank(let blank): return blank.sign + " " + blank.words
    }
  }

  private func drawElements(_ elements: Elements, on surface: inout Surface, in rect: Rect) {
    surface.write(elements.signs, in: rect)
  }

  private func drawNote(_ note: Note, isHere: Bool, on surface: inout Surface, in rect: Rect) {
    if isHere, case .writing(let editor, _) = screen.mode {
      let layout = editor.layout(width: rect.width - 1)
      let start = max(
        0, min(layout.cursor.row - rect.height + 1, layout.rows.count - rect.height))
      for (row, line) in layout.rows.dropFirst(start).prefix(rect.height).enumerated() {
        surface.write(line.text, in: rect, row: row)
      }
      surface.cursor = Point(
        x: rect.x + layout.cursor.column, y: rect.y + layout.cursor.row - start)
      return
    }
    let rows = NoteLayout(note.lines, width: rect.width - 1).rows
    for (row, line) in rows.suffix(max(0, rect.height)).enumerated() {
      surface.write(line.text, in: rect, row: row, style: .quiet)
    }
  }
}
