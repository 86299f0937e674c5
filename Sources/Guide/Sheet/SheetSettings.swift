/// What the rows above the headings say of the whole guide.
struct SheetSettings {
  let reading: SheetReading
  private var values: [SheetSetting: SheetTable.Cell] = [:]
  /// Where rows that are only named have room for a value.
  private var unsaid: [SheetSetting: Place] = [:]
  private(set) var competencies: [SheetTable.Row] = []
  private(set) var flags: [SheetTable.Row] = []

  /// Reads the rows, and notes which of them say nothing that is known.
  init(_ reading: SheetReading) {
    self.reading = reading
    for row in reading.table.settings { add(row) }
  }

  private mutating func add(_ row: SheetTable.Row) {
    guard let label = row.cell(1) else {
      reading.log.note(
        .missingKey, at: Place(line: row.number, column: 1),
        "above the headings, the first cell says what a row is; this one is empty")
      return
    }
    guard let setting = SheetSetting(label: label.text) else {
      let help = reading.help(for: label.text, in: SheetSetting.allCases.map(\.rawValue))
      reading.log.note(
        .unknownKey, at: label.place,
        "no row above the headings is called \(Excerpt.quoted(label.text)); \(help)")
      return
    }
    noteCellsBeyond(setting, row)
    // A row that is only named says nothing yet.
    guard row.cells.count > 1 else {
      unsaid[setting] = Place(line: row.number, column: 2)
      return
    }
    switch setting {
    case .competency: competencies.append(row)
    case .flag: flags.append(row)
    default:
      guard values[setting] == nil else {
        reading.log.note(
          .duplicateKey, at: label.place,
          "a row before is called \"\(setting.rawValue)\" already; keep one")
        return
      }
      values[setting] = row.cell(2)
    }
  }

  private func noteCellsBeyond(_ setting: SheetSetting, _ row: SheetTable.Row) {
    for cell in row.cells where cell.place.column > setting.cells.count + 1 {
      reading.log.note(
        .unknownKey, at: cell.place,
        "nothing belongs in this cell, and \(Excerpt.quoted(cell.text)) stands in it; after"
          + " \"\(setting.rawValue)\" comes its \(setting.cells.joined(separator: ", "))")
    }
  }

  // MARK: Values

  subscript(setting: SheetSetting) -> SheetTable.Cell? { values[setting] }

  func text(_ setting: SheetSetting) -> GuideNode? { values[setting].map(reading.text) }

  /// A text that must be there; nil where the sheet has no room for it.
  func needed(_ setting: SheetSetting) -> GuideNode? {
    text(setting) ?? unsaid[setting].map { .text("", $0) }
  }

  func word(_ setting: SheetSetting) -> GuideNode? { values[setting].map(reading.word) }

  func number(_ setting: SheetSetting, else other: Int) -> GuideNode {
    values[setting].map { reading.number($0, setting.rawValue, else: other) } ?? .number(other)
  }

  // MARK: Parts

  /// What the sheet says of the role; the rest is drafted.
  func role(of title: String, _ competencies: SheetCompetencies) -> GuideNode {
    let focus = values[.focus].map { reading.entries([$0]) } ?? competencies.focus
    return .mapping([
      ("function", text(.function) ?? .own("The work of the role \(title).")),
      ("focus", .list(focus)),
      ("scope", text(.scope) ?? .own("As far as the questions of this guide reach.")),
      ("responsibilities", .list(competencies.responsibilities)), ("tools", .list([])),
      ("artefacts", .list([])),
      ("when_to_use", text(.whenToUse) ?? .own("When somebody is hired for this role.")),
      ("differs_from", .list([])), ("source", GuideParts.source),
    ])
  }

  var flagNodes: GuideNode {
    .list(
      flags.enumerated().map { index, row in
        let title = reading.text(row.cell(2), at: Place(line: row.number, column: 2))
        let id = GuideParts.id(of: row.cell(2)?.text ?? "", else: "flag-\(index + 1)")
        let kind = Place(line: row.number, column: 3)
        return .mapping([
          ("id", row.cell(5).map(reading.text) ?? .text(id, title.place)), ("title", title),
          ("kind", row.cell(3).map(reading.word) ?? .text("", kind)),
          ("looks_like", reading.text(row.cell(4), at: Place(line: row.number, column: 4))),
          ("source", GuideParts.source),
        ])
      })
  }

  /// - Parameter haveCritical: whether some question is marked critical.
  func scoring(haveCritical: Bool) -> GuideNode {
    var gates: [GuideNode] = []
    if haveCritical || values[.criticalMinimum] != nil {
      gates.append(
        GuideParts.criticalQuestions(
          minimum: number(.criticalMinimum, else: GuideParts.criticalMinimum)))
    }
    gates += [GuideParts.communication, GuideParts.redFlags]
    var entries: [(key: String, value: GuideNode)] = [("method", word(.method) ?? .own("split"))]
    if let noAnswer = word(.noAnswer) { entries.append(("no_answer", noAnswer)) }
    entries += [
      ("bands", bands), ("gates", .list(gates)), ("source", GuideParts.source),
    ]
    return .mapping(entries)
  }

  private var bands: GuideNode {
    // Where only one is said, what is wrong between the two is found there.
    let said = values[.discuss]?.place ?? values[.strong]?.place ?? .nowhere
    func band(_ setting: SheetSetting, else other: Int) -> GuideNode {
      values[setting] == nil ? .plain(String(other), said) : number(setting, else: other)
    }
    return .mapping([
      ("strong", band(.strong, else: GuideParts.bands.strong)),
      ("discuss", band(.discuss, else: GuideParts.bands.discuss)),
    ])
  }
}
