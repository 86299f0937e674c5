/// How many columns a text takes on a terminal.
///
/// The rule is that of `wcwidth` in the C library, which ncurses and tmux go by too.
/// `TextWidthTests` lists where it differs and why.
package enum TextWidth {
  /// Joins the parts of an emoji.
  static let joiner: Unicode.Scalar = "\u{200D}"

  /// Columns of a whole text as it would be drawn.
  package static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy(PlainCharacter.contains) { return text.utf8.count }
    return TextCells(text).reduce(0) { $0 + $1.width }
  }

  /// Columns of one scalar: 0 for marks, 2 for wide ones, else 1.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    switch value {
    // The vowels and final consonants of Hangul join the consonant before them.
    case 0x1160...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB, 0x1171E: return 0
    // Signs that stand before the number or the word that they mark.
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return 1
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return WideRanges.contains(value) ? 2 : 1
    }
  }

  /// Whether a scalar is one of the many that are shown as they are in one column and
  /// join with nothing: the fast way for nearly all of what a screen shows.
  package static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Latin, general punctuation, arrows, lines, blocks and shapes.
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x2010...0x2027, 0x2190...0x21FF,
      0x2500...0x25FC:
      true
    default: false
    }
  }

  /// What stands for a scalar that must not reach a terminal.
  package static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x20..<0x7F: return scalar
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "?"
    case 0x7F: return "\u{2421}"
    case 0x80..<0xA0, 0x2028, 0x2029: return "\u{FFFD}"
    // Marks that reorder text: a name must not rewrite the line it stands in.
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF:
      return "\u{FFFD}"
    // Notes between the lines, shorthand and music that no terminal can lay out.
    case 0x180E, 0xFFF9...0xFFFB, 0xE0001, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: return "\u{FFFD}"
    default:
      return scalar.properties.generalCategory == .unassigned ? "\u{FFFD}" : scalar
    }
  }

  /// What stands for a scalar on the screen.
  package static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    // Half a flag is narrow on some terminals, wide on others: its letter is neither.
    if (0x1F1E6...0x1F1FF).contains(scalar.value) {
      return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41) ?? "?"
    }
    return harmless(scalar)
  }

  /// Whether nothing is shown of a scalar: what only chooses between the forms of
  /// another one, and the joiner, which many terminals don't know.
  static func isUnshown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFE00...0xFE0F, 0x200D, 0x180B...0x180D, 0x180F, 0xE0020...0xE007F,
      0xE0100...0xE01EF:
      true
    default: false
    }
  }
}
