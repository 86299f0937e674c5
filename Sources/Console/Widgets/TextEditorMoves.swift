import Interview
import Screen

extension TextEditor {
  /// The text in rows of a width, with the cursor's place.
  func layout(width: Int) -> NoteLayout {
    let lines = characters.split(separator: "\n", omittingEmptySubsequences: false)
    let line = characters[..<cursor].count { $0 == "\n" }
    return NoteLayout(
      lines.map { Note.Line(text: String($0)) }, width: width,
      caret: (line, cursor - lineStart(cursor)))
  }

  /// Moves the cursor; nil where the key is none that moves it.
  mutating func move(_ input: Input, width: Int) -> Outcome? {
    guard case .key(let key) = input else { return nil }
    switch key {
    case .up: moveRow(-1, width: width)
    case .down: moveRow(1, width: width)
    case .left: jump(to: cursor - 1)
    case .right: jump(to: cursor + 1)
    case .home: jump(to: row(width: width).lowerBound)
    case .end: jump(to: row(width: width).upperBound)
    case .control("a"): jump(to: lineStart(cursor))
    case .control("e"): jump(to: lineEnd(cursor))
    default: return nil
    }
    return .taken
  }

  /// Where the line of a position begins.
  func lineStart(_ position: Int) -> Int {
    (characters[..<position].lastIndex(of: "\n") ?? -1) + 1
  }

  /// Where the line of a position ends.
  func lineEnd(_ position: Int) -> Int {
    characters[position...].firstIndex(of: "\n") ?? characters.count
  }

  /// Where the word before the cursor begins.
  var wordStart: Int {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    return start
  }

  private mutating func jump(to position: Int) {
    goal = nil
    place(at: position)
  }

  /// The first and the last place for the cursor on its row.
  private func row(width: Int) -> Range<Int> {
    let layout = layout(width: width)
    let start = lineStart(cursor)
    let range = Self.places(on: layout.cursor.row, of: layout)
    return start + range.lowerBound..<start + range.upperBound
  }

  private mutating func moveRow(_ step: Int, width: Int) {
    let layout = layout(width: width)
    let target = layout.cursor.row + step
    guard layout.rows.indices.contains(target) else { return }
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
    self.place(at: start(ofLine: layout.rows[target].line) + place)
  }

  /// The places on a row, counted in its line; a place at a break belongs to the next row.
  private static func places(on row: Int, of layout: NoteLayout) -> Range<Int> {
    let range = layout.rows[row].range
    let goesOn =
      row + 1 < layout.rows.count && layout.rows[row + 1].line == layout.rows[row].line
    return range.lowerBound..<max(range.lowerBound, range.upperBound - (goesOn ? 1 : 0))
  }

  private func start(ofLine line: Int) -> Int {
    guard line > 0 else { return 0 }
    var seen = 0
    let end = characters.firstIndex { character in
      if character == "\n" { seen += 1 }
      return seen == line
    }
    return end.map { $0 + 1 } ?? characters.count
  }
}
