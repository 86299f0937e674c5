/// One change of a text: lines, or parts of them, gave way to others.
struct TextEdit: Sendable, Hashable {
  var at: TextEditor.Place
  /// What was taken away: never no line; the first one's time is that of the line it was a part of.
  var removed: [TextEditor.Line]
  /// What was put there, in the same way.
  var inserted: [TextEditor.Line]
  var cursorBefore: TextEditor.Place
  var cursorAfter: TextEditor.Place

  /// The change that takes this one back.
  var inverse: TextEdit {
    TextEdit(
      at: at, removed: inserted, inserted: removed, cursorBefore: cursorAfter,
      cursorAfter: cursorBefore)
  }

  /// Where the removed part ends.
  var endOfRemoved: TextEditor.Place {
    let last = removed.count - 1
    return TextEditor.Place(
      line: at.line + last,
      column: (last == 0 ? at.column : 0) + removed[last].characters.count)
  }

  /// The same change without the characters at both ends that stay what they were.
  var trimmed: TextEdit {
    var edit = self
    let head = Self.common(removed[0].characters, inserted[0].characters)
    edit.at.column += head
    edit.removed[0].characters.removeFirst(head)
    edit.inserted[0].characters.removeFirst(head)
    let (last, new) = (removed.count - 1, inserted.count - 1)
    let tail = Self.common(
      edit.removed[last].characters.reversed(), edit.inserted[new].characters.reversed())
    edit.removed[last].characters.removeLast(tail)
    edit.inserted[new].characters.removeLast(tail)
    return edit
  }

  /// How many characters at the beginning are the same.
  private static func common(
    _ left: some Sequence<Character>, _ right: some Sequence<Character>
  ) -> Int {
    // Equality of characters would take two spellings of one letter for the same.
    zip(left, right).prefix { $0.unicodeScalars.elementsEqual($1.unicodeScalars) }.count
  }
}

extension TextEditor {
  /// Whether nothing can join: only ASCII on both sides and in between.
  func isSimple(_ start: Place, _ end: Place, _ inserted: [Line]) -> Bool {
    let before = lines[start.line].characters
    let after = lines[end.line].characters
    return (start.column == 0 || before[start.column - 1].isASCII)
      && (end.column == after.count || after[end.column].isASCII)
      && inserted.allSatisfy { $0.characters.allSatisfy(\.isASCII) }
  }

  func simple(_ start: Place, _ end: Place, _ inserted: [Line]) -> TextEdit {
    let last = inserted.count - 1
    return TextEdit(
      at: start, removed: part(start, end), inserted: inserted, cursorBefore: cursor,
      cursorAfter: Place(
        line: start.line + last,
        column: (last == 0 ? start.column : 0) + inserted[last].characters.count))
  }

  /// The change as one of whole lines: a mark may join the character before it, and half a
  /// flag changes all that follow, so the characters are counted anew.
  func whole(_ start: Place, _ end: Place, _ inserted: [Line]) -> TextEdit {
    var new = inserted
    let last = new.count - 1
    new[0].characters = lines[start.line].characters[..<start.column] + new[0].characters
    let before = new[last].text
    let tail = lines[end.line].characters[end.column...]
    for index in new.indices {
      new[index].characters = Array(new[index].text + (index == last ? String(tail) : ""))
    }
    var scalars = before.unicodeScalars.count
    var column = 0
    while column < new[last].characters.count, scalars > 0 {
      scalars -= new[last].characters[column].unicodeScalars.count
      column += 1
    }
    let lineStart = Place(line: start.line, column: 0)
    let lineEnd = Place(line: end.line, column: lines[end.line].characters.count)
    return TextEdit(
      at: lineStart, removed: part(lineStart, lineEnd), inserted: new, cursorBefore: cursor,
      cursorAfter: Place(line: start.line + last, column: column)
    ).trimmed
  }

  /// What stands between two places.
  private func part(_ start: Place, _ end: Place) -> [Line] {
    guard start.line < end.line else {
      return [Line(characters: Array(lines[start.line].characters[start.column..<end.column]))]
    }
    var part = Array(lines[start.line...end.line])
    part[0] = Line(characters: Array(part[0].characters[start.column...]))
    part[part.count - 1].characters = Array(part[part.count - 1].characters[..<end.column])
    return part
  }

  /// A text cut at its line feeds; all lines but the first are begun now.
  static func lines(of text: String, second: Int? = nil) -> [Line] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { Line(characters: Array(String($1)), at: $0 == 0 ? nil : second) }
  }

  /// Unicode scalars, the line breaks between the lines included.
  static func scalars(_ lines: [Line]) -> Int {
    lines.reduce(lines.count - 1) { sum, line in
      line.characters.reduce(sum) { $0 + $1.unicodeScalars.count }
    }
  }

  /// The text with line feeds for all line breaks, and blanks for tabs.
  static func plain(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\t", with: "  ")
  }

  /// The text with a blank for each line break and tab, for a text of one line.
  static func flat(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : $0 }))
  }

  static func prefix(of text: String, scalars room: Int) -> String {
    guard text.unicodeScalars.count > room else { return text }
    var used = 0
    return String(
      text.prefix { character in
        used += character.unicodeScalars.count
        return used <= room
      })
  }
}
