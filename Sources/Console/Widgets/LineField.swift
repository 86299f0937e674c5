import Screen

/// One line of text that is being typed.
struct LineField: Sendable, Hashable {
  private var editor: TextEditor

  init(_ text: String = "") {
    editor = TextEditor(line: text)
  }

  /// The characters.
  var characters: [Character] { editor.here }
  /// How many characters stand before the cursor.
  var cursor: Int { editor.cursor.column }
  /// The text.
  var text: String { editor.text }

  /// Takes in a key or a paste; false where it means nothing to a line of text.
  mutating func type(_ input: Input) -> Bool { editor.type(input) != .unknown }

  /// Writes another text in place of all that stands there; Ctrl-Z brings that back.
  mutating func write(_ text: String) { editor.write(text) }

  /// Draws the field into the first row of a rectangle, cursor and all.
  func draw(on surface: inout Surface, in rect: Rect, style: Style = .plain, isActive: Bool) {
    guard rect.width > 1 else { return }
    // Scroll so that the cursor is always in view.
    var start = 0
    while width(from: start, to: cursor) > rect.width - 1 { start += 1 }
    surface.write(String(characters[start...]), in: rect, style: style)
    if isActive {
      surface.cursor = Point(x: rect.x + width(from: start, to: cursor), y: rect.y)
    }
  }

  private func width(from start: Int, to end: Int) -> Int {
    TextWidth.of(String(characters[start..<end]))
  }
}
