/// A guide as the rows of a sheet, to be changed in a spreadsheet program.
package enum SheetWriting {
  /// What the first rows of a sheet say to whoever fills it in.
  static let remarks = [
    "# Rows above the headings hold for the whole guide. Rows that begin with # are remarks.",
    "# After competency: title, weight, what it covers. All weights sum to 100.",
    "# After flag: title, kind (disqualifying or concern), what it looks like.",
    "# Several entries of listen for and of follow-ups stand one a line in their cell.",
  ]

  /// The rows; the cells of an empty one are left out.
  package static func rows(of guide: HiringGuide) -> [[String]] {
    var rows = remarks.map { [$0] }
    func add(_ setting: SheetSetting, _ cells: String?...) {
      if cells.contains(where: { $0 != nil }) {
        rows.append([setting.rawValue] + cells.map { $0 ?? "" })
      }
    }
    add(.title, guide.title)
    add(.id, guide.id)
    add(.version, String(guide.version))
    add(.function, guide.role.function)
    add(.focus, lines(guide.role.focus))
    add(.scope, guide.role.scope)
    add(.whenToUse, guide.role.whenToUse)
    add(.opening, guide.opening)
    add(.closing, guide.closing)
    add(.mixedAnswers, guide.mixedAnswers)
    add(.weightsReason, guide.weightsReason)
    add(.questionWeightsReason, guide.questionWeightsReason)
    add(.method, guide.scoring.method.rawValue)
    add(.noAnswer, guide.scoring.noAnswer.rawValue)
    add(.strong, String(guide.scoring.bands.strong))
    add(.discuss, String(guide.scoring.bands.discuss))
    add(.criticalMinimum, guide.scoring.criticalMinimum.map { String($0) })
    for each in guide.competencies {
      add(.competency, each.title, String(each.weight), each.covers, each.id)
    }
    for flag in guide.flags { add(.flag, flag.title, flag.kind.rawValue, flag.looksLike, flag.id) }
    let columns = SheetColumn.allCases
    rows += [[], columns.map(\.rawValue)]
    for question in guide.questions {
      rows.append(columns.map { cell($0, question, guide) })
    }
    return rows
  }

  /// The headings and a row for each question of a draft, with what was not said left empty.
  static func rows(of draft: GuideDraft) -> [[String]] {
    var rows = remarks.map { [$0] }
    rows.append([SheetSetting.title.rawValue, draft.title])
    for (title, weight) in zip(draft.competencies, draft.weights) {
      rows.append([SheetSetting.competency.rawValue, title, String(weight)])
    }
    let differ = (draft.weights.max() ?? 0) - (draft.weights.min() ?? 0)
    if differ > 0 {
      rows.append([SheetSetting.weightsReason.rawValue, differ == 1 ? GuideParts.nearlyEqual : ""])
    }
    rows += [SheetSetting.flag, .opening, .closing].map { [$0.rawValue] }
    let columns = SheetColumn.allCases.filter { $0 != .id && $0 != .source }
    rows += [[], columns.map(\.rawValue)]
    for question in draft.questions {
      rows.append(
        columns.map { column in
          switch column {
          case .question: question.text
          case .kind: Question.Kind.behavioural.rawValue
          case .competency: draft.competencies[question.competency]
          case .minutes: String(GuideParts.minutes)
          default: ""
          }
        })
    }
    return rows
  }

  private static func lines(_ texts: [String]) -> String {
    // Each entry is a line, so an entry of several lines becomes one.
    texts.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
      .joined(separator: "\n")
  }

  private static func cell(_ column: SheetColumn, _ question: Question, _ guide: HiringGuide)
    -> String
  {
    switch column {
    case .id: question.id
    case .question: question.text
    case .title: question.title
    case .heading: question.heading
    case .kind: question.kind.rawValue
    case .competency: name(of: question.competency, guide)
    case .critical: question.isCritical ? "yes" : "no"
    case .weight: String(question.weight)
    case .minutes: String(question.minutes)
    case .listenFor: lines(question.listenFor)
    case .situation: question.probes?.situation ?? ""
    case .task: question.probes?.task ?? ""
    case .action: question.probes?.action ?? ""
    case .result: question.probes?.result ?? ""
    case .followUps: lines(question.followUps)
    case .anchor1: question.anchor(level: 1) ?? ""
    case .anchor2: question.anchor(level: 2) ?? ""
    case .anchor3: question.anchor(level: 3) ?? ""
    case .anchor4: question.anchor(level: 4) ?? ""
    case .anchor5: question.anchor(level: 5) ?? ""
    case .source: question.source
    }
  }

  /// The title of a competency; its id where that title is also what another is called.
  private static func name(of id: String, _ guide: HiringGuide) -> String {
    guard let title = guide.competencies.first(where: { $0.id == id })?.title else { return id }
    let name = SheetName.folded(title)
    let isTaken = guide.competencies.contains {
      $0.id != id && (SheetName.folded($0.title) == name || $0.id == title)
    }
    return isTaken ? id : title
  }

  /// What of a guide a sheet cannot say, in words that follow "without".
  ///
  /// - Throws: What is wrong with the guide as a sheet.
  package static func leftOut(of guide: HiringGuide) throws(SheetFaults) -> [String] {
    let back = try SheetGuide(rows: rows(of: guide), named: guide.title).guide
    func differ<Part: Equatable>(_ part: (HiringGuide) -> Part) -> Bool {
      part(guide) != part(back)
    }
    var words: [String] = []
    if differ(\.assessment) { words.append("its test") }
    if differ(\.scoring.gates) { words.append("its gates") }
    if differ(\.mustHaves) { words.append("its must-haves") }
    if differ({ $0.questions.map(\.practice) }) { words.append("its answers for practice") }
    if differ(\.scale) { words.append("the words of its scale") }
    if differ(\.role) { words.append("parts of its role") }
    if differ({ $0.competencies.map(\.source) + $0.flags.map(\.source) + [$0.scoring.source] }) {
      words.append("where its parts come from")
    }
    return words
  }
}
