/// What one cell of a terminal holds, or two cells where it is wide: a scalar that takes room, and
/// the marks that stand on it.
package struct Glyph: Sendable, Hashable {
  /// At most five code points, which is what a cell of ncurses holds.
  package var text: String
  /// 1 or 2 columns.
  package var width: Int

  package init(text: String, width: Int) {
    self.text = text
    self.width = width
  }

  private static let mostScalars = 5
  /// Stands for a syllable that was torn apart.
  private static let torn = "\u{FFFD}"

  /// What is shown of a character.
  ///
  /// Most characters are one glyph. A syllable of Hindi, Tamil or Thai has vowel signs
  /// that take a column of their own.
  package static func glyphs(of character: Character) -> [Glyph] {
    var glyphs: [Glyph] = []
    var marks = 0
    var isJoined = false
    for scalar in character.unicodeScalars {
      defer { isJoined = scalar == TextWidth.joiner }
      if TextWidth.isUnshown(scalar) { continue }
      // Of an emoji of several parts the first is shown.
      if glyphs.last?.isEmoji == true, isJoined || scalar.properties.isEmojiModifier,
        scalar.properties.isEmoji
      {
        continue
      }
      // Of the several first consonants of an old Korean syllable, too.
      if glyphs.last?.isHangul == true, (0x1100...0x115F).contains(scalar.value) { continue }
      let safe = TextWidth.shown(scalar)
      let width = TextWidth.of(safe)
      if width > 0 {
        glyphs.append(Glyph(text: String(safe), width: width))
        marks = 0
      } else if let last = glyphs.indices.last,
        safe.properties.isGraphemeExtend || glyphs[last].isHangul
      {
        marks += 1
        if marks < mostScalars { glyphs[last].text.unicodeScalars.append(safe) }
      } else if glyphs.last?.text != torn {
        glyphs.append(alone(safe))
        marks = 1
      }
    }
    // Nothing is left of a character that only chooses the form of another one.
    return glyphs.isEmpty ? [Glyph(text: torn, width: 1)] : glyphs
  }

  /// What is shown of a scalar without room of its own that has nothing to stand on.
  private static func alone(_ scalar: Unicode.Scalar) -> Glyph {
    // A mark stands on a blank; the vowel of a syllable that was torn apart can't.
    let text = scalar.properties.isGraphemeExtend ? " " + String(scalar) : torn
    return Glyph(text: text, width: 1)
  }

  private var isEmoji: Bool {
    // Digits are emoji as well, for the sake of the keys with digits on them.
    text.unicodeScalars.first.map { $0.value > 0xFF && $0.properties.isEmoji } ?? false
  }

  /// Whether vowels and final consonants of Hangul join it.
  private var isHangul: Bool {
    switch text.unicodeScalars.first?.value ?? 0 {
    case 0x1100...0x115F, 0xA960...0xA97C, 0xAC00...0xD7A3: true
    default: false
    }
  }
}
