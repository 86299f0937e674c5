import Guide
import Interview
import Screen
import Text

/// What an item tells and asks, in rows of a width.
struct QuestionText {
  struct Row {
    var text: String
    var indent = 0
    var style = Style.plain
  }

  private static let exhibitIndent = 2
  private(set) var rows: [Row]

  /// Lays out the text of an item.
  ///
  /// - Parameters:
  ///   - width: columns for reading.
  ///   - room: columns that an exhibit may take, which stands as it is where it can.
  init(_ item: TestItem, width: Int, room: Int) {
    rows = TextWrap.lines(item.prompt, width: width).map { Row(text: $0) }
    guard let exhibit = item.exhibit else { return }
    rows.append(Row(text: ""))
    let most = max(1, room - Self.exhibitIndent)
    for line in Note(text: exhibit).lines.map(\.text) {
      rows += Self.fitted(line, to: most)
    }
    while let last = rows.last, last.text.isEmpty { rows.removeLast() }
  }

  /// A line of an exhibit; one that is too long goes on in the next row, further in.
  private static func fitted(_ line: String, to width: Int) -> [Row] {
    guard TextWidth.of(line) > width else { return [Row(text: line, indent: exhibitIndent)] }
    let layout = NoteLayout([Note.Line(text: line)], width: max(1, width - 4))
    return layout.rows.enumerated().map { index, row in
      Row(text: row.text, indent: index == 0 ? exhibitIndent : exhibitIndent + 4)
    }
  }
}
