/// A text cut into what each fills: one or two columns.
///
/// Control characters become their visible symbols, and characters that would
/// reorder or hide text become U+FFFD, so that no data can act on a terminal.
public struct TextCells: Sequence, IteratorProtocol, Sendable {
  /// A character as it is shown.
  public struct Piece: Sendable, Hashable {
    /// At most five code points, which is what a cell of ncurses holds.
    public var text: String
    /// 1 or 2 columns.
    public var width: Int
  }

  private var rest: Substring

  /// Cuts a text.
  public init(_ text: String) {
    rest = text[...]
  }

  /// The next character; a line break counts as one character with a symbol.
  public mutating func next() -> Piece? {
    guard let character = rest.popFirst() else { return nil }
    if let byte = character.asciiValue, byte >= 0x20, byte < 0x7F {
      return Piece(text: String(character), width: 1)
    }
    var shown = String.UnicodeScalarView()
    var width = 0
    for scalar in character.unicodeScalars.prefix(5) {
      let safe = TextWidth.harmless(scalar)
      if shown.isEmpty {
        // A mark with nothing to stand on stands on a blank.
        if TextWidth.of(safe) == 0 { shown.append(" ") }
        width = Swift.max(1, TextWidth.of(safe))
      } else if safe == TextWidth.emojiSelector {
        width = 2
      } else if TextWidth.of(safe) > 0, !TextWidth.isJoined(shown) {
        // Two visible scalars in one character (a flag, a jamo): the first speaks.
        continue
      }
      shown.append(safe)
    }
    return Piece(text: String(shown), width: width)
  }
}
