import CSV
import Guide

extension ColumnName {
  /// The name that was meant by another, folded one; nil where none is close enough.
  ///
  /// Close is: the same letters with other signs between them (`Rated at`), the name
  /// as a word of a longer one (`Interviewer name`), or a typing error away (`comunication`).
  static func nearest(to name: String, in known: [String]) -> String? {
    let letters = squeezed(name)
    let words = words(name)
    return known.first { squeezed($0) == letters }
      ?? known.first { isTypingError(name, of: $0) || isTypingError(letters, of: squeezed($0)) }
      ?? known.first { words.contains($0) }
  }

  /// Whether a text is another one with a slip or two, as its length allows.
  ///
  /// Who mistypes rarely does so in the first letter, so a short word or two slips
  /// need that to be right: `date` is not `late`, and `savings` are not `ratings`.
  static func isTypingError(_ text: String, of word: String) -> Bool {
    let (given, meant) = (Array(text.unicodeScalars), Array(word.unicodeScalars))
    guard meant.count >= 4, abs(given.count - meant.count) <= 2 else { return false }
    let distance = NearestWord.distance(given, meant)
    if distance == 0 { return true }
    let isSameStart = given.first == meant.first
    return distance == 1 && (isSameStart || meant.count > 4)
      || distance == 2 && isSameStart && meant.count >= 7
  }

  /// The words of a text: runs of letters, digits and underscores.
  static func words(_ text: String) -> [String] {
    text.unicodeScalars.split { !$0.properties.isAlphabetic && !($0 == "_" || isDigit($0)) }
      .map { String($0) }
  }

  private static func squeezed(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0.properties.isAlphabetic || isDigit($0)
        }))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
