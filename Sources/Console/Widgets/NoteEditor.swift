import Interview
import Screen

/// A note that is being written: lines with the time at which each was begun.
struct NoteEditor: Sendable, Hashable {
  private var lines: [Line]
  private var row: Int
  private var column: Int

  private struct Line: Sendable, Hashable {
    var at: Int?
    var characters: [Character]
  }

  /// Continues a note on a new line at its end.
  ///
  /// - Parameter second: the second on the interview's clock.
  init(_ note: Note, second: Int) {
    lines = note.lines.map { Line(at: $0.at, characters: Array($0.text)) }
    if lines.last?.characters.isEmpty != true { lines.append(Line(at: second, characters: [])) }
    row = lines.count - 1
    column = 0
  }

  /// The note as it stands, without the empty line at its end that nobody used.
  var note: Note {
    var kept = lines.map { Note.Line(at: $0.at, text: String($0.characters)) }
    while let last = kept.last, last.text.isEmpty { kept.removeLast() }
    return Note(lines: kept)
  }

  /// Where the cursor is: line, and characters before it.
  var cursor: (line: Int, column: Int) { (row, column) }

  /// The lines with their times, the unused last one included.
  var shown: [Note.Line] { lines.map { Note.Line(at: $0.at, text: String($0.characters)) } }

  /// Takes in a key or a paste; false where it means nothing to a text.
  mutating func type(_ input: Input, second: Int) -> Bool {
    switch input {
    case .key(.character(let character)): insert(String(character))
    case .paste(let text): paste(text, second: second)
    case .key(.enter): breakLine(second: second)
    case .key(.tab): insert("  ")
    case .key(.backspace): deleteLeft()
    case .key(.delete): deleteRight()
    case .key(.left): moveLeft()
    case .key(.right): moveRight()
    case .key(.up): move(to: row - 1)
    case .key(.down): move(to: row + 1)
    case .key(.pageUp): move(to: row - 5)
    case .key(.pageDown): move(to: row + 5)
    case .key(.home), .key(.control("a")): column = 0
    case .key(.end), .key(.control("e")): column = lines[row].characters.count
    case .key(.control("u")):
      lines[row].characters.removeFirst(column)
      column = 0
    case .key(.control("k")):
      lines[row].characters.removeLast(lines[row].characters.count - column)
    case .key(.control("w")): deleteWord()
    default: return false
    }
    return true
  }

  private mutating func insert(_ text: String) {
    // Most keys write one ASCII character, which joins nothing.
    if text.utf8.count == 1, let character = text.first {
      lines[row].characters.insert(character, at: column)
      column += 1
      return
    }
    let before = Array(String(lines[row].characters[..<column]) + text)
    let all = Array(String(before) + String(lines[row].characters[column...]))
    lines[row].characters = all
    column = min(before.count, all.count)
  }

  private mutating func paste(_ text: String, second: Int) {
    let parts = text.unicodeScalars.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r"
    }
    for (index, part) in parts.enumerated() {
      if index > 0 { breakLine(second: second) }
      if !part.isEmpty { insert(String(part)) }
    }
  }

  private mutating func breakLine(second: Int) {
    let tail = Array(lines[row].characters[column...])
    lines[row].characters.removeLast(tail.count)
    row += 1
    column = 0
    lines.insert(Line(at: second, characters: tail), at: row)
  }

  private mutating func deleteLeft() {
    if column > 0 {
      column -= 1
      lines[row].characters.remove(at: column)
    } else if row > 0 {
      let tail = lines.remove(at: row).characters
      row -= 1
      column = lines[row].characters.count
      lines[row].characters += tail
    }
  }

  private mutating func deleteRight() {
    if column < lines[row].characters.count {
      lines[row].characters.remove(at: column)
    } else if row + 1 < lines.count {
      lines[row].characters += lines.remove(at: row + 1).characters
    }
  }

  private mutating func deleteWord() {
    while column > 0, lines[row].characters[column - 1] == " " { deleteLeft() }
    while column > 0, lines[row].characters[column - 1] != " " { deleteLeft() }
  }

  private mutating func moveLeft() {
    if column > 0 {
      column -= 1
    } else if row > 0 {
      row -= 1
      column = lines[row].characters.count
    }
  }

  private mutating func moveRight() {
    if column < lines[row].characters.count {
      column += 1
    } else if row + 1 < lines.count {
      row += 1
      column = 0
    }
  }

  private mutating func move(to line: Int) {
    row = max(0, min(line, lines.count - 1))
    column = min(column, lines[row].characters.count)
  }
}
