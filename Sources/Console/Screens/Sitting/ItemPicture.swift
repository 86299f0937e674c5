import Guide
import Interview
import Screen
import Text

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

/// How an item is divided into the question above and the answer below.
struct ItemLayout {
  /// The columns that text is read in at most.
  private static let most = 76

  let text: QuestionText
  let list: AnswerList?
  let question: Rect
  /// The row between them.
  let between: Rect
  let answer: Rect
  /// Whether the answer has to do without air.
  let isTight: Bool

  init(item: TestItem, entry: ItemEntry, answer given: TestAnswer?, area: Rect) {
    let body = area.inset(left: 2, top: area.height >= 14 ? 1 : 0)
    let width = Self.width(area.width)
    text = QuestionText(item, width: width, room: body.width - 1)
    list = AnswerList(item, entry: entry, answer: given, width: width)
    let room = max(0, body.height - 1)
    let half = room / 2
    var needed: Int
    switch entry {
    case .number: needed = 2 + (item.task.remark.map { 2 + Self.ask($0, width).count } ?? 0)
    case .pick, .order: needed = (list?.headRows ?? 1) + (list?.rows.count ?? 0)
    // A text can always do with more room.
    case .text: needed = room - half
    }
    isTight = item.task.remark != nil && text.rows.count > room - needed
    if isTight { needed -= 1 }
    let shown = min(text.rows.count, max(half, room - needed))
    let (top, rest) = body.cutTop(shown)
    question = top
    (between, answer) = rest.cutTop(1)
  }

  /// The columns for reading on a screen of a width.
  static func width(_ screen: Int) -> Int { max(1, min(most, screen - 4)) }

  /// The columns that a text is broken at.
  static func editorWidth(_ screen: Int) -> Int { max(1, width(screen) - 1) }

  /// What is asked beside a number, in rows.
  static func ask(_ remark: TestTask.Remark, _ width: Int) -> [String] {
    TextWrap.lines(remark.ask, width: width)
  }

  /// Whether not all of the question has room.
  var isCut: Bool { text.rows.count > question.height }

  var lastScroll: Int { max(0, text.rows.count - question.height) }

  /// A first row of the question that shows as much of it as there is room for.
  func scroll(_ row: Int) -> Int { max(0, min(row, lastScroll)) }
}

/// What an item tells and asks, in rows of a width.
struct QuestionText {
  struct Row {
    var text: String
    var indent = 0
    var style = Style.plain
  }

  private static let exhibitIndent = 2
  private(set) var rows: [Row]

  /// Lays out the text of an item.
  ///
  /// - Parameters:
  ///   - width: columns for reading.
  ///   - room: columns that an exhibit may take, which stands as it is where it can.
  init(_ item: TestItem, width: Int, room: Int) {
    rows = TextWrap.lines(item.prompt, width: width).map { Row(text: $0) }
    guard let exhibit = item.exhibit else { return }
    rows.append(Row(text: ""))
    let most = max(1, room - Self.exhibitIndent)
    for line in Note(text: exhibit).lines.map(\.text) {
      rows += Self.fitted(line, to: most)
    }
    while let last = rows.last, last.text.isEmpty { rows.removeLast() }
  }

  /// A line of an exhibit; one that is too long goes on in the next row, further in.
  private static func fitted(_ line: String, to width: Int) -> [Row] {
    guard TextWidth.of(line) > width else { return [Row(text: line, indent: exhibitIndent)] }
    let layout = NoteLayout([Note.Line(text: line)], width: max(1, width - 4))
    return layout.rows.enumerated().map { index, row in
      Row(text: row.text, indent: index == 0 ? exhibitIndent : exhibitIndent + 4)
    }
  }
}
