/// The competencies of a sheet: the rows that name them or, without any, what the questions name.
struct SheetCompetencies {
  struct Competency {
    var title: SheetTable.Cell
    var id: String
    var node: GuideNode
  }

  private let list: [Competency]
  /// Whether they have rows of their own.
  private let areGiven: Bool
  /// Whether the sheet says their weights, so that they can be read.
  private let areWeighed: Bool

  var nodes: [GuideNode] { list.map(\.node) }

  /// The id of the one that there is; nil where a question has to say which it means.
  var only: String? { areGiven && list.count == 1 ? list.first?.id : nil }

  /// - Parameters:
  ///   - rows: the rows that name a competency each.
  ///   - named: the cells of the questions that name one.
  init(_ rows: [SheetTable.Row], named: [SheetTable.Cell], _ reading: SheetReading) {
    areGiven = !rows.isEmpty
    if rows.isEmpty {
      var titles: [SheetTable.Cell] = []
      for cell in named
      where !titles.contains(where: { SheetName.folded($0.text) == SheetName.folded(cell.text) }) {
        titles.append(cell)
      }
      let weights = GuideParts.equalWeights(titles.count)
      areWeighed = false
      list = titles.enumerated().map { index, title in
        Self.competency(
          title, index, id: nil, weight: .plain(String(weights[index]), title.place), covers: nil,
          reading)
      }
      return
    }
    let isWeighed = rows.contains { $0.cell(3) != nil }
    let canBeRead = isWeighed && rows.allSatisfy { Self.weight(of: $0) != nil }
    areWeighed = canBeRead
    // Where one cannot be read, equal ones stand in, which sum to 100.
    let equal = GuideParts.equalWeights(rows.count)
    list = rows.enumerated().map { index, row in
      if isWeighed { Self.noteWeight(of: row, reading) }
      let title =
        row.cell(2) ?? SheetTable.Cell(text: "", place: Place(line: row.number, column: 2))
      let weight = Self.weight(of: row).flatMap { canBeRead ? $0 : nil } ?? String(equal[index])
      return Self.competency(
        title, index, id: row.cell(5), weight: .plain(weight, row.cell(3)?.place ?? title.place),
        covers: row.cell(4), reading)
    }
  }

  private static func weight(of row: SheetTable.Row) -> String? {
    row.cell(3).flatMap { SheetReading.digits($0.text, mayBePercent: true) }
  }

  private static func noteWeight(of row: SheetTable.Row, _ reading: SheetReading) {
    if let cell = row.cell(3) {
      _ = reading.number(cell, "weight", else: 1, mayBePercent: true)
    } else {
      reading.log.note(
        .missingKey, at: Place(line: row.number, column: 3),
        "this weight is missing; give every competency one, or none")
    }
  }

  private static func competency(
    _ title: SheetTable.Cell, _ index: Int, id: SheetTable.Cell?, weight: GuideNode,
    covers: SheetTable.Cell?, _ reading: SheetReading
  ) -> Competency {
    let drafted = GuideParts.id(of: title.text, else: "competency-\(index + 1)")
    let node = GuideNode.mapping([
      ("id", id.map(reading.text) ?? .text(drafted, title.place)),
      ("title", .text(title.text, title.place)), ("weight", weight),
      ("covers", covers.map(reading.text) ?? .own("What its questions ask about.")),
      ("source", GuideParts.source),
    ])
    return Competency(title: title, id: id?.text ?? drafted, node: node)
  }

  /// Why their weights differ; nil where they do not, or where nothing says it.
  func weightsReason(_ settings: SheetSettings) -> GuideNode? {
    if let said = settings.text(.weightsReason) { return said }
    guard Set(weights).count > 1 else { return nil }
    return areWeighed ? settings.needed(.weightsReason) : .own(GuideParts.nearlyEqual)
  }

  /// The id of the competency that a cell names, by its title or its id.
  func id(_ cell: SheetTable.Cell, _ log: FaultLog) -> GuideNode {
    let name = SheetName.folded(cell.text)
    let found =
      list.first { $0.id == cell.text } ?? list.first { SheetName.folded($0.title.text) == name }
    if let found { return .text(found.id, cell.place) }
    let known = list.map { Excerpt.quoted($0.title.text) }.joined(separator: ", ")
    log.note(
      .unknownCompetency, at: cell.place,
      "there is no competency \(Excerpt.quoted(cell.text)); the rows above the headings have \(known)"
    )
    return .text(list.first?.id ?? "", cell.place)
  }

  /// What the role puts first and what it does, for a sheet that does not say it.
  var focus: [GuideNode] { list.map { .own($0.title.text) } }

  var responsibilities: [GuideNode] {
    list.map { .mapping([("area", .own($0.title.text)), ("detail", Self.covers(of: $0.node))]) }
  }

  private var weights: [String] {
    list.compactMap {
      guard case .mapping(let entries) = $0.node,
        case .plain(let weight, _)? = entries.first(where: { $0.key == "weight" })?.value
      else { return nil }
      return weight
    }
  }

  private static func covers(of node: GuideNode) -> GuideNode {
    guard case .mapping(let entries) = node,
      case .text(let text, _)? = entries.first(where: { $0.key == "covers" })?.value
    else { return .own("") }
    return .own(text)
  }
}
