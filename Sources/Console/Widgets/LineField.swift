import Screen

/// One line of text that is being typed.
struct LineField: Sendable, Hashable {
  /// The characters.
  private(set) var characters: [Character] = []
  /// How many characters stand before the cursor.
  private(set) var cursor = 0

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// The text.
  var text: String { String(characters) }

  /// Takes in a key or a paste; false where it means nothing to a line of text.
  mutating func type(_ input: Input) -> Bool {
    switch input {
    case .key(.character(let character)): insert(String(character))
    case .paste(let text): insert(text)
    case .key(.backspace) where cursor > 0:
      characters.remove(at: cursor - 1)
      cursor -= 1
    case .key(.delete) where cursor < characters.count: characters.remove(at: cursor)
    case .key(.backspace), .key(.delete): break
    case .key(.left): cursor = max(0, cursor - 1)
    case .key(.right): cursor = min(characters.count, cursor + 1)
    case .key(.home), .key(.control("a")): cursor = 0
    case .key(.end), .key(.control("e")): cursor = characters.count
    case .key(.control("u")):
      characters.removeFirst(cursor)
      cursor = 0
    case .key(.control("w")): removeWord()
    default: return false
    }
    return true
  }

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

  private mutating func insert(_ text: String) {
    // A line has no line breaks; a pasted one becomes a blank.
    let flat = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : $0 }))
    let before = String(characters[..<cursor]) + flat
    let after = String(characters[cursor...])
    // A mark may join the character before it, so count anew.
    characters = Array(before + after)
    cursor = min(Array(before).count, characters.count)
  }

  private mutating func removeWord() {
    while cursor > 0, characters[cursor - 1] == " " { remove() }
    while cursor > 0, characters[cursor - 1] != " " { remove() }
  }

  private mutating func remove() {
    characters.remove(at: cursor - 1)
    cursor -= 1
  }
}
