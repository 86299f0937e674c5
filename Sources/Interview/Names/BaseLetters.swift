/// The letters of a folded name without their accents, to find what was typed without them.
///
/// Only for names that are near: an accent that is there or not there tells two people apart.
enum BaseLetters {
  /// The signs of a name: `ñ` is `n`, `ø` is `o`, `æ` is `ae`; accents that are signs of their own
  /// are left out.
  static func of(_ name: String) -> [Unicode.Scalar] {
    NameFold(name).text.unicodeScalars.flatMap(base)
  }

  /// The same as a text.
  static func text(_ name: String) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: of(name))
    return text
  }

  private static func base(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII { return [scalar] }
    if scalar.properties.isDiacritic { return [] }
    // Unicode calls it `LATIN SMALL LETTER N WITH TILDE`.
    let words = (scalar.properties.name ?? "").split(separator: " ").prefix { $0 != "WITH" }
    guard let letter = words.last else { return [scalar] }
    if words.first == "LATIN", letter.utf8.count <= 2 {
      return Array(letter.lowercased().unicodeScalars)
    }
    let plain = words.joined(separator: " ")
    return [others.first { $0.properties.name == plain } ?? scalar]
  }

  /// The small letters of Greek and Cyrillic.
  private static let others = [0x3B1...0x3C9, 0x430...0x45F].joined().compactMap {
    Unicode.Scalar(UInt32($0))
  }
}
