import Guide
import Interview
import Screen
import Text

/// The question, what to listen for, what was heard, and what to ask next.
struct QuestionPane {
  let question: Question
  let screen: InterviewScreen
  let model: Model
  let opened: OpenSession

  private struct Line {
    var text: String
    var style: Style = .plain
  }

  func draw(on surface: inout Surface, in area: Rect) {
    guard area.height > 0 else { return }
    drawHeading(on: &surface, in: area)
    let probe = probeLines(width: area.width)
    let (lower, upper) = area.cutTop(1).rest.cutBottom(probe.count + 1)
    drawText(on: &surface, in: upper)
    drawElements(on: &surface, in: lower)
    for (row, line) in probe.enumerated() {
      surface.write(line.text, in: lower, row: row + 1, style: line.style)
    }
  }

  private func drawHeading(on surface: inout Surface, in area: Rect) {
    let time = InterviewTime(opened: opened, now: model.clock).heading(question, width: area.width)
    let right = (question.isCritical ? "critical  " : "") + time
    let isFocused = screen.pane == .question && screen.mode == .rating
    let heading = "\(screen.place + 1)  \(question.heading)"
    surface.write(
      TextWidth.fitted(heading, to: area.width - TextWidth.of(right) - 1), in: area,
      style: Style(.plain, isFocused ? [.bold, .underline] : .bold))
    surface.writeRight(right, in: area, style: .quiet)
  }

  /// The question and what to listen for, scrolled where it does not fit.
  private func drawText(on surface: inout Surface, in area: Rect) {
    var lines = content(width: area.width, spacious: true)
    if lines.count > area.height { lines = content(width: area.width, spacious: false) }
    let overflow = max(0, lines.count - area.height)
    let start = min(screen.scroll, overflow)
    for (row, line) in lines.dropFirst(start).prefix(area.height).enumerated() {
      surface.write(line.text, in: area, row: row, style: line.style)
    }
    if start < overflow, area.height > 0 {
      surface.writeRight(" Tab ↓ more", in: area, row: area.height - 1, style: .quiet)
    }
  }

  private func content(width: Int, spacious: Bool) -> [Line] {
    let gap = spacious ? [Line(text: "")] : []
    var lines = gap
    if let reason = opened.shown.voided[question.id] {
      lines += TextWrap.lines("Voided: " + reason, width: width).map {
        Line(text: $0, style: Style(.caution))
      }
    }
    lines += TextWrap.lines(question.text, width: width).map { Line(text: $0) } + gap
    let listen = "Listen for: " + question.listenFor.joined(separator: " · ")
    lines += TextWrap.lines(listen, width: width).map { Line(text: $0, style: .quiet) }
    if spacious {
      lines += gap
      lines += question.followUps.flatMap { TextWrap.lines("If vague: " + $0, width: width) }
        .map { Line(text: $0, style: .quiet) }
    }
    return lines
  }

  /// What was heard of each element, by letter and word.
  private func drawElements(on surface: inout Surface, in area: Rect) {
    let elements = opened.form[question.id].elements
    let words = Element.allCases.map { elements[$0]?.rawValue ?? "–" }
    let needed = words.reduce(0) { $0 + $1.count + 2 } + 3 * 2
    let gap = needed + 3 <= area.width ? 3 : 2
    var column = 0
    for (index, element) in Element.allCases.enumerated() {
      let isNext = elements.next == element
      var end = surface.write(
        String(element.letter), in: area, column: column,
        style: isNext ? Style(.accent, .bold) : .bold)
      end = surface.write(
        " " + words[index], in: area, column: end - area.x,
        style: elements[element] == .heard ? .plain : .quiet)
      column = end - area.x + gap
    }
  }

  /// The probe for the first element not yet heard, or a follow-up once all are.
  private func probeLines(width: Int) -> [Line] {
    let text: String?
    switch opened.form[question.id].elements.next {
    case .situation: text = question.probes?.situation
    case .task: text = question.probes?.task
    case .action: text = question.probes?.action
    case .result: text = question.probes?.result
    case nil: return [Line(text: "All four heard.", style: .quiet)]
    }
    guard let text = text ?? question.followUps.first else { return [] }
    return TextWrap.lines("Ask next: " + text, width: width).prefix(3).map {
      Line(text: $0, style: .accent)
    }
  }
}
