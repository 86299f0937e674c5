/// A part of the file as it may stand in a message: short, on one line, and harmless.
enum Excerpt {
  private static let limit = 40

  /// The text in quotes, cut after 40 characters.
  static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) {
      let isHarmless = scalar != "\n" && !ForbiddenScalar.contains(scalar)
      result.append(isHarmless ? scalar : scalar == "\n" ? " " : "\u{FFFD}")
    }
    let isCut = text.unicodeScalars.dropFirst(limit).first != nil
    return "\"\(String(result))\(isCut ? "..." : "")\""
  }
}
