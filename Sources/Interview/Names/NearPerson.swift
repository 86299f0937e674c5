import Guide

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
