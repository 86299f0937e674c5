import Exact
import Guide
import Interview
import Scoring
import Screen
import Text

/// The picture of the test: a row for each section, and the score once all are in.
struct TestPicture {
  let screen: TestScreen
  let opened: OpenSession

  func draw(on surface: inout Surface, in area: Rect) {
    let inner = area.inset(left: 1, right: 1)
    guard opened.seat == .lead else {
      surface.write("The test is for the hiring lead.", in: inner.inset(left: 2, top: 2))
      return
    }
    let isTight = inner.width < 76
    let longest = opened.guide.competencies.map { TextWidth.of($0.title) }.max() ?? 0
    // The rest of a row takes 40 columns, or 54 with room for a remark.
    let titles = max(7, min(longest, inner.width - (isTight ? 40 : 54)))
    let columns = Columns(titles: titles, isTight: isTight)
    let (head, below) = inner.cutTop(1)
    drawHead(columns, on: &surface, in: head)
    let room = screen.dialogue.map { min(below.height - 4, $0.height(width: inner.width)) }
    let (bottom, list) = below.cutBottom(room ?? (screen.isReplacing ? 4 : 2))
    // With room to spare the rows stand apart.
    let step = list.height >= screen.rows.count * 2 ? 2 : 1
    let window = screen.cursor.window(count: screen.rows.count, height: list.height / step)
    for (row, index) in window.enumerated() {
      drawRow(index, columns, on: &surface, in: list.row(row * step))
    }
    drawBottom(on: &surface, in: bottom)
  }

  private struct Columns {
    let titles: Int
    let isTight: Bool
    var weight: Int { titles + 2 }
    var earned: Int { weight + 8 }
    var field: Int { isTight ? 8 : 10 }
    var possible: Int { earned + field + 2 }
    var score: Int { possible + field + 2 }
    var remark: Int { score + 9 }
  }

  private func drawHead(_ columns: Columns, on surface: inout Surface, in line: Rect) {
    let heads = [
      ("Section", 1), ("weight", columns.weight), ("earned", columns.earned),
      ("possible", columns.possible), ("score", columns.score),
    ]
    for (text, column) in heads {
      surface.write(text, in: line, column: column, style: .quiet)
    }
  }

  private func drawRow(
    _ index: Int, _ columns: Columns, on surface: inout Surface, in line: Rect
  ) {
    guard screen.rows.indices.contains(index) else { return }
    let row = screen.rows[index]
    let isHere = index == screen.cursor.row
    let competency = opened.guide.competencies.first { $0.id == row.section }
    surface.write(
      (isHere ? "▸" : " ")
        + TextWidth.fitted(competency?.title ?? row.section, to: columns.titles),
      in: line, style: isHere ? .bold : .plain)
    surface.write(
      competency.map { "\($0.weight)%" } ?? "", in: line, column: columns.weight, style: .quiet)
    for (column, x) in [
      (SectionRow.Column.earned, columns.earned), (.possible, columns.possible),
    ] {
      drawField(
        row, column, isHere: isHere, on: &surface,
        in: line.cutLeft(x).rest.cutLeft(columns.field).left)
    }
    drawReading(row, columns, on: &surface, in: line)
    if isHere, row.isReadOnly || screen.isReplacing {
      surface.cursor = Point(x: line.x, y: line.y)
    }
  }

  private func drawField(
    _ row: SectionRow, _ column: SectionRow.Column, isHere: Bool, on surface: inout Surface,
    in rect: Rect
  ) {
    // A second reading is not led by the first.
    if case .confirmation(row.section)? = screen.dialogue?.subject {
      surface.write("··", in: rect, style: .quiet)
      return
    }
    let isActive = isHere && column == screen.column && screen.isTyping && screen.dialogue == nil
    if row.isReadOnly {
      surface.write(TextWidth.fitted(row[column].text, to: rect.width), in: rect, style: .quiet)
      return
    }
    let style = Style(.plain, isActive ? [.underline, .bold] : .underline)
    surface.fill(rect, style: style)
    // What the next key replaces is shown as selected.
    let isReplaced = isActive && screen.isFresh
    row[column].draw(
      on: &surface, in: rect, style: isReplaced ? .selected : style, isActive: isActive)
  }

  /// The score of a row, or what is wrong with it.
  private func drawReading(
    _ row: SectionRow, _ columns: Columns, on surface: inout Surface, in line: Rect
  ) {
    let room = line.width - columns.remark
    if case .confirmation(row.section)? = screen.dialogue?.subject { return }
    switch row.reading {
    case .empty:
      surface.write("–", in: line, column: columns.score, style: .quiet)
      if row.isReadOnly {
        surface.write(
          TextWidth.fitted(remark(row), to: room), in: line, column: columns.remark, style: .quiet)
      }
    case .right(let marks):
      surface.write(
        Figures(rules: opened.guide.scoring).section(row.section, marks.score), in: line,
        column: columns.score)
      surface.write(
        TextWidth.fitted(remark(row), to: room), in: line, column: columns.remark, style: .quiet)
    case .wrong(let why):
      // The words may begin in the place of the score, which there is none of.
      surface.write(
        "✗ " + TextWidth.fitted(why, to: room + 7), in: line, column: columns.score,
        style: Style(.caution))
    }
  }

