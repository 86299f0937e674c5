extension Unicode.Scalar {
  /// Whether a scalar must reach neither a terminal nor a message as it is.
  ///
  /// These are controls, line breaks, formatting that nobody sees (which may reorder or hide text),
  /// and code points that mean nothing, or something to one program alone. The joiners stay: names
  /// of Persian, Hindi or Malayalam and many emoji are written with them. So do the signs of Arabic
  /// and Kaithi that stand before a number, which Unicode counts as formatting and everybody sees.
  package var isHarmful: Bool {
    if PlainCharacter.contains(self) { return false }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return true
    case .format: return !isJoiner && !isSeenBeforeNumber
    default: return false
    }
  }

  /// Whether it only says that its neighbours are, or are not, written together.
  private var isJoiner: Bool { self == "\u{200C}" || self == TextWidth.joiner }

  /// Whether it is a visible sign that stands before the number or the word that it marks.
  var isSeenBeforeNumber: Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }
}
