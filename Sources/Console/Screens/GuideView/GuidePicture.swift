import Screen
import Text

/// The picture of the guide: the list at the left, the text at the right.
struct GuidePicture {
  let pages: [GuidePage]
  let cursor: ListCursor
  let lines: [GuidePage.Line]
  let top: Int
  let isReading: Bool

  static func listWidth(of width: Int) -> Int { width < 100 ? 24 : 30 }

  /// A line longer than 80 columns is hard to read.
  static func textWidth(of width: Int) -> Int { max(8, min(80, width - listWidth(of: width) - 3)) }

  func draw(on surface: inout Surface, in area: Rect) {
    let (list, rest) = area.cutLeft(Self.listWidth(of: area.width))
    drawList(on: &surface, in: list)
    let text = rest.inset(left: 2, right: 1)
    guard !pages.isEmpty else {
      surface.write("This guide has no parts.", in: text)
      return
    }
    for (row, line) in lines.dropFirst(top).prefix(text.height).enumerated() {
      surface.write(line.text, in: text, row: row, style: line.isHeading ? .bold : .plain)
    }
    if isReading { surface.cursor = Point(x: text.x, y: text.y) }
  }

  private func drawList(on surface: inout Surface, in area: Rect) {
    for (row, index) in cursor.window(count: pages.count, height: area.height).enumerated() {
      let isSelected = index == cursor.row
      // The bar is where the keys go; the mark stays where the text comes from.
      let style: Style = isSelected ? (isReading ? .bold : .selected) : .plain
      let line = area.row(row)
      surface.fill(line, style: style)
      surface.write(
        (isSelected ? "▸ " : "  ")
          + TextWidth.fitted(pages[index].name, to: max(0, line.width - 2)),
        in: line, style: style)
      if isSelected, !isReading { surface.cursor = Point(x: line.x, y: line.y) }
    }
  }
}
