import Interview
import Screen
import Text

extension TextEditor {
  /// What the keys of every text do, for `docs/keys.md`.
  static let keys: [(keys: String, help: String)] = [
    ("Alt-b Alt-← Ctrl-←", "Move a word back."), ("Alt-f Alt-→ Ctrl-→", "Move a word on."),
    ("Alt-Backspace Ctrl-W", "Delete the word before the cursor."),
    ("Alt-d Alt-Del", "Delete the word after the cursor."),
    ("Ctrl-A Ctrl-E", "Move to the beginning or the end of the line."),
    ("Ctrl-U Ctrl-K", "Delete to the beginning or the end of the line."),
    ("Ctrl-Z", "Take the last change of the text back."),
    ("Ctrl-Y", "Do the change again that was taken back."),
  ]

  /// The text in rows of a width, with the cursor's place.
  func layout(width: Int) -> NoteLayout {
    NoteLayout(
      lines.map { Note.Line(at: $0.at, text: $0.text) }, width: width,
      caret: (cursor.line, cursor.column))
  }

  /// Moves the cursor; nil where the key is none that moves it.
  mutating func move(_ key: Key, width: Int) -> Outcome? {
    switch key {
    case .left: jump(to: left)
    case .right: jump(to: right)
    case .wordLeft, .alt("b"): jump(to: wordLeft)
    case .wordRight, .alt("f"): jump(to: wordRight)
    case .control("a"): jump(to: Place(line: cursor.line, column: 0))
    case .control("e"): jump(to: Place(line: cursor.line, column: here.count))
    case .home: jump(to: Place(line: cursor.line, column: row(width: width).lowerBound))
    case .end: jump(to: Place(line: cursor.line, column: row(width: width).upperBound))
    case .up where !hasOneLine: moveRows(-1, width: width)
    case .down where !hasOneLine: moveRows(1, width: width)
    default: return nil
    }
    return .taken
  }

  /// Moves the cursor by rows of a width, as far as there are any.
  mutating func moveRows(_ step: Int, width: Int) {
    let layout = layout(width: width)
    let target = max(0, min(layout.cursor.row + step, layout.rows.count - 1))
    guard target != layout.cursor.row else { return }
    let column = goal ?? layout.cursor.column
    goal = column
    let range = Self.places(on: target, of: layout)
    var place = range.lowerBound
    var used = 0
    for piece in TextCells(layout.rows[target].text) {
      guard place < range.upperBound, used + piece.width <= column else { break }
      used += piece.width
      place += 1
    }
    self.place(at: Place(line: layout.rows[target].line, column: place))
  }

  /// One character back, or to the end of the line before.
  var left: Place {
    if cursor.column > 0 { return Place(line: cursor.line, column: cursor.column - 1) }
    return cursor.line > 0 ? endOfLine(cursor.line - 1) : cursor
  }

  /// One character on, or to the beginning of the next line.
  var right: Place {
    if cursor.column < here.count { return Place(line: cursor.line, column: cursor.column + 1) }
    return cursor.line + 1 < lines.count ? Place(line: cursor.line + 1, column: 0) : cursor
  }

  /// Where the word before the cursor begins; from the beginning of a line the end of the one
  /// before it.
  var wordLeft: Place {
    guard cursor.column > 0 else { return left }
    var column = cursor.column
    while column > 0, here[column - 1].isWhitespace { column -= 1 }
    while column > 0, !here[column - 1].isWhitespace { column -= 1 }
    return Place(line: cursor.line, column: column)
  }

  /// Where the word after the cursor ends; from the end of a line the beginning of the next one.
  var wordRight: Place {
    guard cursor.column < here.count else { return right }
    var column = cursor.column
    while column < here.count, here[column].isWhitespace { column += 1 }
    while column < here.count, !here[column].isWhitespace { column += 1 }
    return Place(line: cursor.line, column: column)
  }

  private func endOfLine(_ line: Int) -> Place {
    Place(line: line, column: lines[line].characters.count)
  }

  private mutating func jump(to place: Place) {
    goal = nil
    self.place(at: place)
  }

  /// The first and the last place for the cursor on its row, as columns of its line.
  private func row(width: Int) -> Range<Int> {
    let layout = layout(width: width)
    return Self.places(on: layout.cursor.row, of: layout)
  }

  /// The places on a row, counted in its line; a place at a break belongs to the next row.
  private static func places(on row: Int, of layout: NoteLayout) -> Range<Int> {
    let range = layout.rows[row].range
    let goesOn =
      row + 1 < layout.rows.count && layout.rows[row + 1].line == layout.rows[row].line
    return range.lowerBound..<max(range.lowerBound, range.upperBound - (goesOn ? 1 : 0))
  }
}
