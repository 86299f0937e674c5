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
