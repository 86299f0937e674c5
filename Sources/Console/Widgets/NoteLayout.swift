import Interview
import Screen
import Text

/// A note broken into rows of a width, each row knowing where it came from.
///
/// Unlike text for reading, a note is broken without dropping a blank, so that
/// the cursor has a place after every character.
struct NoteLayout {
  struct Row {
    /// The time to show before the row: on the first row of a line only.
    var at: Int?
    var text: String
    /// The line that it is a part of, and which of the line's characters it shows.
    var line: Int
    var range: Range<Int>
  }

  private(set) var rows: [Row] = []
  /// Where the cursor is, as a row and a column of cells.
  private(set) var cursor: (row: Int, column: Int) = (0, 0)

  /// Lays out lines.
  ///
  /// - Parameters:
  ///   - width: columns for the text, at least 1.
  ///   - caret: line and characters before the cursor, if there is one.
  init(_ lines: [Note.Line], width: Int, caret: (line: Int, column: Int)? = nil) {
    let room = max(1, width)
    for (index, line) in lines.enumerated() {
      let pieces = Array(TextCells(line.text))
      let breaks = Self.breaks(pieces, width: room)
      for (part, range) in breaks.enumerated() {
        if let caret, caret.line == index,
          range.contains(caret.column) || range.upperBound == caret.column
        {
          let before = pieces[range.lowerBound..<min(caret.column, range.upperBound)]
          cursor = (rows.count, before.reduce(0) { $0 + $1.width })
        }
        rows.append(
          Row(
            at: part == 0 ? line.at : nil, text: pieces[range].map(\.text).joined(), line: index,
            range: range))
      }
    }
  }

  /// The ranges of characters of each row: broken after a blank where there is one.
  private static func breaks(_ pieces: [TextCells.Piece], width: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var used = 0
    var afterBlank: Int?
    var index = 0
    while index < pieces.count {
      if used + pieces[index].width > width, index > start {
        let end = afterBlank ?? index
        ranges.append(start..<end)
        start = end
        index = end
        used = 0
        afterBlank = nil
        continue
      }
      used += pieces[index].width
      if pieces[index].text == " " { afterBlank = index + 1 }
      index += 1
    }
    ranges.append(start..<pieces.count)
    return ranges
  }
}
