import Screen
import Text

/// One line of text that is being typed.
struct LineField: Sendable, Hashable {
  private var editor: TextEditor
  /// Whether not all of what was typed or pasted last had room.
  private(set) var isFull = false

  init(_ text: String = "") {
    editor = TextEditor(line: text)
  }

  var characters: [Character] { editor.here }
  /// How many characters stand before the cursor.
  var cursor: Int { editor.cursor.column }
  var text: String { editor.text }

  /// Takes in a key or a paste; false where it means nothing to a line of text.
  mutating func type(_ input: Input) -> Bool {
    let outcome = editor.type(input)
    guard outcome != .unknown else { return false }
    isFull = outcome == .full
    return true
  }

  /// Writes another text in place of all that stands there; Ctrl-Z brings that back.
  mutating func write(_ text: String) { editor.write(text) }

  /// Draws the field into the first row of a rectangle, cursor and all.
  func draw(on surface: inout Surface, in rect: Rect, style: Style = .plain, isActive: Bool) {
    guard rect.width > 1 else { return }
    // Scroll so that the cursor is always in view.
    let (start, before) = start(within: rect.width - 1)
    // No character that can be seen lies further on than the field is wide.
    let shown = characters[start..<min(characters.count, max(cursor, start + rect.width * 2))]
    surface.write(String(shown), in: rect, style: style)
    if isFull { drawFull(on: &surface, in: rect) }
    if isActive { surface.cursor = Point(x: rect.x + before, y: rect.y) }
  }

  /// Says over the end of the field, until the next key, that there was no room for all.
  private func drawFull(on surface: inout Surface, in rect: Rect) {
    let words =
      rect.width >= 64
      ? " Full: \(TextLimit.line.words) characters. The rest was not taken." : " Full."
    let width = min(TextWidth.of(words), rect.width - 1)
    surface.write(words, in: rect.inset(left: rect.width - width), style: Style(.caution))
  }

  /// The first character in view, and the columns from it to the cursor: found from the cursor
  /// backwards, so that a long text costs no more than a short one.
  private func start(within room: Int) -> (index: Int, width: Int) {
    var index = cursor
    var width = 0
    while index > 0 {
      let more = TextWidth.of(String(characters[index - 1]))
      guard width + more <= room else { break }
      width += more
      index -= 1
    }
    return (index, width)
  }
}

/// A word that is typed and shown as dots.
struct WordField: Sendable, Hashable {
  private static let most = 40
  private var line = LineField()

  var text: String { line.text }

  /// Takes in a key or a paste; false where it means nothing to a word.
  mutating func type(_ input: Input) -> Bool {
    var changed = line
    guard changed.type(input) else { return false }
    if changed.characters.count <= Self.most { line = changed }
    return true
  }

  func draw(on surface: inout Surface, in rect: Rect) {
    surface.write(">", in: rect, style: .accent)
    let inner = rect.inset(left: 2)
    surface.write(String(repeating: "•", count: line.characters.count), in: inner)
    guard !inner.isEmpty else { return }
    surface.cursor = Point(x: min(inner.x + line.cursor, inner.maxX - 1), y: inner.y)
  }
}
