/// The characters that must not stand in a guide.
///
/// They are the control characters, line separators that other programs take for
/// line ends, the marks that reorder what a terminal shows, and the code points
/// that Unicode keeps from interchange (two of which `SourceText` therefore may
/// use as marks of its own).
enum ForbiddenScalar {
  /// Whether the character is forbidden inside a text, where only a line feed is a control.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00..<0x20, 0x7F...0x9F: true
    case 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFEFF, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// The first forbidden character of a text.
  static func first(in text: String) -> Unicode.Scalar? {
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 >= 0x7F }) else { return nil }
    return text.unicodeScalars.first(where: contains)
  }

  /// The character by its number, such as `U+0007`.
  static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// A part of the file as it may stand in a message: short, on one line, and harmless.
enum Excerpt {
  private static let limit = 40

  /// The text in quotes, cut after 40 characters.
  static func quoted(_ text: String) -> String { "\"" + plain(text) + "\"" }

  /// The text without quotes, cut after 40 characters.
  static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) {
      let isHarmless = scalar != "\n" && !ForbiddenScalar.contains(scalar)
      result.append(isHarmless ? scalar : scalar == "\n" ? " " : "\u{FFFD}")
    }
    let isCut = text.unicodeScalars.dropFirst(limit).first != nil
    return String(result) + (isCut ? "..." : "")
  }
}
