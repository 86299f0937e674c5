import Interview
import Screen
import Text

/// The list of sessions, as wide as there is room for.
struct SessionsTable {
  let me: Seat?

  /// Draws the rows of the list that are in view.
  func draw(
    _ model: Model, selected: ListCursor, on surface: inout Surface, in area: Rect
  ) {
    let found = model.list.found
    guard !found.isEmpty else { return drawEmpty(model, on: &surface, in: area) }
    let (head, list) = area.cutTop(1)
    let columns = Columns(width: area.width)
    surface.write(
      columns.line("Candidate", "Opening", "Panel", "Stage", "Test", "Decision", "Set up"),
      in: head, style: .quiet)
    for (offset, index) in selected.window(count: found.count, height: list.height).enumerated() {
      let row = model.catalogue.rows[found[index]]
      let line = list.row(offset)
      let isSelected = index == selected.row
      surface.fill(line, style: isSelected ? .selected : .plain)
      surface.write(
        (isSelected ? "▸" : " ")
          + columns.line(
            model.titles
              .text(row.candidate, row.id, width: columns.candidate), row.opening.text, panel(row),
            stage(row), test(row), row.decision(for: me)?.rawValue ?? "",
            row.plannedAt.map(model.zone.day) ?? ""
          ).dropFirst(),
        in: line, style: isSelected ? .selected : .plain)
      if isSelected { surface.cursor = Point(x: line.x, y: line.y) }
    }
  }

  func panel(_ row: SessionRow) -> String {
    // How many have sealed is the lead's to see; an interviewer sees only who is on the panel.
    me == .lead ? "\(row.counted)/\(row.panel.count - row.excused)" : "\(row.panel.count)"
  }

  func stage(_ row: SessionRow) -> String {
    row.stage(for: me)
  }

  /// How many sections are typed or taken; whether they are marked too is for the Test screen.
  func test(_ row: SessionRow) -> String {
    guard me == .lead else { return "" }
    return row.sectionsMarked == 0 ? "" : "\(row.sectionsMarked) done"
  }

  private func drawEmpty(_ model: Model, on surface: inout Surface, in area: Rect) {
    let inner = area.inset(left: 3, right: 3, top: 2)
    guard model.hasSessions else { return }
    guard model.catalogue.isWhole else {
      surface.write("Reading the list…", in: inner, style: .quiet)
      return
    }
    guard model.sessions.isEmpty else {
      let list = model.list
      let remark = list.listedCount == 0 ? list.remark(way: "A") : nil
      let who = model.me?.interviewer == nil ? "" : " w changes who sits here."
      let text = remark.map { $0 + who } ?? "No session contains that text."
      for (row, line) in TextWrap.lines(text, width: inner.width).enumerated() {
        surface.write(line, in: inner, row: row)
      }
      return
    }
    surface.write("No sessions yet.", in: inner, style: .bold)
    let text = """
      Press n to set up the first one: the opening, the candidate and the panel. \
      Each interviewer then opens the session at a seat of their own and rates the \
      questions while the candidate talks.
      """
    for (row, line) in TextWrap.lines(text, width: min(inner.width, 72)).enumerated() {
      surface.write(line, in: inner, row: row + 2)
    }
    surface.write("To look around first:  starpanel demo", in: inner, row: 7, style: .quiet)
  }

  /// Column widths for a width of the table.
  private struct Columns {
    let candidate: Int
    let opening: Int
    let showsDay: Bool

    init(width: Int) {
      showsDay = width >= 100
      let fixed = 2 + 7 + 18 + 6 + 10 + (showsDay ? 11 : 0)
      let free = max(20, width - fixed - 2)
      candidate = free * 45 / 100
      opening = free - candidate - 1
    }

    func line(
      _ first: String, _ second: String, _ third: String, _ fourth: String, _ fifth: String,
      _ sixth: String, _ seventh: String
    ) -> String {
      "  " + TextWidth.padded(first, to: candidate) + " " + TextWidth.padded(second, to: opening)
        + " " + TextWidth.padded(third, to: 6) + TextWidth.padded(fourth, to: 18)
        + TextWidth.padded(fifth, to: 6) + TextWidth.padded(sixth, to: 10)
        + (showsDay ? seventh : "")
    }
  }
}
