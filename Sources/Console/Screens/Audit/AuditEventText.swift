import Interview
import Screen
import Text

/// An event of the log in full, as a text that scrolls.
struct AuditEventText {
  private let detail: LogDetail
  private let zone: ClockZone

  init(_ detail: LogDetail, _ model: Model) {
    self.detail = detail
    zone = model.zone
  }

  /// The furthest line that can stand first.
  func furthest(in area: Rect) -> Int {
    max(0, lines(width: Self.width(of: area)).count - area.height)
  }

  func draw(from top: Int, on surface: inout Surface, in area: Rect) {
    let inner = area.inset(left: 1, right: 1)
    lines(width: Self.width(of: area)).draw(from: top, on: &surface, in: inner)
  }

  /// Which lines are in view from one on, where not all are.
  func place(from top: Int, in area: Rect) -> String {
    let count = lines(width: Self.width(of: area)).count
    let first = min(top, furthest(in: area))
    return count > area.height
      ? "lines \(first + 1)-\(min(count, first + area.height)) of \(count)" : ""
  }

  private static func width(of area: Rect) -> Int { max(8, min(100, area.width - 2)) }

  private func lines(width: Int) -> [StyledLine] {
    let event = detail.entry.event
    var facts: [(String, String)] = [("When", zone.fullMoment(event.at))]
    if case .imported(let at) = event.origin {
      facts.append(
        ("Happened", at.map(zone.fullMoment) ?? "the file that it came from does not say"))
    }
    facts.append(("Who", detail.entry.who))
    if !detail.entry.candidate.isEmpty {
      facts.append(("Session", "\(detail.entry.candidate) (\(event.session))"))
    }
    facts.append(("From", detail.place?.words ?? "the record does not say"))
    if let via = event.via { facts.append(("Written at", "the round table of \(via.table)")) }
    facts.append(("What", HappeningWords(event.happening).text + "."))
    var lines = facts.flatMap { label, text in
      [StyledLine].paragraph(label, text, width: width, indent: 12)
    }
    if let change = detail.change { lines += [StyledLine()] + form(change, width: width) }
    if let record = detail.record {
      lines.append(StyledLine())
      lines += .paragraph(
        "Number", "\(event.sequence) in the feed of \(event.seat.text)", width: width, indent: 12)
      lines += .paragraph("SHA-256", record.sha256, .quiet, width: width, indent: 12)
      lines += .paragraph("Record", record.text, .quiet, width: width, indent: 12)
    }
    return lines
  }

  // The form before and after.

  private func form(_ change: LogDetail.FormChange, width: Int) -> [StyledLine] {
    let titles = change.questions.map { "\($0.id)  \($0.title)" }
    let before = change.questions.map { Self.words(change.before[$0.id]) }
    let after = change.questions.map { Self.words(change.after[$0.id]) }
    func widest(_ texts: [String], _ heading: String) -> Int {
      max(TextWidth.of(heading), texts.map(TextWidth.of).max() ?? 0)
    }
    let left = widest(before, "Before")
    let right = widest(after, "After")
    let room = max(8, width - 2 - left - 2 - right - 2)
    let name = min(room, widest(titles, "The form"))
    func line(_ title: String, _ one: String, _ other: String, _ style: Style, _ sign: String)
      -> StyledLine
    {
      StyledLine(
        sign + " " + TextWidth.padded(title, to: name) + "  " + TextWidth.padded(one, to: left)
          + "  " + other, style)
    }
    let heading = line("The form", "Before", "After", .quiet, " ")
    return [heading]
      + change.questions.indices.map { index in
        // The sign says it where nothing else can be told apart.
        let isChanged =
          change.before[change.questions[index].id] != change.after[change.questions[index].id]
        return line(
          titles[index], before[index], after[index], isChanged ? .bold : .plain,
          isChanged ? "›" : " ")
      } + sealed(change, line)
  }

  private func sealed(
    _ change: LogDetail.FormChange,
    _ line: (String, String, String, Style, String) -> StyledLine
  ) -> [StyledLine] {
    func words(_ form: Form) -> String { form.isSealed ? "yes" : "no" }
    let isChanged = change.before.isSealed != change.after.isSealed
    return [
      line(
        "sealed", words(change.before), words(change.after), isChanged ? .bold : .plain,
        isChanged ? "›" : " "),
      StyledLine("  Situation, task, action, result: ● heard  ◐ partly  – missing  · open", .quiet),
    ]
  }

  /// What a form says about a question, in little room: the answer and the STAR marks.
  private static func words(_ entry: Form.Entry) -> String {
    let answer = entry.final?.words ?? "not rated"
    let first =
      entry.revisions.isEmpty ? "" : " (at first \(entry.answer?.words ?? "not rated"))"
    let heard = Element.allCases.map { element in
      switch entry.elements[element] {
      case nil: "·"
      case .heard: "●"
      case .partly: "◐"
      case .missing: "–"
      }
    }.joined()
    return answer + first + "  " + heard
  }
}
