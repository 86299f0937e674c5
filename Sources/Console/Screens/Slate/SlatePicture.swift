import Exact
import Guide
import Interview
import Scoring
import Screen
import Text

/// The picture of a slate: candidates above, agreement of the raters below.
struct SlatePicture {
  let screen: SlateScreen
  let model: Model

  func draw(on surface: inout Surface, in area: Rect) {
    guard let slate = screen.slate else {
      surface.write("Reading the sessions…", in: area.inset(left: 2, top: 1), style: .quiet)
      return
    }
    let wanted = max(slate.raters.count + 2, (slate.agreement.count + 1) / 2 + 2)
    let (lower, upper) = area.cutBottom(min(wanted + 1, area.height / 2))
    drawTable(on: &surface, in: upper)
    surface.rule(lower)
    let below = lower.cutTop(1).rest.inset(left: 1, right: 1)
    switch screen.voiding {
    case .choosing(let cursor): drawQuestions(cursor, on: &surface, in: below)
    case .reason(let question, let field): drawReason(question, field, on: &surface, in: below)
    case nil where !screen.before.isEmpty: drawChange(on: &surface, in: below)
    case nil: drawAgreement(slate, on: &surface, in: below)
    }
  }

  private func drawTable(on surface: inout Surface, in area: Rect) {
    let (head, list) = area.cutTop(1)
    let table = SlateTable(width: area.width, guide: screen.guide(model))
    surface.write("  " + table.head, in: head, style: .quiet)
    let rows = screen.rows
    for (offset, index) in screen.cursor.window(count: rows.count, height: list.height)
      .enumerated()
    {
      let row = rows[index]
      let isSelected = index == screen.cursor.row
      let line = list.row(offset)
      surface.fill(line, style: isSelected ? .selected : .plain)
      let name = model.titles.text(row.candidate, row.id, width: table.name)
      surface.write(
        (isSelected ? "▸ " : "  ") + table.text(row, called: name), in: line,
        style: isSelected ? .selected : .plain)
      if isSelected { surface.cursor = Point(x: line.x, y: line.y) }
    }
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - TextWidth.of(text))) + text
  }

  /// Agreement at the left, each rater against the panel at the right.
  private func drawAgreement(_ slate: Slate, on surface: inout Surface, in area: Rect) {
    let columns = area.width < 74 ? 1 : 2
    let (left, right) = area.cutLeft(columns * 21)
    surface.write(
      TextWidth.fitted(
        slate.isWorkedOut ? "Agreement over \(slate.agreedOn)" : "Agreement: being worked out…",
        to: left.width - 1), in: left, style: .bold)
    guard slate.isWorkedOut else { return }
    let rows = max(1, left.height - 1)
    let isCut = slate.agreement.count > rows * columns
    for (index, statistic) in slate.agreement.prefix(rows * columns - (isCut ? 1 : 0)).enumerated()
    {
      let value = statistic.value?.shown(places: 2) ?? "n/a"
      surface.write(
        TextWidth.padded(statistic.name, to: 15) + value, in: left, row: index % rows + 1,
        column: index / rows * 21)
    }
    if isCut {
      surface.write(
        "… more if wider", in: left, row: rows, column: (columns - 1) * 21, style: .quiet)
    }
    drawRaters(slate, on: &surface, in: right)
  }

  /// Each rater against the panel: the name gives way, and then how many; never a figure.
  private func drawRaters(_ slate: Slate, on surface: inout Surface, in area: Rect) {
    surface.write(
      TextWidth.fitted("Rater against panel", to: area.width), in: area, style: .bold)
    if slate.raters.isEmpty {
      surface.write("Shown once forms are sealed.", in: area, row: 1, style: .quiet)
    }
    let figures = slate.raters.map { rater in
      rater.mean.shown(places: 2) + "  " + rater.difference.shownAsMargin(places: 2)
    }
    let over = slate.raters.map { "  over \($0.candidates)" }
    let width = figures.map(TextWidth.of).max() ?? 0
    let overWidth = over.map(TextWidth.of).max() ?? 0
    let showsOver = area.width >= 9 + width + overWidth
    let name = min(24, area.width - width - (showsOver ? overWidth : 0) - 1)
    for (row, rater) in slate.raters.prefix(max(0, area.height - 1)).enumerated() {
      surface.write(
        TextWidth.padded(TextWidth.fitted(rater.interviewer.text, to: name), to: name) + " "
          + TextWidth.padded(figures[row], to: width) + (showsOver ? over[row] : ""), in: area,
        row: row + 1)
    }
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

/// The columns of the slate: at a narrow terminal whole columns go, and no figure is cut.
struct SlateTable {
  private enum Column: CaseIterable {
    case verdict, total, interview, test, gates, decision

    var title: String {
      switch self {
      case .verdict: "Verdict"
      case .total: "Total"
      case .interview: "Intvw"
      case .test: "Test"
      case .gates: "Gates"
      case .decision: "Decision"
      }
    }

    var isFigure: Bool {
      switch self {
      case .total, .interview, .test: true
      case .verdict, .gates, .decision: false
      }
    }
  }

  /// What goes first where there is no room.
  private static let dropped: [Column] = [.interview, .test, .gates, .verdict]

  private let columns: [Column]
  /// How many gates the guide has.
  private let gates: Int
  /// Shows figures by the guide's cut-offs; nil until it is read.
  private let figures: Figures?
  /// The columns of a name.
  let name: Int

  /// - Parameters:
  ///   - width: the columns of the terminal.
  ///   - guide: the guide of the opening; nil until it is read.
  init(width: Int, guide: HiringGuide?) {
    let gates = guide?.scoring.gates.count ?? 0
    var columns = Column.allCases
    if guide?.hasTest == false { columns.removeAll { $0 == .test } }
    func rest() -> Int { width - 2 - columns.reduce(0) { $0 + Self.width(of: $1, gates) + 1 } }
    for column in Self.dropped where rest() < 14 { columns.removeAll { $0 == column } }
    self.columns = columns
    self.gates = gates
    figures = guide.map { Figures(rules: $0.scoring) }
    name = max(1, rest())
  }

  /// Columns that one takes, without the blank before it.
  private static func width(of column: Column, _ gates: Int) -> Int {
    switch column {
    case .verdict: 11
    case .total, .interview, .test: 6
    case .gates: max(10, gates <= 6 ? 2 * gates - 1 : gates)
    case .decision: 15
    }
  }

  var head: String {
    row("Candidate") { $0.title }
  }

  func text(_ row: Slate.Row, called candidate: String) -> String {
    self.row(candidate) { column in
      switch column {
      case .verdict: row.verdict?.rawValue ?? row.stage.rawValue
      case .total: row.total.flatMap { figures?.score($0) } ?? ""
      case .interview: row.interview.flatMap { figures?.part(.interview, $0) } ?? ""
      case .test: row.test.flatMap { figures?.part(.test, $0) } ?? ""
      case .gates:
        row.gates.map(GateWords.mark).joined(separator: gates <= 6 ? " " : "")
      case .decision: (row.choice?.rawValue ?? "") + (row.isStale ? " stale" : "")
      }
    }
  }

  private func row(_ candidate: String, _ value: (Column) -> String) -> String {
    ([TextWidth.padded(TextWidth.fitted(candidate, to: name), to: name)]
      + columns.map { column in
        let text = value(column)
        let blanks = String(
          repeating: " ", count: max(0, Self.width(of: column, gates) - TextWidth.of(text)))
        return column.isFigure ? blanks + text : text + blanks
      }).joined(separator: " ")
  }
}
