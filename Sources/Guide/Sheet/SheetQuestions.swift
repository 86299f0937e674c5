/// The questions of a sheet: a row each, below the headings.
struct SheetQuestions {
  let reading: SheetReading
  private let headings: SheetTable.Row
  /// The columns of each heading, from 1.
  private var columns: [SheetColumn: [Int]] = [:]

  /// Holds the headings against what a guide needs, and notes what is missing, unknown or there twice.
  init?(_ reading: SheetReading) {
    self.reading = reading
    guard let headings = reading.table.headings else {
      reading.log.note(
        .missingKey, at: .nowhere,
        "there is no row of headings; one row names the columns, at least "
          + SheetColumn.required.map(\.rawValue).joined(separator: ", ") + " and competency")
      return nil
    }
    self.headings = headings
    for cell in headings.cells { add(cell) }
    let row = Place(line: headings.number, column: 0)
    for column in SheetColumn.required where columns[column] == nil {
      reading.log.note(
        .missingKey, at: row, "no column is headed \"\(column.rawValue)\"; add it")
    }
    if reading.table.questions.isEmpty {
      reading.log.note(
        .listLength, at: row, "there is no question below these headings; add a row for each")
    }
    noteCellsWithoutHeading()
  }

  private mutating func add(_ cell: SheetTable.Cell) {
    guard let column = SheetColumn(heading: cell.text) else {
      let help = reading.help(for: cell.text, in: SheetColumn.allCases.map(\.rawValue))
      reading.log.note(
        .unknownKey, at: cell.place, "unknown heading \(Excerpt.quoted(cell.text)); \(help)")
      return
    }
    if !column.isList, columns[column] != nil {
      reading.log.note(
        .duplicateKey, at: cell.place,
        "a column before is headed \"\(column.rawValue)\" already; keep one")
      return
    }
    columns[column, default: []].append(cell.place.column)
  }

  private func noteCellsWithoutHeading() {
    for row in reading.table.questions {
      for cell in row.cells where headings.cell(cell.place.column) == nil {
        reading.log.note(
          .unknownKey, at: cell.place,
          "this column has no heading, and \(Excerpt.quoted(cell.text)) stands in it; give it one,"
            + " or empty the cell")
      }
    }
  }

  /// Notes a missing column of competencies, unless there is one row of a competency only.
  func requireCompetency(rows: Int) {
    guard columns[.competency] == nil, rows != 1 else { return }
    reading.log.note(
      .missingKey, at: Place(line: headings.number, column: 0),
      "no column is headed \"\(SheetColumn.competency.rawValue)\"; add it, or name a single"
        + " competency in a row above the headings")
  }

  // MARK: Cells

  private func cells(_ column: SheetColumn, _ row: SheetTable.Row) -> [SheetTable.Cell] {
    (columns[column] ?? []).compactMap(row.cell)
  }

  private func cell(_ column: SheetColumn, _ row: SheetTable.Row) -> SheetTable.Cell? {
    cells(column, row).first
  }

  private func place(_ column: SheetColumn, _ row: SheetTable.Row) -> Place {
    Place(line: row.number, column: columns[column]?.first ?? 0)
  }

  /// A text that must be there.
  private func text(_ column: SheetColumn, _ row: SheetTable.Row) -> GuideNode {
    reading.text(cell(column, row), at: place(column, row))
  }

  /// The cells that name a competency.
  var competencies: [SheetTable.Cell] {
    reading.table.questions.compactMap { cell(.competency, $0) }
  }

  /// Whether some question is marked critical.
  var haveCritical: Bool {
    reading.table.questions.contains { row in
      cell(.critical, row).flatMap { SheetReading.truth($0.text) } ?? false
    }
  }

  // MARK: Questions

  func nodes(_ competencies: SheetCompetencies) -> [GuideNode] {
    reading.table.questions.enumerated().map { node($1, number: $0 + 1, competencies) }
  }

  private func node(
    _ row: SheetTable.Row, number: Int, _ competencies: SheetCompetencies
  ) -> GuideNode {
    let title = cell(.title, row)
    let name = title?.text ?? "Question \(number)"
    var entries: [(key: String, value: GuideNode)] = [
      ("id", cell(.id, row).map(reading.text) ?? .text("q\(number)", place(.question, row))),
      ("title", title.map(reading.text) ?? .own(name)),
      ("heading", cell(.heading, row).map(reading.text) ?? .own(name)),
      ("kind", cell(.kind, row).map(reading.word) ?? .own("behavioural")),
      ("competency", competency(row, competencies)),
    ]
    if let cell = cell(.critical, row) {
      entries.append(("critical", reading.truth(cell, "critical")))
    }
    if let cell = cell(.weight, row) {
      entries.append(("weight", reading.number(cell, "weight", else: 1)))
    }
    entries += [
      (
        "minutes",
        cell(.minutes, row).map { reading.number($0, "minutes", else: GuideParts.minutes) }
          ?? .number(GuideParts.minutes)
      ),
      ("text", text(.question, row)),
      ("listen_for", list(.listenFor, row, else: .text("", place(.listenFor, row)))),
    ]
    if let probes = probes(row) { entries.append(("probes", probes)) }
    entries += [
      ("follow_ups", list(.followUps, row, else: GuideParts.followUp)),
      (
        "anchors",
        .mapping(SheetColumn.anchors.enumerated().map { ("\($0 + 1)", text($1, row)) })
      ),
      ("source", cell(.source, row).map(reading.text) ?? GuideParts.source),
    ]
    return .mapping(entries)
  }

  private func list(
    _ column: SheetColumn, _ row: SheetTable.Row, else other: GuideNode
  ) -> GuideNode {
    let entries = reading.entries(cells(column, row))
    return .list(entries.isEmpty ? [other] : entries)
  }

  private func competency(
    _ row: SheetTable.Row, _ competencies: SheetCompetencies
  ) -> GuideNode {
    if let cell = cell(.competency, row) { return competencies.id(cell, reading.log) }
    if let only = competencies.only { return .own(only) }
    return .text("", place(.competency, row))
  }

  /// The probes of the sheet, or else those that hold for anything done.
  private func probes(_ row: SheetTable.Row) -> GuideNode? {
    if SheetColumn.probes.allSatisfy({ cell($0, row) == nil }) {
      guard
        case .text("behavioural", _)? = cell(.kind, row).map(reading.word) ?? .own("behavioural")
      else { return nil }
      return GuideParts.probes
    }
    let keys = ["situation", "task", "action", "result"]
    return .mapping(zip(keys, SheetColumn.probes).map { ($0, text($1, row)) })
  }
}
