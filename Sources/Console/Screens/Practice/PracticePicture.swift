import Guide
import Interview
import Screen
import Text

/// The picture of a practice answer: what is read, and below it the levels.
///
/// From `wideFrom` columns on, the anchors stand beside the answer; else below it. Both scroll as one.
struct PracticePicture {
  static let wideFrom = 100

  let course: PracticeCourse
  let guide: HiringGuide
  let page: PracticeScreen.Page
  let zone: ClockZone

  func draw(from top: Int, on surface: inout Surface, in area: Rect) {
    let text = text(of: area)
    let columns = columns(in: text)
    let height = columns.map(\.lines.count).max() ?? 0
    let first = max(0, min(top, height - text.height))
    for column in columns {
      for (row, line) in column.lines.dropFirst(first).prefix(text.height).enumerated() {
        line.draw(on: &surface, in: column.rect.row(row))
      }
    }
    if columns.count == 2, let right = columns.last?.rect {
      surface.fill(
        Rect(x: right.x - 2, y: text.y, width: 1, height: text.height), with: "│", style: .quiet)
    }
    if case .rating(let place, let chosen) = page {
      strip(course.answers[place].question, chosen, on: &surface, in: stripArea(of: area))
    }
  }

  /// How many lines there are, and how many of them are in view.
  func extent(in area: Rect) -> (lines: Int, height: Int) {
    let text = text(of: area)
    return (columns(in: text).map(\.lines.count).max() ?? 0, max(1, text.height))
  }

  // MARK: Parts of the screen

  /// The levels take four rows: a rule, the digits, and two of the chosen level's anchor.
  private static let stripHeight = 4

  private var hasStrip: Bool {
    if case .rating = page { true } else { false }
  }

  private func text(of area: Rect) -> Rect {
    area.cutBottom(hasStrip ? Self.stripHeight : 0).rest.inset(left: 1, right: 1)
  }

  private func stripArea(of area: Rect) -> Rect { area.cutBottom(Self.stripHeight).bottom }

  private func strip(
    _ question: Question, _ chosen: Rating?, on surface: inout Surface, in area: Rect
  ) {
    surface.rule(area)
    let inner = area.inset(left: 1, right: 1, top: 1)
    for level in Rating.all {
      let text = level == chosen ? "▐ \(level.value) ▌" : "  \(level.value)"
      surface.write(text, in: inner, column: (level.value - 1) * 6)
    }
    let name = chosen.map(PracticeText(guide: guide).name) ?? "not rated yet"
    surface.write(name, in: inner, column: 31)
    let text =
      chosen.flatMap { question.anchor(level: $0.value) }
      ?? "Press 1-5 to see what a level sounds like. Enter gives it."
    let lines = TextWrap.lines(text, width: inner.width)
    for (row, line) in lines.prefix(2).enumerated() {
      let isCut = row == 1 && lines.count > 2
      surface.write(
        isCut ? TextWidth.fitted(line + " …", to: inner.width) : line, in: inner, row: row + 1)
    }
  }

  // MARK: What is read

  private func columns(in rect: Rect) -> [(rect: Rect, lines: [StyledLine])] {
    let text = PracticeText(guide: guide)
    switch page {
    case .reading: return []
    case .none: return [(rect, text.none(width: min(rect.width, 76)))]
    case .done: return [(rect, text.summary(of: course, width: min(rect.width, 76)))]
    case .rating(let place, _):
      let answer = course.answers[place]
      return columns(
        in: rect, { text.answer(answer, again: !answer.given.isEmpty, width: $0) },
        { text.anchors(of: answer.question, width: $0) })
    case .compared(let place, let given):
      let answer = course.answers[place]
      return columns(
        in: rect,
        {
          text.comparison(answer, given, width: $0) + text.answer(answer, again: false, width: $0)
        },
        { text.anchors(of: answer.question, given: given, expert: answer.text.level, width: $0) })
    }
  }

  private func columns(
    in rect: Rect, _ left: (Int) -> [StyledLine], _ right: (Int) -> [StyledLine]
  ) -> [(rect: Rect, lines: [StyledLine])] {
    guard rect.width + 2 >= Self.wideFrom else {
      let width = min(rect.width, 80)
      return [(rect, left(width) + [StyledLine()] + right(width))]
    }
    let (first, second) = rect.cutLeft((rect.width - 3) * 11 / 20)
    return [
      (first, left(min(first.width, 80))),
      (second.inset(left: 3), right(second.width - 3)),
    ]
  }
}
