/// A name without what people spell differently for one person.
///
/// Two names are one person's when their folds are equal. Folded are: case in full (`ß` is `SS`,
/// `ﬁ` is `FI`); the four letters i of Turkish, which differ in nothing but case somewhere;
/// blanks and signs that do not show, wherever they stand; full-width letters, apostrophes and
/// hyphens of whatever kind; and whether an accent is a sign of its own, since Swift's strings
/// are equal either way. An accent that is there or not there tells two people apart.
package struct NameFold: Sendable, Hashable {
  /// What is compared; not to be shown.
  package let text: String

  package init(_ name: String) {
    if let plain = Self.plain(name) {
      text = plain
      return
    }
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !Self.isUnseen(scalar) {
      for letter in Self.small(Self.plainForm(of: scalar)) {
        // The dot that a capital I of Turkish keeps in small letters.
        if letter == "\u{307}", folded.last == "i" { continue }
        folded.append(letter)
      }
    }
    text = String(folded)
  }

  /// Whether nothing is left of the name.
  package var isEmpty: Bool { text.isEmpty }

  /// A letter in small ones: made small first, since the capital `ẞ` is no `SS` by itself.
  private static func small(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    scalar.properties.lowercaseMapping.unicodeScalars
      .flatMap { $0.properties.uppercaseMapping.unicodeScalars }
      .flatMap { $0.properties.lowercaseMapping.unicodeScalars }
  }

  /// The fold of a name in ASCII, which most are; nil for any other.
  private static func plain(_ name: String) -> String? {
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x60: bytes.append(0x27)
      case 0x21...0x7E: bytes.append(byte)
      case 0x80...: return nil
      // Blanks and controls do not count in a name.
      default: continue
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a scalar is a blank, or a sign that nobody sees.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return true }
    switch properties.generalCategory {
    case .control, .format: return true
    default:
      // Braille's blank cell.
      return scalar == "\u{2800}"
    }
  }

  /// The common form of a scalar that stands in names in several.
  private static func plainForm(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{FF01}"..."\u{FF5E}":
      let plain = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      return plain == "`" ? "'" : plain
    case "`", "\u{B4}", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{2BC}": return "'"
    case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}": return "-"
    default: return scalar
    }
  }
}
