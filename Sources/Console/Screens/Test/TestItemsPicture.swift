import Exact
import Guide
import Interview
import Scoring
import Screen
import Text

/// The picture of a section's items: a list, and below it the selected one in full.
struct TestItemsPicture {
  let screen: TestItemsScreen
  let opened: OpenSession
  let rows: [(item: TestItem, marked: MarkedItem)]

  /// Where the parts are: a question at the foot, the list, the line below it and the details.
  private func parts(of area: Rect) -> (foot: Rect, list: Rect, line: Rect, details: Rect) {
    let inner = area.inset(left: 1, right: 1)
    let asked = screen.dialogue?.height(width: inner.width) ?? 0
    let (foot, rest) = inner.cutBottom(min(max(0, inner.height - 3), asked))
    let (list, below) = rest.cutTop(min(rows.count, max(1, rest.height / 2 - 1)))
    let (line, details) = below.cutTop(1)
    return (foot, list, line, details)
  }

  /// The last first row of the details; at it their end is in view.
  func furthest(in area: Rect) -> Int {
    let details = parts(of: area).details
    guard rows.indices.contains(screen.cursor.row) else { return 0 }
    return max(0, lines(rows[screen.cursor.row], width: details.width).count - details.height)
  }

  func draw(on surface: inout Surface, in area: Rect) {
    guard !rows.isEmpty else {
      surface.write(
        "Nothing of this section was taken here.", in: area.inset(left: 3, right: 1, top: 1))
      return
    }
    let parts = parts(of: area)
    screen.dialogue?.draw(on: &surface, in: parts.foot)
    let window = screen.cursor.window(count: rows.count, height: parts.list.height)
    for (row, index) in window.enumerated() {
      drawRow(index, on: &surface, in: parts.list.row(row))
    }
    surface.rule(parts.line)
    guard rows.indices.contains(screen.cursor.row) else { return }
    if drawDetails(rows[screen.cursor.row], on: &surface, in: parts.details) {
      surface.writeRight(" PgDn more ", in: parts.line, style: .quiet)
    }
  }

  private func drawRow(_ index: Int, on surface: inout Surface, in line: Rect) {
    guard rows.indices.contains(index) else { return }
    let (item, marked) = rows[index]
    let isHere = index == screen.cursor.row
    let titles = min(34, max(10, line.width / 2 - 6))
    let style: Style = isHere ? .selected : .plain
    surface.fill(line, style: style)
    surface.write(
      (isHere ? "▸ " : "  ") + TextWidth.fitted(item.title, to: titles), in: line, style: style)
    let points = marked.final.map { Self.number($0.marks.earned) } ?? "·"
    surface.write("\(points) of \(item.points)", in: line, column: titles + 4, style: style)
    let how = marked.final?.how ?? Self.waits(marked)
    surface.write(
      TextWidth.fitted(how, to: line.width - titles - 18), in: line, column: titles + 18,
      style: isHere ? .selected : .quiet)
    if isHere { surface.cursor = Point(x: line.x, y: line.y) }
  }

  private static func waits(_ marked: MarkedItem) -> String {
    (marked.isUnreadNumber ? "not understood, " : "") + marked.waitingWords
  }

  private static func number(_ value: Rational) -> String {
    value.finiteDecimal ?? value.rounded(places: 2)
  }

  /// Draws what fits; true where there is more below.
  private func drawDetails(
    _ row: (item: TestItem, marked: MarkedItem), on surface: inout Surface, in area: Rect
  ) -> Bool {
    let lines = lines(row, width: area.width)
    let top = max(0, min(screen.top, lines.count - area.height))
    for (index, line) in lines.dropFirst(top).prefix(area.height).enumerated() {
      surface.write(line.label, in: area, row: index, style: .quiet)
      surface.write(line.text, in: area, row: index, column: 10)
    }
    return top + area.height < lines.count
  }

  private func lines(
    _ row: (item: TestItem, marked: MarkedItem), width: Int
  ) -> [StyledText] {
    var lines: [StyledText] = []
    for (label, text) in details(row) {
      let wrapped = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
        TextWrap.lines(String($0), width: max(10, width - 10))
      }
      for (index, words) in wrapped.enumerated() {
        lines.append(StyledText(label: index == 0 ? label : "", text: words))
      }
    }
    return lines
  }

  private struct StyledText {
    var label: String
    var text: String
  }

  private func details(_ row: (item: TestItem, marked: MarkedItem)) -> [(String, String)] {
    let (item, marked) = row
    var details: [(String, String)] = []
    let answer = marked.answer?.answer.words(for: item) ?? ""
    details.append(("Answer", answer.isEmpty ? "none" : answer))
    if let late = marked.late {
      details.append(("Late", "\(late.answer.words(for: item)) (does not count)"))
    }
    for reading in marked.readings {
      let criteria = opened.guide.assessment.criteria
      let label = reading.file == nil ? "Marker" : "Outside"
      details.append((label, "\(reading.marker): \(marked.words(of: reading, criteria))"))
    }
    if marked.spread >= 2 {
      details.append(
        (
          "",
          marked.isUnreadNumber ? "The markers differ." : "The markers are \(marked.spread) apart."
        ))
    }
    if let first = marked.first, let final = marked.final, first != final {
      details.append(("Marks", "first \(Self.number(first.marks.earned)) (\(first.how))"))
      details.append(("", "now \(Self.number(final.marks.earned)) (\(final.how))"))
    } else {
      details.append(("Marks", marked.final?.how ?? Self.waits(marked)))
    }
    details.append(("Key", item.task.keyWords))
    details.append(("Asked", item.prompt))
    return details
  }
}
