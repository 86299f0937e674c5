import Exact
import Guide
import Interview
import Scoring
import Screen
import Text

/// The matrix of questions and interviewers, with means and how far they agree.
struct MatrixPane {
  let screen: ScorecardScreen
  let opened: OpenSession
  let card: CombinedCard

  private var seats: [Interviewer] { opened.shown.seats }
  private var isFocused: Bool { screen.pane == .questions && screen.mode == .looking }

  func draw(on surface: inout Surface, in area: Rect) {
    let questions = opened.guide.questions
    let titles = min(18, questions.map { TextWidth.of($0.title) }.max() ?? 0)
    let columns = MatrixColumns(
      panel: seats, titles: titles, width: area.width, shift: screen.shift)
    let (head, list) = area.cutTop(1)
    drawHead(columns, on: &surface, in: head)
    let window = screen.question.window(count: questions.count, height: list.height)
    for (row, index) in window.enumerated() {
      drawQuestion(index, columns, on: &surface, in: list.row(row))
    }
  }

  private func drawHead(_ columns: MatrixColumns, on surface: inout Surface, in line: Rect) {
    let hidden = seats.count - columns.shown.count
    let isTight = columns.remarkAt + 11 > line.width
    if columns.left > Heat.legend.width + 1, hidden == 0 || !isTight {
      Heat.legend.draw(on: &surface, in: line.inset(left: 1))
    }
    for (offset, index) in columns.shown.enumerated() {
      write(
        columns.names[index], at: columns.left + offset * columns.column, columns.column, .quiet,
        on: &surface, in: line)
    }
    surface.write("  mean  n", in: line, column: columns.figuresAt, style: .quiet)
    if hidden > 0 {
      surface.write(
        "h l: \(hidden) more", in: line, column: isTight ? 3 : columns.remarkAt, style: .quiet)
    }
  }

  private func drawQuestion(
    _ index: Int, _ columns: MatrixColumns, on surface: inout Surface, in line: Rect
  ) {
    let question = opened.guide.questions[index]
    let isHere = index == screen.question.row
    let style: Style = isHere && isFocused ? .selected : .plain
    if isHere && isFocused {
      // The ratings stay out of the selection, so that their shades say the same in it.
      surface.fill(line.cutLeft(columns.left).left, style: style)
      surface.fill(line.cutLeft(columns.figuresAt).rest, style: style)
      surface.cursor = Point(x: line.x, y: line.y)
    }
    let number = index < 9 ? " \(index + 1)" : "\(index + 1)"
    surface.write(
      (isHere ? "▸" : " ") + number + " " + (question.isCritical ? "!" : " ") + " "
        + TextWidth.fitted(question.title, to: columns.left - 7),
      in: line, style: style)
    if let reason = opened.shown.voided[question.id] {
      let room = line.width - columns.left
      surface.write(
        TextWidth.fitted("voided: " + reason, to: room), in: line, column: columns.left,
        style: style)
      return
    }
    for (offset, seat) in columns.shown.enumerated() {
      drawCell(
        seats[seat], question, columns.left + offset * columns.column, columns.column,
        on: &surface, in: line)
    }
    drawFigures(index, question, columns, style, on: &surface, in: line)
  }

  private func drawCell(
    _ name: Interviewer, _ question: Question, _ x: Int, _ width: Int,
    on surface: inout Surface, in line: Rect
  ) {
    let form = opened.shown.form(of: name)
    // A form that is not sealed counts for nothing, so nothing of it is shown.
    guard form.isSealed else {
      write("open", at: x, width, .quiet, on: &surface, in: line)
      return
    }
    let cell = MatrixCell(form[question.id], under: opened.guide.scoring)
    let isShaded = cell.level != nil
    write(
      isShaded ? " " + cell.text + " " : cell.text, at: x, width,
      isShaded ? cell.style : .quiet, on: &surface, in: line)
  }

  private func drawFigures(
    _ index: Int, _ question: Question, _ columns: MatrixColumns, _ style: Style,
    on surface: inout Surface, in line: Rect
  ) {
    guard card.scorecard.questions.indices.contains(index) else { return }
    let result = card.scorecard.questions[index]
    let mean = Figures(rules: opened.guide.scoring).mean(result.mean)
    let gap = String(repeating: " ", count: max(0, 6 - TextWidth.of(mean)))
    surface.write(
      gap + mean + (result.n < 10 ? "  " : " ") + "\(result.n)", in: line,
      column: columns.figuresAt, style: style)
    let room = line.width - columns.remarkAt
    let remark = remark(index, question, result)
    // It stands whole or not at all; Enter on the question tells it, too.
    let fitting = [remark.long, remark.short].first { TextWidth.of($0) <= room } ?? ""
    surface.write(fitting, in: line, column: columns.remarkAt, style: style)
  }

