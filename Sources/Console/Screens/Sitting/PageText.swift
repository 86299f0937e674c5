import Screen
import Text

/// A page that only tells something: paragraphs with air between them where there is room.
struct PageText {
  private static let most = 72

  struct Paragraph {
    var text: String
    var style = Style.plain
    /// Whether it stands right below the one before.
    var isClose = false
  }

  var paragraphs: [Paragraph] = []

  mutating func add(_ text: String, _ style: Style = .plain, isClose: Bool = false) {
    paragraphs.append(Paragraph(text: text, style: style, isClose: isClose))
  }

  /// Draws it from the top.
  ///
  /// - Returns: the row after it, or the last one there is.
  func draw(on surface: inout Surface, in area: Rect) -> Rect {
    let width = min(Self.most, area.width)
    let blocks = paragraphs.map { TextWrap.lines($0.text, width: width) }
    let lines = blocks.reduce(0) { $0 + $1.count }
    let gaps = paragraphs.dropFirst().count { !$0.isClose }
    // One row below is kept for a field.
    let isAiry = lines + gaps + 1 <= area.height
    var row = lines + (isAiry ? gaps : 0) + 3 <= area.height ? 1 : 0
    for (index, block) in blocks.enumerated() {
      if isAiry, index > 0, !paragraphs[index].isClose { row += 1 }
      for line in block {
        surface.write(line, in: area, row: row, style: paragraphs[index].style)
        row += 1
      }
    }
    return area.row(min(row, max(0, area.height - 1)))
  }
}
