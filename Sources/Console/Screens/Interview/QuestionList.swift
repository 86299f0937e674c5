import Guide
import Interview
import Screen
import Text

/// The questions with their state: rating or blank, and how much of STAR was heard.
struct QuestionList {
  let screen: InterviewScreen
  let model: Model
  let opened: OpenSession

  func draw(on surface: inout Surface, in area: Rect) {
    let first = places.all.lowerBound
    var cursor = ListCursor()
    cursor.select(screen.place - first, count: places.count)
    for (row, index) in cursor.window(count: places.count, height: area.height).enumerated() {
      let line = area.row(row)
      let isHere = index + first == screen.place
      surface.write(isHere ? "▸" : " ", in: line, style: Style(.accent, .bold))
      if let words = places.words(at: index + first) {
        draw(words, isHere: isHere, on: &surface, in: line)
      } else if opened.guide.questions.indices.contains(index + first) {
        draw(index + first, isHere: isHere, on: &surface, in: line)
      }
      if isHere, screen.mode == .rating { surface.cursor = Point(x: line.x, y: line.y) }
    }
    drawTimes(on: &surface, in: area)
  }

  private var places: InterviewPlaces { InterviewPlaces(guide: opened.guide) }

  private func draw(_ index: Int, isHere: Bool, on surface: inout Surface, in line: Rect) {
    let question = opened.guide.questions[index]
    surface.write(number(index), in: line, column: 1, style: isHere ? .bold : .quiet)
    surface.write(
      TextWidth.fitted(question.title, to: 18), in: line, column: 4,
      style: isHere ? .bold : (opened.isToAsk(question) ? .plain : .quiet))
    let mark = mark(question, opened.form)
    surface.write(mark, in: line, column: 25 - TextWidth.of(mark))
    surface.write(star(question, opened.form), in: line, column: 26)
  }

  /// Words to be said, with a tick once they were.
  private func draw(
    _ words: SpokenWords, isHere: Bool, on surface: inout Surface, in line: Rect
  ) {
    surface.write(words.title, in: line, column: 4, style: isHere ? .bold : .plain)
    surface.write(
      opened.form.said.contains(words) ? "✓" : Answer.signOfNone, in: line, column: 24)
  }

  private func number(_ index: Int) -> String { index < 9 ? " \(index + 1)" : "\(index + 1)" }

  /// The rating, or the kind of blank.
  private func mark(_ question: Question, _ form: Form) -> String {
    guard opened.shown.voided[question.id] == nil else { return "void" }
    // Nobody waits for it here.
    if form[question.id].final == nil, !opened.isToAsk(question) { return "" }
    return form[question.id].final?.sign ?? Answer.signOfNone
  }

  /// Empty, half or full: none, some or all of STAR heard.
  private func star(_ question: Question, _ form: Form) -> String {
    let elements = form[question.id].elements
    let heard = Element.allCases.filter { elements[$0] == .heard }.count
    if heard == Element.allCases.count { return "●" }
    let isTouched = Element.allCases.contains { elements[$0] == .heard || elements[$0] == .partly }
    return isTouched ? "◐" : "○"
  }

  /// The time that each question has taken, as many as fit, the one in view among them.
  private func drawTimes(on surface: inout Surface, in area: Rect) {
    let time = InterviewTime(opened: opened, now: model.clock)
    let lines = opened.guide.questions.enumerated().compactMap { index, question in
      time.line(question).map { (index, number(index) + "  " + $0) }
    }
    let (below, _) = area.cutBottom(area.height - places.count)
    guard !lines.isEmpty, below.height > 0 else { return }
    // A blank line and a heading, where there is room for them.
    let spare = below.height - lines.count
    if spare > 0 {
      surface.write("Time", in: below, row: min(spare - 1, 1), column: 1, style: .quiet)
    }
    let rest = below.cutTop(max(0, min(spare, 2))).rest
    var cursor = ListCursor()
    cursor.select(
      lines.lastIndex { $0.0 <= screen.place } ?? 0, count: lines.count)
    for (row, index) in cursor.window(count: lines.count, height: rest.height).enumerated() {
      surface.write(
        TextWidth.fitted(lines[index].1, to: rest.width - 2), in: rest, row: row, column: 1,
        style: .quiet)
    }
  }
}

extension OpenSession {
  /// Whether a question counts and is this seat's to ask.
  func isToAsk(_ question: Question) -> Bool {
    guard shown.voided[question.id] == nil else { return false }
    return seat.interviewer.map { shown.asks($0, question.id) } ?? true
  }
}
