import Guide

/// Names that somebody may have meant.
package enum NearName {
  /// How many letters may be wrong, missing, too many or swapped.
  private static let slips = 2

  /// The names that contain what was typed, or are a slip or two away from it, the nearest first
  /// and at most five; case, accents, blanks and the like make no difference.
  package static func all(to typed: String, among names: [String]) -> [String] {
    let wanted = BaseLetters.of(typed)
    let part = BaseLetters.text(typed)
    guard !wanted.isEmpty else { return [] }
    let rated: [(name: String, rank: Int)] = names.compactMap { name in
      let letters = BaseLetters.of(name)
      if BaseLetters.text(name).contains(part) { return (name, 0) }
      guard abs(letters.count - wanted.count) <= slips, min(letters.count, wanted.count) > slips
      else { return nil }
      let distance = NearestWord.distance(letters, wanted)
      return distance <= slips ? (name, distance) : nil
    }
    return rated.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .prefix(5).map(\.element.name)
  }
}

/// Finds the person of a panel that a typed name may have been meant for.
package enum NearPerson {
  /// The known name nearest to a typed one; nil where none is near, or one is the very same.
  ///
  /// Near are names that are one person's, that differ in signs or accents only (`R Okafor`,
  /// `Jose`), in one letter that is wrong, missing, too many or swapped with its neighbour (two from eight letters on), or
  /// where one is the last word of the other and of no other name (`Okafor`).
  package static func nearest(
    to name: Interviewer, among known: some Sequence<Interviewer>
  ) -> Interviewer? {
    let known = Array(known)
    guard !known.contains(name) else { return nil }
    if let twin = known.first(where: { $0.isSamePerson(as: name) }) { return twin }
    let typed = letters(of: name)
    guard !typed.isEmpty else { return nil }
    if let same = known.first(where: { letters(of: $0) == typed }) { return same }
    let most = typed.count < 8 ? 1 : 2
    let near = known.map { (name: $0, slips: slips(typed, letters(of: $0), most: most)) }
      .filter { $0.slips <= most }.min { $0.slips < $1.slips }
    if let near, typed.count > 3 { return near.name }
    let family = known.filter {
      lastWord(of: $0) == lastWord(of: name) && lastWord(of: name).count > 2
    }
    return family.count == 1 ? family.first : nil
  }

  /// The letters and digits of a folded name, without accents.
  private static func letters(of name: Interviewer) -> [Unicode.Scalar] {
    BaseLetters.of(name.text).filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  private static func lastWord(of name: Interviewer) -> [Unicode.Scalar] {
    let word = name.text.split { $0.isWhitespace || $0 == "." }.last ?? ""
    return letters(of: Interviewer(String(word)))
  }

  /// In how many letters two names differ; more than `most` is not counted out.
  private static func slips(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], most: Int
  ) -> Int {
    abs(left.count - right.count) > most || left.count > 200
      ? most + 1 : NearestWord.distance(left, right)
  }
}

/// The letters of a folded name without their accents, to find what was typed without them.
///
/// Only for names that are near: an accent that is there or not there tells two people apart.
private enum BaseLetters {
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
