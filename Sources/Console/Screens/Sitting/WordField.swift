import Screen

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
