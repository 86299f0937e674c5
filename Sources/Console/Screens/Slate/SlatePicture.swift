import Exact
import Guide
import Interview
import Scoring
import Screen

/// The picture of a slate: candidates above, agreement of the raters below.
struct SlatePicture {
  let screen: SlateScreen
  let model: Model

  private static let gateMarks: [GateResult.State: String] = [
    .pass: "✓", .fail: "✗", .open: "…", .notGiven: "–",
  ]

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
    let name = max(14, area.width - 62)
    surface.write(
      "  " + TextWidth.padded("Candidate", to: name)
        + " Verdict      Total  Intvw   Test  Gates      Decision", in: head, style: .quiet)
    let rows = screen.rows
    for (offset, index) in screen.cursor.window(count: rows.count, height: list.height)
      .enumerated()
    {
      let row = rows[index]
      let isSelected = index == screen.cursor.row
      let line = list.row(offset)
      surface.fill(line, style: isSelected ? .selected : .plain)
      surface.write(
        (isSelected ? "▸ " : "  ") + text(row, name: name), in: line,
        style: isSelected ? .selected : .plain)
      if isSelected { surface.cursor = Point(x: line.x, y: line.y) }
    }
  }

  private func text(_ row: Slate.Row, name: Int) -> String {
    let cutOffs = [Rational(60), 80]
    let gates = row.gates.map { Self.gateMarks[$0] ?? "?" }.joined(separator: " ")
    let decision = (row.choice?.rawValue ?? "") + (row.isStale ? " stale" : "")
    return [
      TextWidth.padded(
        model.titles.text(row.candidate, row.id, width: name), to: name),
      TextWidth.padded(row.verdict?.rawValue ?? row.stage.rawValue, to: 11),
      right(row.total?.shown(against: cutOffs) ?? "", 6),
      right(row.interview?.shown(against: cutOffs) ?? "", 6),
      right(row.test?.shown(against: cutOffs) ?? "", 6), " " + TextWidth.padded(gates, to: 10),
      decision,
    ].joined(separator: " ")
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - TextWidth.of(text))) + text
  }

  /// Agreement at the left, each rater against the panel at the right.
  private func drawAgreement(_ slate: Slate, on surface: inout Surface, in area: Rect) {
    let (left, right) = area.cutLeft(42)
    surface.write("Agreement over \(slate.agreedOn) candidates", in: left, style: .bold)
    let rows = max(1, min(left.height - 1, (slate.agreement.count + 1) / 2))
    for (index, statistic) in slate.agreement.enumerated() {
      let column = index / rows
      let row = index % rows
      let value = statistic.value?.shown(places: 2) ?? "n/a"
      surface.write(
        TextWidth.padded(statistic.name, to: 15) + value, in: left, row: row + 1,
        column: column * 21)
    }
    surface.write("Rater against panel", in: right, style: .bold)
    for (row, rater) in slate.raters.prefix(max(0, right.height - 1)).enumerated() {
      surface.write(
        TextWidth.padded(rater.interviewer.text, to: 16) + " "
          + rater.mean.shown(places: 2) + "  " + rater.difference.shownAsMargin(places: 2)
          + "  over \(rater.candidates)", in: right, row: row + 1)
    }
    if slate.raters.isEmpty {
      surface.write("Shown once forms are sealed.", in: right, row: 1, style: .quiet)
    }
  }

  /// What voiding a question made of each total.
  private func drawChange(on surface: inout Surface, in area: Rect) {
    let cutOffs = [Rational(60), 80]
    surface.write("Totals before and after; Esc goes back", in: area, style: .bold)
    let list = area.cutTop(1).rest
    let rows = screen.rows.filter { screen.before[$0.id] != nil }
    for (index, row) in rows.prefix(list.height * 2).enumerated() {
      let column = index / max(1, list.height) * (list.width / 2)
      let old = screen.before[row.id]?.shown(against: cutOffs) ?? "–"
      let new = row.total?.shown(against: cutOffs) ?? "–"
      surface.write(
        TextWidth.padded(
          model.titles.text(row.candidate, row.id, width: 20), to: 20)
          + " " + right(old, 6) + " → " + right(new, 6),
        in: list, row: index % max(1, list.height), column: column)
    }
  }

  private func drawQuestions(_ cursor: ListCursor, on surface: inout Surface, in area: Rect) {
    let questions = model.guide?.guide.questions ?? []
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
    let questions = model.guide?.guide.questions ?? []
    let id = questions.indices.contains(question) ? questions[question].id : ""
    surface.write(
      "Why is \(id) left out of every session of this opening? It cannot be undone.", in: area,
      style: .bold)
    surface.write(">", in: area, row: 1, style: .accent)
    field.draw(on: &surface, in: area.row(1).inset(left: 2), isActive: true)
  }
}
