/// How many columns a text takes on a terminal.
public enum TextWidth {
  /// Asks for the colourful form of a character, which is two columns wide.
  static let emojiSelector: Unicode.Scalar = "\u{FE0F}"
  private static let joiner: Unicode.Scalar = "\u{200D}"

  /// Columns of a whole text as it would be drawn.
  public static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return TextCells(text).reduce(0) { $0 + $1.width }
  }

  /// Columns of one scalar: 0 for marks, 2 for wide ones, else 1.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return WideRanges.contains(value) ? 2 : 1
  }

  /// What stands for a scalar that must not reach a terminal.
  public static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "?"
    case 0x7F: return "\u{2421}"
    case 0x80..<0xA0, 0x2028, 0x2029: return "\u{FFFD}"
    // Marks that reorder text: a name must not rewrite the line it stands in.
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF:
      return "\u{FFFD}"
    default: return scalar
    }
  }

  /// Whether the text so far ends in a joiner, so that the next scalar merges.
  static func isJoined(_ scalars: String.UnicodeScalarView) -> Bool {
    scalars.last == joiner
  }
}
