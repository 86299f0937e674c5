/// Lays plain text out in columns of a terminal.
enum PlainLayout {
  /// The width of a page.
  static let width = 80

  /// How many columns a text takes, near enough: East Asian wide characters and emoji two.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The text with spaces after it, or cut with `…`, to a width.
  static func left(_ text: String, _ width: Int) -> String {
    let fitted = fitted(text, width)
    return fitted + String(repeating: " ", count: max(0, width - self.width(of: fitted)))
  }

  /// The text with spaces before it, or cut with `…`, to a width.
  static func right(_ text: String, _ width: Int) -> String {
    let fitted = fitted(text, width)
    return String(repeating: " ", count: max(0, width - self.width(of: fitted))) + fitted
  }

  /// The text cut, where it is too long, so that with `…` it has the width.
  static func fitted(_ text: String, _ width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    var kept = ""
    var used = 0
    for character in text {
      let more = self.width(of: String(character))
      if used + more > width - 1 { break }
      kept.append(character)
      used += more
    }
    return kept + "…"
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
      } else if self.width(of: line + space + piece) <= width {
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
      if self.width(of: phrase) <= width {
        add(phrase, after: "   ")
      } else {
        end()
        for word in phrase.split(separator: " ") {
          add(fitted(String(word), width - 2), after: " ", indent: "  ")
        }
        end()
      }
    }
    end()
    return lines
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
