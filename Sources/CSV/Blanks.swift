/// What looks like nothing: white space, no-break and zero-width blanks, byte order marks.
///
/// Spreadsheets, browsers and chat programs leave such characters around a text
/// that somebody copies, where nobody can see them.
package enum Blanks {
  /// Whether a character looks like nothing.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x180E, 0x200B...0x200F, 0x2028, 0x2029, 0x202F, 0x205F,
      0x2060...0x2064, 0x3000, 0xFEFF, 0x1680, 0x2000...0x200A:
      true
    default: false
    }
  }

  /// The text without the blanks before and after it.
  package static func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text).unicodeScalars
    while let first = rest.first, contains(first) { rest.removeFirst() }
    while let last = rest.last, contains(last) { rest.removeLast() }
    return String(rest)
  }
}

extension Bytes {
  @inlinable
  package var isBlank: Bool {
    guard let first else { return true }
    // Most texts begin with a sign of ASCII that is none.
    return first > 0x20 && first < 0x7F ? false : areAllBlank
  }

  @usableFromInline
  var areAllBlank: Bool { text.unicodeScalars.allSatisfy(Blanks.contains) }
}

/// How the name of a column or of a file is compared: not by case, nor by blanks around it.
package enum ColumnName {
  /// The name in small letters, without blanks and what is left of a byte order mark around it.
  package static func folded(_ name: String) -> String {
    var text = Blanks.trimmed(name)
    // A byte order mark that was read as Latin text and saved again.
    while text.unicodeScalars.starts(with: "ï»¿".unicodeScalars) {
      text = Blanks.trimmed(String(text.unicodeScalars.dropFirst(3)))
    }
    return text.lowercased()
  }
}
