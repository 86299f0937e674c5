import Guide
import Interview
import Screen
import Text

/// What the candidate was asked, and what the candidate wrote.
struct MarkingText {
  enum Part: Sendable, Hashable {
    case task
    case answer
  }

  let screen: MarkingScreen
  let layout: MarkingLayout
  private let taskLines: [StyledLine]
  private let answerLines: [StyledLine]

  init(screen: MarkingScreen, layout: MarkingLayout) {
    self.screen = screen
    self.layout = layout
    taskLines = Self.taskLines(
      screen, width: layout.task.width, withContents: !layout.hasContentsBeside)
    answerLines = Self.answerLines(screen, width: layout.answer.width)
  }

  func draw(on surface: inout Surface) {
    guard let task = screen.task else { return }
    drawHeading(task, on: &surface)
    draw(.task, on: &surface)
    draw(.answer, on: &surface)
    switch screen.pane {
    case .task: point(at: layout.task, on: &surface)
    case .answer: point(at: layout.answer, on: &surface)
    case .answers, .marks: break
    }
  }

  /// Shows which of the two one moves in.
  private func point(at rect: Rect, on surface: inout Surface) {
    guard !rect.isEmpty else { return }
    let margin = Rect(x: rect.x - 1, y: rect.y, width: 1, height: 1)
    surface.write("▸", in: margin, style: Style(.accent, .bold))
    surface.cursor = Point(x: margin.x, y: margin.y)
  }

  private func drawHeading(_ task: MarkingTask, on surface: inout Surface) {
    let area = layout.heading
    let right = "\(task.code) · \(screen.index + 1) of \(screen.book.tasks.count)"
    surface.write(
      TextWidth.fitted(task.item.title, to: area.width - TextWidth.of(right) - 2), in: area,
      style: .bold)
    surface.writeRight(right, in: area, style: .quiet)
  }

  private func draw(_ part: Part, on surface: inout Surface) {
    let area = area(part)
    let lines = lines(part)
    let furthest = furthest(part)
    if part == .task, screen.pane != .task {
      return lines.drawBeginning(sign: "… Tab", on: &surface, in: area)
    }
    let start = min(part == .task ? screen.taskScroll : screen.answerScroll, furthest)
    lines.draw(from: start, on: &surface, in: area.cutTop(rows(part)).top)
    let left = lines.count - start - rows(part)
    guard furthest > 0 else { return }
    let more = left > 0 ? "PgDn ↓ \(left) more" : "PgUp ↑"
    if part == .answer, layout.shape != .wide {
      // On the line below the answer, which leaves it all of its rows.
      let line = Rect(x: area.x, y: area.maxY, width: area.width, height: 1)
      surface.writeRight(" \(more) ", in: line, style: .quiet)
    } else {
      surface.writeRight(more, in: area, row: area.height - 1, style: .quiet)
    }
  }

  /// Rows of text in view: where there is more and no line below, one row says so.
  func rows(_ part: Part) -> Int {
    let height = area(part).height
    let saysBelow = part == .answer && layout.shape != .wide
    return saysBelow || lines(part).count <= height ? height : max(0, height - 1)
  }

  /// The furthest that a text can be scrolled.
  func furthest(_ part: Part) -> Int { max(0, lines(part).count - rows(part)) }

  private func area(_ part: Part) -> Rect { part == .task ? layout.task : layout.answer }

  private func lines(_ part: Part) -> [StyledLine] {
    part == .task ? taskLines : answerLines
  }

  /// Prompt, exhibit, and what marking turns on.
  static func taskLines(
    _ screen: MarkingScreen, width: Int, withContents: Bool
  ) -> [StyledLine] {
    guard let task = screen.task else { return [] }
    let item = task.item
    func wrapped(_ text: String, width: Int) -> [StyledLine] {
      TextWrap.lines(text, width: width).map { StyledLine($0, .quiet) }
    }
    var lines = wrapped(item.prompt.withoutOuterBlanks, width: width)
    if let exhibit = item.exhibit {
      lines.append(StyledLine())
      // As it stands, blanks and all, where a row has room for that.
      for line in exhibit.split(separator: "\n") {
        lines +=
          TextWidth.of(String(line)) <= width
          ? [StyledLine(String(line), .quiet)] : wrapped(String(line), width: width)
      }
    }
    lines.append(StyledLine())
    if withContents, !task.contains.isEmpty {
      lines += task.contentLines(width: width) + [StyledLine()]
    }
    return lines + wrapped("For marking: " + item.why.withoutOuterBlanks, width: width)
  }

  /// The answer, and apart from it what came too late.
  private static func answerLines(_ screen: MarkingScreen, width: Int) -> [StyledLine] {
    guard let task = screen.task else { return [] }
    var lines = TextWrap.lines(task.answer, width: width).map { StyledLine($0) }
    guard let late = task.late else { return lines }
    lines.append(StyledLine())
    lines += TextWrap.lines("Came after the time, does not count:", width: width).map {
      StyledLine($0, Style(.caution))
    }
    return lines + TextWrap.lines(late, width: width).map { StyledLine($0, .quiet) }
  }
}

extension [StyledLine] {
  /// Draws as many lines as there are rows; where that is not all, a sign at the end says so.
  func drawBeginning(sign: String, on surface: inout Surface, in area: Rect) {
    guard count > area.height, area.height > 0 else {
      draw(on: &surface, in: area)
      return
    }
    let last = self[area.height - 1]
    // As many words as leave room for the sign.
    let room = area.width - TextWidth.of(sign) - 1
    let words = last.width <= room ? last : last.beginning(width: room)
    let lines = prefix(area.height - 1) + [words.adding(" " + sign, .quiet)]
    Array(lines).draw(on: &surface, in: area)
  }
}

extension StyledLine {
  /// The words that fit a width.
  fileprivate func beginning(width: Int) -> StyledLine {
    var line = StyledLine()
    for piece in pieces {
      let room = width - line.width
      if TextWidth.of(piece.text) <= room {
        line = line.adding(piece.text, piece.style)
      } else {
        return line.adding(TextWrap.lines(piece.text, width: room).first ?? "", piece.style)
      }
    }
    return line
  }
}
