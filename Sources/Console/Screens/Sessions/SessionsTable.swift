import Interview
import Scoring
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
    let columns = SessionColumns(width: area.width, model)
    surface.write(columns.headings(model.list.order), in: head, style: .quiet)
    let lines = SessionLines(model, selected: selected, height: list.height).lines
    for (offset, shown) in lines.enumerated() {
      let line = list.row(offset)
      switch shown {
      case .heading(let opening):
        let count = model.list.openings[opening].map { " · \($0)" } ?? ""
        let room = line.width - TextWidth.of(count) - 2
        surface.write(
          " " + TextWidth.fitted(opening.text, to: room) + count, in: line, style: .bold)
      case .row(let index):
        let row = model.catalogue.rows[found[index]]
        let isSelected = index == selected.row
        surface.fill(line, style: isSelected ? .selected : .plain)
        let text = columns.line { cell($0, row, model, columns) }
        surface.write(
          (isSelected ? "▸" : " ") + text.dropFirst(), in: line,
          style: isSelected ? .selected : .plain)
        if isSelected { surface.cursor = Point(x: line.x, y: line.y) }
      }
    }
  }

  private func cell(
    _ kind: SessionColumns.Kind, _ row: SessionRow, _ model: Model, _ columns: SessionColumns
  ) -> String {
    switch kind {
    case .candidate:
      let width = columns.columns.first { $0.kind == .candidate }?.width ?? 0
      return model.titles.text(row.candidate, row.id, width: width)
    case .opening: return row.opening.text
    case .interview: return row.startsAt.map { time($0, model) } ?? ""
    case .place: return row.place ?? ""
    // Without room for what was decided, that stands in the place of that it was.
    case .stage:
      let choice = columns.has(.decision) || row.isSetAside ? nil : row.decision(for: me)
      return choice?.rawValue ?? stage(row)
    case .sealed: return sealed(row)
    case .now: return model.atWork(row.id).map { $0.words(at: model.now) }.joined(separator: "; ")
    case .test: return test(row)
    case .total: return model.catalogue.result(of: row, for: me)?.totalShown ?? ""
    case .verdict: return model.catalogue.result(of: row, for: me)?.verdict.rawValue ?? ""
    case .decision: return row.decision(for: me)?.rawValue ?? ""
    case .setUp: return row.plannedAt.map(model.zone.day) ?? ""
    case .id: return row.id.text
    }
  }

  /// When an interview begins; today's without the date.
  private func time(_ start: Instant, _ model: Model) -> String {
    model.list.order.today.contains(start.milliseconds)
      ? "today " + model.zone.clock(start) : model.zone.moment(start)
  }

  func panel(_ row: SessionRow) -> String {
    // How many have sealed is the lead's to see; an interviewer sees only who is on the panel.
    me == .lead ? "\(row.counted)/\(row.panel.count - row.excused)" : "\(row.panel.count)"
  }

  /// How many of the forms that are waited for are sealed, for the lead's eyes.
  private func sealed(_ row: SessionRow) -> String {
    me == .lead ? "\(row.counted) of \(row.panel.count - row.excused)" : ""
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
      Press n to set up the first one: the opening, the candidate, the panel, and when and where \
      the interview is. Each interviewer then opens the session at a seat of their own and rates \
      the questions while the candidate talks.
      """
    for (row, line) in TextWrap.lines(text, width: min(inner.width, 72)).enumerated() {
      surface.write(line, in: inner, row: row + 2)
    }
    surface.write("To look around first:  starpanel demo", in: inner, row: 7, style: .quiet)
  }
}

extension Model {
  /// Who sits at other consoles for a session now: the lead's alone to see.
  func atWork(_ session: SessionID) -> [SeatAtWork] {
    me == .lead ? seatsAtWork[session] ?? [] : []
  }
}
