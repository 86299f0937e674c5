/// Text from data made safe to show, in two ways.
///
/// On a screen a symbol stands for what must not reach the terminal, since columns count
/// (`shownHarmless`, as `TextCells` cuts it). In a message it is spelled out, since what exactly
/// stands there is the point (`harmless`). `Unicode.Scalar.isHarmful` says for both what that is.
extension String {
  /// The text with a symbol for each harmful character.
  package var shownHarmless: String { TextCells(self).map(\.text).joined() }

  /// The text with everything that could act on a terminal spelled out.
  ///
  /// Harmful characters become `\n`, `\t` or `\u{1B}`; of a flood of marks on one letter the first
  /// stay.
  package var harmless: String {
    guard unicodeScalars.contains(where: \.isHarmful) || hasFlood else { return self }
    var shown = ""
    var marks = 0
    for scalar in unicodeScalars {
      marks = TextWidth.of(scalar) == 0 ? marks + 1 : 0
      // Marks without end on one letter would draw over the screen, or fill it with nothing.
      if marks > Self.mostMarks {
        if marks == Self.mostMarks + 1 { shown += "…" }
        continue
      }
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

  /// The most signs without room of their own that are shown in a row: more than any script needs.
  private static let mostMarks = 20

  private var hasFlood: Bool {
    guard utf8.count > Self.mostMarks, !utf8.allSatisfy(PlainCharacter.contains) else {
      return false
    }
    var marks = 0
    for scalar in unicodeScalars {
      marks = TextWidth.of(scalar) == 0 ? marks + 1 : 0
      if marks > Self.mostMarks { return true }
    }
    return false
  }

  /// The text made harmless, shortened to some forty characters, in quotes.
  package var quoted: String {
    let limit = 40
    let short = unicodeScalars.prefix(limit + 1)
    guard short.count > limit else { return "\"" + harmless + "\"" }
    return "\"" + String(short.dropLast()).harmless + "…\""
  }
}
