import Text

/// Lays plain text out in columns of a terminal.
enum PlainLayout {
  /// The width of a page.
  static let width = 80

  /// The text with spaces before it, or cut with `…`, to a width.
  static func right(_ text: String, _ width: Int) -> String {
    let fitted = TextWidth.fitted(text, to: width)
    return String(repeating: " ", count: max(0, width - TextWidth.of(fitted))) + fitted
  }

  /// Phrases set one after another, two spaces apart, over as many lines as they need.
  ///
  /// A phrase is broken between words only where it is wider than a line; it has lines of its own
  /// then, indented from the second on.
  static func flow(_ phrases: [String], width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    func add(_ piece: String, after space: String, indent: String = "") {
      if line.isEmpty {
        line = piece
      } else if TextWidth.of(line + space + piece) <= width {
        line += space + piece
      } else {
        lines.append(line)
        line = indent + piece
      }
    }
    func end() {
      if !line.isEmpty { lines.append(line) }
      line = ""
    }
    for phrase in phrases {
      if TextWidth.of(phrase) <= width {
        add(phrase, after: "   ")
      } else {
        end()
        for word in phrase.split(separator: " ") {
          add(TextWidth.fitted(String(word), to: width - 2), after: " ", indent: "  ")
        }
        end()
      }
    }
    end()
    return lines
  }
}