  /// What the agenda will ask about: `2 apart, one below 3`.
  private func remark(
    _ index: Int, _ question: Question, _ result: QuestionResult
  ) -> (long: String, short: String) {
    let bar = opened.guide.scoring.criticalMinimum ?? 0
    let ratings = card.sheet.seats.filter { $0.state == .sealed }
      .compactMap { seat in
        seat.final.indices.contains(index)
          ? seat.final[index].counted(under: opened.guide.scoring) : nil
      }
    let below = question.isCritical ? ratings.filter { $0 < bar }.count : 0
    var long: [String] = []
    var short: [String] = []
    if let range = result.range, range >= 2 {
      long.append("\(range) apart")
      short.append("\(range) apart")
    }
    if below > 0 {
      long.append((below == 1 ? "one" : "\(below)") + " below \(bar)")
      short.append("<\(bar)")
    }
    return (long.joined(separator: ", "), short.joined(separator: ", "))
  }

  /// Writes a text into the middle of a column.
  private func write(
    _ text: String, at x: Int, _ width: Int, _ style: Style, on surface: inout Surface,
    in line: Rect
  ) {
    let fit = TextWidth.fitted(text, to: width - 1)
    surface.write(
      fit, in: line.cutLeft(x).rest.cutLeft(width).left,
      column: max(0, (width - TextWidth.of(fit)) / 2), style: style)
  }
}

/// One rating in the matrix: a digit with its shade, a blank with its letter.
struct MatrixCell {
  let entry: Form.Entry
  /// What it counts for, 1 to 5: the final rating, or what the guide makes of no answer.
  let level: Int?

  init(_ entry: Form.Entry, under rules: ScoringRules) {
    self.entry = entry
    level = FormMark(entry.final).counted(under: rules)
  }

  /// The answer as it is written, the first one beside a revised one.
  var text: String {
    guard let final = entry.final else { return Answer.signOfNone }
    guard !entry.revisions.isEmpty else { return final.sign }
    return (entry.answer?.sign ?? Answer.signOfNone) + ">" + final.sign
  }

  /// The shade of the rating that counts.
  var style: Style {
    guard let level else { return .quiet }
    return Style(Heat.style(level).tone, entry.revisions.isEmpty ? [] : .bold)
  }
}

/// How the width of the matrix is shared out.
struct MatrixColumns {
  /// Columns for cursor, number, mark and title.
  let left: Int
  /// Columns for one interviewer.
  let column: Int
  /// Columns for mean and n.
  static let figures = 11
  /// The interviewers in view, by their place on the panel.
  let shown: Range<Int>
  /// What each of the panel is called here.
  let names: [String]

  /// Where mean and n begin.
  var figuresAt: Int { left + column * shown.count }
  /// Where the remark begins.
  var remarkAt: Int { figuresAt + Self.figures }

  /// Columns of the usual remark, `2 apart, one below 3`, and of the short `2 apart, <3`.
  private static let remarks = [20, 11, 0]

  init(panel: [Interviewer], titles: Int, width: Int, shift: Int) {
    left = 7 + titles
    let free = max(0, width - left - Self.figures)
    let count = max(1, panel.count)
    let short = PanelNames.short(panel)
    let candidates = [(panel.map(\.text), 3), (short, 2), (short, 1)]
    for remark in Self.remarks {
      for (names, gap) in candidates {
        let wish = max(6, (names.map(TextWidth.of).max() ?? 0) + gap)
        if wish * count + remark <= free {
          self.names = names
          column = min(wish, 24)
          shown = 0..<panel.count
          return
        }
      }
    }
    names = PanelNames.short(panel, least: 1)
    // Five columns hold a revised rating; what then does not fit is scrolled to.
    column = count * 6 > free && count * 5 <= free ? 5 : max(6, min(12, free / count))
    let fit = max(1, min(panel.count, free / column))
    let start = max(0, min(shift, panel.count - fit))
    shown = start..<max(start, min(panel.count, start + fit))
  }
}
