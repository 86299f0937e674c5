/// A guide that was read from the rows of a spreadsheet.
///
/// It is drafted as the YAML of a guide's file, and that is what `GuideReader` checks and what
/// sessions keep. The same rows make the same text. `docs/guide-format.md` describes the sheet.
package struct SheetGuide: Sendable {
  /// The file of the guide that was drafted.
  package let text: String
  package let guide: HiringGuide

  /// Whether a text is the heading of a column of questions.
  package static func isHeading(_ text: String) -> Bool { SheetColumn(heading: text) != nil }

  /// - Parameters:
  ///   - rows: the cells of every row, blank rows too; rows may have any width.
  ///   - name: what the guide is called where the sheet does not say it.
  ///   - withGaps: whether texts that a draft left to be written are faults.
  /// - Throws: Everything that is wrong with the sheet. Where headings or rows are not understood,
  ///   these alone, since more would only follow from them.
  package init(
    rows: [[String]], named name: String, withGaps: Bool = false
  ) throws(SheetFaults) {
    let table = SheetTable(rows)
    // Before anything is made of them: each row costs, and a sheet may have very many.
    if let row = table.firstRowTooMany {
      throw SheetFaults(
        SheetFault(
          row: row.number, column: 0, heading: "", rule: GuideRule.listLength.rawValue,
          message: "there are more rows than a guide can have, which is at most"
            + " \(GuideLimits.questions.upperBound) questions and \(SheetTable.mostSettings) rows above"
            + " the headings; take rows out"))
    }
    let log = FaultLog()
    let lines = SheetDraft(table, named: name, log: log).lines
    var faults = log.faults.map {
      SheetFault($0, at: Place(line: $0.line, column: $0.column), table)
    }
    guard let lines else { throw SheetFaults(faults) }
    let text = lines.text
    func place(_ line: Int) -> Place {
      lines.places.indices.contains(line - 1) ? lines.places[line - 1] : .nowhere
    }
    if withGaps {
      faults += GuideGap.all(in: text).map { SheetFault(gap: $0.what, at: place($0.line), table) }
    }
    do throws(GuideFaults) {
      guide = try GuideReader.read(text: text)
    } catch {
      throw SheetFaults(faults + error.faults.map { SheetFault($0, at: place($0.line), table) })
    }
    guard faults.isEmpty else { throw SheetFaults(faults) }
    self.text = text
  }
}

extension SheetFault {
  fileprivate init(_ fault: GuideFault, at place: Place, _ table: SheetTable) {
    self.init(
      row: place.line, column: place.column, heading: table.heading(of: place),
      rule: fault.rule.rawValue, message: fault.message)
  }

  fileprivate init(gap what: String, at place: Place, _ table: SheetTable) {
    self.init(
      row: place.line, column: place.column, heading: table.heading(of: place), rule: "gap",
      message: "still to be written: \(Excerpt.plain(what))")
  }
}

extension SheetFaults {
  fileprivate init(_ only: SheetFault) { faults = [only] }

  /// Puts the faults in the order of the sheet, each once.
  ///
  /// What is wrong with a drafted text follows from the cell that it was drafted from, and is left
  /// out where some cell has a fault.
  fileprivate init(_ faults: [SheetFault]) {
    let placed = faults.filter { $0.row > 0 }
    var ordered: [SheetFault] = []
    for fault in placed.isEmpty ? faults : placed where !ordered.contains(fault) {
      ordered.append(fault)
    }
    self.faults = ordered.enumerated().sorted { left, right in
      (left.element.row, left.element.column, left.offset)
        < (right.element.row, right.element.column, right.offset)
    }.map(\.element)
  }
}

/// The lines of a guide's file, made of a sheet.
private struct SheetDraft {
  /// Nil where headings or rows are not understood.
  let lines: GuideLines?

  init(_ table: SheetTable, named name: String, log: FaultLog) {
    let reading = SheetReading(table: table, log: log)
    // Without headings every row would be taken for one above them.
    guard let questions = SheetQuestions(reading) else {
      lines = nil
      return
    }
    let settings = SheetSettings(reading)
    questions.requireCompetency(rows: settings.competencies.count)
    guard log.faults.isEmpty else {
      lines = nil
      return
    }
    var lines = GuideLines()
    lines.remark(
      "Drafted by starpanel from a spreadsheet. What the sheet does not say, such as the")
    lines.remark("role, the scale, the bands and the gates, has a text of the program's own.")
    lines.add(Self.entries(settings, questions, name: name))
    self.lines = lines
  }

  private static func entries(
    _ settings: SheetSettings, _ questions: SheetQuestions, name: String
  ) -> [(key: String, value: GuideNode)] {
    let title = settings[.title]
    let titleText = title?.text ?? String(name.prefix(GuideLimits.roleTitle))
    let id = GuideParts.id(of: titleText, else: "role")
    let competencies = SheetCompetencies(
      settings.competencies, named: questions.competencies, settings.reading)
    var entries: [(key: String, value: GuideNode)] = [
      ("guide", settings.text(.id) ?? .text(id, title?.place ?? .nowhere)),
      ("title", .text(titleText, title?.place ?? .nowhere)),
      ("version", settings.number(.version, else: 1)),
      ("role", settings.role(of: titleText, competencies)), ("scale", GuideParts.scale),
      ("competencies", .list(competencies.nodes)),
    ]
    func add(_ key: String, _ node: GuideNode?) {
      if let node { entries.append((key, node)) }
    }
    add("weights_reason", competencies.weightsReason(settings))
    add("questions", .list(questions.nodes(competencies)))
    add("question_weights_reason", settings.text(.questionWeightsReason))
    add("flags", settings.flagNodes)
    add("scoring", settings.scoring(haveCritical: questions.haveCritical))
    add("opening", settings.text(.opening))
    add("closing", settings.text(.closing))
    add("mixed_answers", settings.text(.mixedAnswers))
    return entries
  }
}