  private func remark(_ row: SectionRow) -> String {
    switch row.standing {
    case .underway: return "being taken"
    case .waiting: return "\(row.waiting.written + row.waiting.numbers) to mark"
    case .taken: return "taken ✓"
    case .recorded(.items, _) where row.isReadOnly:
      return row.itemCount == 1 ? "1 item" : "\(row.itemCount) items"
    case .recorded(.whole, let isConfirmed) where row.news == nil:
      return isConfirmed ? "✓ read twice" : "✓ read once"
    default: return row.news == nil ? "✓" : "not recorded yet"
    }
  }

  private func drawBottom(on surface: inout Surface, in area: Rect) {
    if let dialogue = screen.dialogue {
      dialogue.draw(on: &surface, in: area)
      return
    }
    if screen.isReplacing, let row = screen.row {
      let title = screen.title(row, opened)
      let text =
        opened.shown.sitting?.sections[row.section] == nil
        ? "Replace the \(row.itemCount) items of \(title) by one score? What they"
          + " say of must-have topics then no longer counts. y replaces, Esc keeps them."
        : "Type a score for \(title) beside the test that was taken here? If the two differ,"
          + " neither counts until you choose one. y types it, Esc leaves it."
      surface.rule(area)
      for (line, words) in TextWrap.lines(text, width: area.width).prefix(3).enumerated() {
        surface.write(words, in: area, row: line + 1, style: line == 0 ? .bold : .plain)
      }
      return
    }
    if let row = screen.row, row.isTouched, case .wrong(let why) = row.reading {
      surface.write(
        TextWidth.fitted("✗ \(screen.title(row, opened)): \(why)", to: area.width), in: area,
        style: Style(.caution))
      return
    }
    if let row = screen.row, case .differs = row.standing {
      surface.write(
        "Two scores for \(screen.title(row, opened)): neither counts until o chooses one.",
        in: area,
        style: Style(.caution))
      return
    }
    let told = waitingLines
    guard told.isEmpty else {
      for (row, line) in told.prefix(area.height).enumerated() {
        surface.write(
          TextWidth.fitted(line.text, to: area.width), in: area, row: row, style: line.style)
      }
      return
    }
    if let told = invitation {
      surface.write(told, in: area, style: .quiet)
      return
    }
    guard let score else {
      surface.write(
        "The test score appears when every section is in.", in: area, style: .quiet)
      return
    }
    surface.write("Test score ", in: area, style: .quiet)
    surface.write(
      Figures(rules: opened.guide.scoring).score(score), in: area, column: 11, style: .bold)
  }

  /// What waits for a person in all sections, and how it is settled.
  private var waitingLines: [(text: String, style: Style)] {
    // A candidate who tried to get out is more than a matter of marks.
    var lines: [(String, Style)] = opened.shown.testDoor.sentences(in: opened.zone).suffix(2)
      .map { ("Test: " + $0, Style(.caution)) }
    let waiting = TestMarking(session: opened.shown, guide: opened.guide).waiting
    if waiting.isWaiting {
      let verb = waiting.written + waiting.numbers == 1 ? "waits" : "wait"
      lines.append(("\(waiting.words) \(verb) for a marker: starpanel mark --as NAME", .quiet))
    }
    if waiting.numbers > 0 {
      lines.append(("i shows a number that is not understood, m marks it here.", .quiet))
    }
    if waiting.unread > 0 {
      let numbers = waiting.unread == 1 ? "1 number" : "\(waiting.unread) numbers"
      lines.append(
        (
          "\(numbers) could not be read and earned nothing: i shows it, m gives other marks.",
          Style(.caution)
        ))
    }
    return lines
  }

  /// How a candidate takes the test, as long as there is nothing of it yet.
  private var invitation: String? {
    let isUntouched = screen.rows.allSatisfy { $0.standing == .missing && !$0.isTouched }
    guard isUntouched, !opened.guide.assessment.forms.isEmpty else { return nil }
    return "Type scores here, or have the test taken: starpanel assess \(opened.id)"
  }

  /// The score of what stands in the rows; nil until every section is right.
  private var score: Rational? {
    let sections = opened.guide.competencies.map { competency -> Marks? in
      guard let row = screen.rows.first(where: { $0.section == competency.id }),
        case .right(let marks) = row.reading
      else { return nil }
      return marks
    }
    // A sheet without seats: nothing of the interview takes part.
    let sheet = Sheet(seats: [], sections: sections, topics: [], flags: [], voided: [])
    return Scorecard(scoringPlan: opened.scoringPlan, sheet: sheet).testScore
  }
}
