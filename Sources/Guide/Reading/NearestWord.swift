/// Finds the word that somebody meant who wrote another.
package enum NearestWord {
  /// The closest of the known words, if it is close enough to be meant; the first of equals.
  static func to(_ word: String, in known: [String]) -> String? {
    let letters = Array(word.unicodeScalars.prefix(64))
    let allowed = letters.count < 3 ? 0 : letters.count / 3
    return known.map { ($0, distance(letters, Array($0.unicodeScalars))) }
      .filter { $0.1 <= allowed }
      .min { $0.1 < $1.1 }?.0
  }

  /// Insertions, deletions, replacements and swaps of neighbours from one word to the other.
  ///
  /// This is the optimal string alignment distance.
  package static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let replacement = last[column] + (left[row] == right[column] ? 0 : 1)
        var best = min(replacement, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
