/// Text from data made safe to show, in two ways.
///
/// On a screen a symbol stands for what must not reach the terminal, since columns count
/// (`shownHarmless`, as `TextCells` cuts it). In a message it is spelled out, since what exactly
/// stands there is the point (`harmless`).
extension String {
  /// The text with control and reordering characters shown as symbols.
  package var shownHarmless: String { TextCells(self).map(\.text).joined() }

  /// The text with everything that could act on a terminal spelled out.
  ///
  /// Control characters, line breaks, invisible formatting (bidirectional
  /// overrides among it) and private characters become `\n`, `\t` or
  /// `\u{1B}`. Joiners stay, because names are written with them.
  package var harmless: String {
    guard unicodeScalars.contains(where: \.isHarmful) else { return self }
    var shown = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": shown += "\\n"
      case "\r": shown += "\\r"
      case "\t": shown += "\\t"
      case _ where scalar.isHarmful:
        shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// The text made harmless, shortened to some forty characters, in quotes.
  package var quoted: String {
    let limit = 40
    let short = unicodeScalars.prefix(limit + 1)
    guard short.count > limit else { return "\"" + harmless + "\"" }
    return "\"" + String(short.dropLast()).harmless + "…\""
  }
}

extension Unicode.Scalar {
  fileprivate var isHarmful: Bool {
    if value >= 0x20 && value < 0x7F { return false }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return true
    case .format: return self != "\u{200C}" && self != "\u{200D}"
    default: return false
    }
  }
}
