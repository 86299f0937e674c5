import Screen
import Text

/// A text that is being typed: its lines, the cursor, and what takes changes back.
///
/// Every text of the console is one of these, a line of a form in a `LineField` and a note in a
/// `NoteEditor`, so that a key does the same in all of them. A change costs what its lines are
/// long, not what the text is.
struct TextEditor: Sendable, Hashable {
  /// A line without its break.
  struct Line: Sendable, Hashable {
    var characters: [Character] = []
    /// When it was begun, in seconds of the interview's clock; nil outside of notes.
    var at: Int?

    var text: String { String(characters) }
  }

  /// A place for the cursor: the line, and how many of its characters stand before it.
  struct Place: Sendable, Hashable {
    var line: Int
    var column: Int
  }

  /// What became of a key or a paste.
  enum Outcome: Sendable {
    /// It means nothing to a text.
    case unknown
    /// The cursor has moved, or nothing had to be done.
    case taken
    /// The text is another one.
    case changed
    /// Not all of it had room in the text.
    case full
  }

  /// The lines; never none.
  private(set) var lines: [Line]
  private(set) var cursor: Place
  /// The column of cells that the cursor keeps to while it moves up and down.
  var goal: Int?
  /// Whether a line break has no place in it.
  let hasOneLine: Bool
  private let most: Int
  /// Unicode scalars, line breaks included.
  private var length: Int
  private var history = EditHistory()

  /// Continues a text of several lines at its end.
  init(_ text: String = "", most: Int = TextLimit.answer.most) {
    self.init(lines: Self.lines(of: Self.plain(text)), most: most)
  }

  /// Continues lines at their end.
  init(lines: [Line], most: Int = .max) {
    self.lines = lines.isEmpty ? [Line()] : lines
    self.most = most
    hasOneLine = false
    cursor = Place(line: 0, column: 0)
    length = Self.scalars(self.lines)
    cursor = end
  }

  /// Continues a text of one line at its end.
  init(line text: String, most: Int = TextLimit.line.most) {
    lines = [Line(characters: Array(text))]
    self.most = most
    hasOneLine = true
    cursor = Place(line: 0, column: lines[0].characters.count)
    length = Self.scalars(lines)
  }

  var text: String { lines.map(\.text).joined(separator: "\n") }

  /// How many words it has.
  var words: Int {
    lines.reduce(0) { $0 + $1.characters.split(whereSeparator: \.isWhitespace).count }
  }

  /// The place after everything.
  var end: Place { Place(line: lines.count - 1, column: lines[lines.count - 1].characters.count) }

  /// The characters of the cursor's line.
  var here: [Character] { lines[cursor.line].characters }

  /// Takes in a key or a paste.
  ///
  /// - Parameters:
  ///   - width: the columns in which the text is shown.
  ///   - moment: milliseconds on any clock; a pause ends what one undo takes back.
  ///   - second: what a line that is begun now is stamped with.
  mutating func type(
    _ input: Input, width: Int = .max, at moment: Int = 0, second: Int? = nil
  ) -> Outcome {
    guard case .key(let key) = input else {
      guard case .paste(let text) = input else { return .unknown }
      return insert(text, .other, at: moment, second: second)
    }
    if let moved = move(key, width: width) { return moved }
    switch key {
    case .character(let character):
      return insert(String(character), .typing, at: moment, second: second)
    case .enter where !hasOneLine: return insert("\n", .other, at: moment, second: second)
    case .tab where !hasOneLine: return insert("  ", .other, at: moment, second: second)
    case .backspace: return delete(to: left, .deleting, at: moment)
    case .delete: return delete(to: right, .deleting, at: moment)
    case .altBackspace, .control("w"): return delete(to: wordLeft, .other, at: moment)
    case .altDelete, .alt("d"): return delete(to: wordRight, .other, at: moment)
    case .control("u"):
      return delete(to: Place(line: cursor.line, column: 0), .other, at: moment)
    case .control("k"):
      let end = Place(line: cursor.line, column: here.count)
      return delete(to: end == cursor ? right : end, .other, at: moment)
    case .control("z"): return replay(history.undo())
    case .control("y"): return replay(history.redo())
    case .alt(let character):
      // Alt and a digit rates, where that can be done; no other letter does anything with Alt.
      return "12345".contains(character) ? .unknown : .taken
    default: return .unknown
    }
  }

  /// Writes another text in place of all that stands there, as one change.
  mutating func write(_ text: String) {
    let new = Self.lines(of: hasOneLine ? Self.flat(text) : Self.plain(text))
    guard new.map(\.characters) != lines.map(\.characters) else { return }
    replace(Place(line: 0, column: 0), end, with: new, .other, at: 0)
  }

  /// Puts the cursor somewhere.
  mutating func place(at place: Place) {
    let line = max(0, min(place.line, lines.count - 1))
    cursor = Place(
      line: line, column: max(0, min(place.column, lines[line].characters.count)))
  }

  /// Goes to a new line at the end, begun at a second; an empty last line is that one.
  mutating func continueOnNewLine(second: Int?) {
    goal = nil
    if lines[lines.count - 1].characters.isEmpty {
      lines[lines.count - 1].at = second
    } else {
      lines.append(Line(at: second))
      length += 1
    }
    cursor = end
  }

  // MARK: - Changes

  private mutating func insert(
    _ text: String, _ kind: EditHistory.Kind, at moment: Int, second: Int?
  ) -> Outcome {
    let plain = hasOneLine ? Self.flat(text) : Self.plain(text)
    let fitting = Self.prefix(of: plain, scalars: max(0, most - length))
    if !fitting.isEmpty {
      replace(cursor, cursor, with: Self.lines(of: fitting, second: second), kind, at: moment)
    }
    if fitting.unicodeScalars.count < plain.unicodeScalars.count { return .full }
    return plain.isEmpty ? .taken : .changed
  }

  /// Takes away what stands between the cursor and a place before or after it.
  private mutating func delete(
    to place: Place, _ kind: EditHistory.Kind, at moment: Int
  ) -> Outcome {
    guard place != cursor else { return .taken }
    let isBefore = (place.line, place.column) < (cursor.line, cursor.column)
    replace(
      isBefore ? place : cursor, isBefore ? cursor : place, with: [Line()], kind, at: moment)
    return .changed
  }

  private mutating func replace(
    _ start: Place, _ end: Place, with inserted: [Line], _ kind: EditHistory.Kind, at moment: Int
  ) {
    goal = nil
    let edit =
      isSimple(start, end, inserted)
      ? simple(start, end, inserted) : whole(start, end, inserted)
    history.add(edit, kind, before: cursor, at: moment)
    apply(edit)
  }

  private mutating func replay(_ edits: [TextEdit]) -> Outcome {
    goal = nil
    for edit in edits { apply(edit) }
    return edits.isEmpty ? .taken : .changed
  }

  private mutating func apply(_ edit: TextEdit) {
    let first = edit.at.line
    length += Self.scalars(edit.inserted) - Self.scalars(edit.removed)
    let tail = edit.endOfRemoved
    if edit.removed.count == 1, edit.inserted.count == 1 {
      lines[first].characters.replaceSubrange(
        edit.at.column..<tail.column, with: edit.inserted[0].characters)
    } else {
      var new = edit.inserted
      new[0].at = lines[first].at
      new[0].characters = lines[first].characters[..<edit.at.column] + new[0].characters
      new[new.count - 1].characters += lines[tail.line].characters[tail.column...]
      lines.replaceSubrange(first...tail.line, with: new)
    }
    cursor = edit.cursorAfter
  }
}
