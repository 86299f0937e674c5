/// A text cut into characters as they are shown, one piece for every `Character`.
///
/// Control characters become their visible symbols, and other harmful ones
/// U+FFFD, so that no data can act on a terminal. What
/// terminals disagree about is shown in the form that they agree on: an emoji of
/// several parts by its first part, a flag by the two letters of its country, and
/// never the selector that would make a narrow symbol wide on some of them.
package struct TextCells: Sequence, IteratorProtocol, Sendable {
  /// A character as it is shown.
  package struct Piece: Sendable, Hashable {
    /// What is shown; showing it again gives the same.
    package var text: String
    /// Columns: 1 or 2, and more for a syllable that is written in a row.
    package var width: Int
  }

  private var rest: Substring

  package init(_ text: String) {
    rest = text[...]
  }

  /// The next character; CR and LF together are one line break with one symbol.
  package mutating func next() -> Piece? {
    let scalars = rest.unicodeScalars
    guard let scalar = scalars.first else { return nil }
    if TextWidth.isOrdinary(scalar) {
      let after = scalars.index(after: scalars.startIndex)
      // Between ordinary scalars nothing joins, so Unicode's rules need no look.
      if after == scalars.endIndex || TextWidth.isOrdinary(scalars[after]) {
        rest = rest[after...]
        return Piece(text: PlainCharacter.text(scalar), width: 1)
      }
    }
    guard let character = rest.popFirst() else { return nil }
    if character == "\r\n" { return Piece(text: "\u{240A}", width: 1) }
    return Glyph.glyphs(of: character).reduce(into: Piece(text: "", width: 0)) {
      $0.text += $1.text
      $0.width += $1.width
    }
  }
}

/// The printable characters of ASCII, which most text consists of.
///
/// They are one column wide and join nothing, so text of them needs none of the
/// care that other text does.
package enum PlainCharacter {
  private static let texts: [String] = (0..<128).map { String(UnicodeScalar(UInt8($0))) }

  package static func contains(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value < 0x7F
  }

  /// The text of one scalar, at hand for those below 128.
  package static func text(_ scalar: Unicode.Scalar) -> String {
    scalar.value < 128 ? texts[Int(scalar.value)] : String(scalar)
  }
}
