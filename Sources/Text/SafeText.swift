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
  /// Harmful characters become `\n`, `\t` or `\u{1B}`.
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
