/// Names that somebody may have meant.
public enum NearName {
  /// How many letters may be wrong, missing, too many or swapped.
  private static let slips = 2

  /// The names that contain what was typed, or are a slip or two away from it, the nearest first
  /// and at most five; case, blanks and the like make no difference.
  public static func all(to typed: String, among names: [String]) -> [String] {
    let wanted = Array(NameFold(typed).text.unicodeScalars)
    guard !wanted.isEmpty else { return [] }
    let rated: [(name: String, rank: Int)] = names.compactMap { name in
      let fold = NameFold(name).text
      let letters = Array(fold.unicodeScalars)
      if fold.contains(NameFold(typed).text) { return (name, 0) }
      guard abs(letters.count - wanted.count) <= slips, min(letters.count, wanted.count) > slips
      else { return nil }
      let distance = distance(letters, wanted)
      return distance <= slips ? (name, distance) : nil
    }
    return rated.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .prefix(5).map(\.element.name)
  }

  /// How many letters must be put in, taken out, changed or swapped with their neighbour.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var line = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(
          last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        line.append(best)
      }
      beforeLast = last
      last = line
    }
    return last[right.count]
  }
}
