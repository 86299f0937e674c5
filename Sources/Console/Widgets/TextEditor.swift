import Screen

/// A text of several lines that is being written.
///
/// It is kept as one row of characters with line feeds between the lines, cut
/// into characters as the whole text would be.
struct TextEditor: Sendable {
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

  /// The most Unicode scalars that a text may have.
  static let most = 8000

  /// The text; a line feed is a character of its own.
  private(set) var characters: [Character] = []
  /// How many characters stand before the cursor.
  private(set) var cursor = 0
  /// The column that the cursor keeps to while it moves up and down.
  var goal: Int?
  private var length = 0
  private var history = EditHistory()

  /// Continues a text at its end.
  init(_ text: String = "") {
    characters = Array(Self.plain(text))
    length = characters.reduce(0) { $0 + $1.unicodeScalars.count }
    cursor = characters.count
  }

  /// The text.
  var text: String { String(characters) }

  /// How many words it has.
  var words: Int { characters.split(whereSeparator: \.isWhitespace).count }

  /// Takes in a key or a paste.
  ///
  /// - Parameters:
  ///   - width: the columns in which the text is shown.
  ///   - moment: milliseconds on any clock; a pause ends what one undo takes back.
  mutating func type(_ input: Input, width: Int, at moment: Int) -> Outcome {
    if let moved = move(input, width: width) { return moved }
    switch input {
    case .key(.character(let character)):
      return insert(String(character), .typing, at: moment)
    case .key(.enter): return insert("\n", .other, at: moment)
    case .key(.tab): return insert("  ", .other, at: moment)
    case .paste(let text): return insert(Self.plain(text), .other, at: moment)
    case .key(.backspace): return delete(from: cursor - 1, to: cursor, .deleting, at: moment)
    case .key(.delete): return delete(from: cursor, to: cursor + 1, .deleting, at: moment)
    case .key(.control("u")):
      return delete(from: lineStart(cursor), to: cursor, .other, at: moment)
    case .key(.control("k")):
      let end = lineEnd(cursor)
      return delete(from: cursor, to: end == cursor ? end + 1 : end, .other, at: moment)
    case .key(.control("w")): return delete(from: wordStart, to: cursor, .other, at: moment)
    case .key(.control("z")): return replay(history.undo())
    case .key(.control("y")): return replay(history.redo())
    default: return .unknown
    }
  }

  /// Puts the cursor somewhere.
  mutating func place(at position: Int) {
    cursor = max(0, min(position, characters.count))
  }

  // MARK: - Changes

  private mutating func insert(
    _ text: String, _ kind: EditHistory.Kind, at moment: Int
  ) -> Outcome {
    let room = max(0, Self.most - length)
    let fitting = Self.prefix(of: text, scalars: room)
    if !fitting.isEmpty { replace(cursor..<cursor, with: fitting, kind, at: moment) }
    if fitting.unicodeScalars.count < text.unicodeScalars.count { return .full }
    return text.isEmpty ? .taken : .changed
  }

  private mutating func delete(
    from start: Int, to end: Int, _ kind: EditHistory.Kind, at moment: Int
  ) -> Outcome {
    guard start >= 0, end <= characters.count, start < end else { return .taken }
    replace(start..<end, with: "", kind, at: moment)
    return .changed
  }

  private mutating func replace(
    _ range: Range<Int>, with text: String, _ kind: EditHistory.Kind, at moment: Int
  ) {
    goal = nil
    let edit = isSimple(range, text) ? simple(range, text) : whole(range, text)
    history.add(edit, kind, before: cursor, at: moment)
    apply(edit)
  }

  private mutating func apply(_ edit: EditHistory.Edit) {
    characters.replaceSubrange(edit.at..<edit.at + edit.removed.count, with: edit.inserted)
    length +=
      edit.inserted.reduce(0) { $0 + $1.unicodeScalars.count }
      - edit.removed.reduce(0) { $0 + $1.unicodeScalars.count }
    cursor = edit.cursorAfter
  }

  private mutating func replay(_ edits: [EditHistory.Edit]) -> Outcome {
    goal = nil
    for edit in edits { apply(edit) }
    return edits.isEmpty ? .taken : .changed
  }

  /// Whether nothing can join: only ASCII on both sides and in between.
  private func isSimple(_ range: Range<Int>, _ text: String) -> Bool {
    let isPlainBefore = range.lowerBound == 0 || characters[range.lowerBound - 1].isASCII
    let isPlainAfter =
      range.upperBound == characters.count || characters[range.upperBound].isASCII
    return isPlainBefore && isPlainAfter && text.utf8.allSatisfy { $0 < 0x80 }
  }

  private func simple(_ range: Range<Int>, _ text: String) -> EditHistory.Edit {
    let inserted = Array(text)
    return EditHistory.Edit(
      at: range.lowerBound, removed: Array(characters[range]), inserted: inserted,
      cursorBefore: cursor, cursorAfter: range.lowerBound + inserted.count)
  }

  /// The change as one of whole lines: a mark may join the character before it, and half a
  /// flag changes all that follow, so the characters are counted anew.
  private func whole(_ range: Range<Int>, _ text: String) -> EditHistory.Edit {
    let lines = lineStart(range.lowerBound)..<lineEnd(range.upperBound)
    let before = String(characters[lines.lowerBound..<range.lowerBound]) + text
    let after = Array(before + String(characters[range.upperBound..<lines.upperBound]))
    var scalars = before.unicodeScalars.count
    var place = 0
    while place < after.count, scalars > 0 {
      scalars -= after[place].unicodeScalars.count
      place += 1
    }
    return EditHistory.Edit(
      at: lines.lowerBound, removed: Array(characters[lines]), inserted: after,
      cursorBefore: cursor, cursorAfter: lines.lowerBound + place
    ).trimmed
  }

  /// The text with line feeds for all line breaks, and blanks for tabs.
  private static func plain(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\t", with: "  ")
  }

  private static func prefix(of text: String, scalars room: Int) -> String {
    guard text.unicodeScalars.count > room else { return text }
    var used = 0
    return String(
      text.prefix { character in
        used += character.unicodeScalars.count
        return used <= room
      })
  }
}
