/// Keeps spreadsheets from running a text as a formula.
///
/// A text is guarded, by an apostrophe before it, where its first character
/// after any quotes (`'` or `"`) and then any spaces is `=`, `+`, `-`, `@`, TAB or
/// CR, or a full-width `＝`, `＋`, `－` or `＠`. Spaces are all white space of
/// Unicode and the other control characters (NUL and LF among them), since
/// spreadsheets skip or drop those. Signs that nobody sees count as not there,
/// wherever they stand among these: U+200B, U+202E, the byte order mark, and all
/// others that Unicode calls formatting or ignorable.
///
/// An apostrophe before a guarded text makes another text that is to be
/// guarded. Hence taking one apostrophe off exactly where the rest would have
/// been guarded gives back every text as it was, and `'t Hooft` is left alone.
package enum FormulaGuard {
  /// The text without the guard that it has in a file.
  package static func unguarded(_ text: String) -> String {
    guard text.utf8.first == apostrophe else { return text }
    let rest = String(text.unicodeScalars.dropFirst())
    return needsGuard(rest) ? rest : text
  }

  /// Whether a spreadsheet might run the text.
  package static func needsGuard(_ text: String) -> Bool {
    guard let first = text.utf8.first, mayLead(first) else { return false }
    return needsGuard(text.unicodeScalars)
  }

  /// Whether a spreadsheet might run the text of these bytes.
  static func needsGuard(_ bytes: Bytes) -> Bool {
    guard let first = bytes.first, mayLead(first) else { return false }
    return needsGuard(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  /// The bytes without the guard.
  @inlinable
  package static func unguarded(_ bytes: Bytes) -> Bytes {
    bytes.first == 0x27 ? withoutApostrophe(bytes) : bytes
  }

  @usableFromInline
  static func withoutApostrophe(_ bytes: Bytes) -> Bytes {
    let rest = Bytes(rebasing: bytes.dropFirst())
    return needsGuard(rest) ? rest : bytes
  }

  private static let apostrophe = UInt8(ascii: "'")

  /// Whether a text that begins with this byte can need a guard at all.
  ///
  /// Letters, digits and most signs cannot, which settles nearly every cell.
  @inline(__always)
  private static func mayLead(_ byte: UInt8) -> Bool {
    byte <= 0x2D || byte == UInt8(ascii: "=")
      || byte == UInt8(ascii: "@") || byte >= 0x80
  }

  private static func needsGuard(_ scalars: String.UnicodeScalarView) -> Bool {
    let seen = scalars.lazy.filter { !isUnseen($0) }
    switch seen.drop(while: { $0 == "'" || $0 == "\"" }).first(where: { !isSpace($0) }) {
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": return true
    default: return false
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7F
      && (scalar.properties.isDefaultIgnorableCodePoint
        || scalar.properties.generalCategory == .format)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\r": false
    default: scalar.value < 0x20 || scalar.properties.isWhitespace
    }
  }
}
