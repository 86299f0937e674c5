/// How well what was typed fits the name of something: letters in order, with others between them.
///
/// The beginnings of words count more than letters inside of them, and letters side by side more
/// than letters apart.
enum LooseMatch {
  /// A score, the higher the better; nil where a letter is missing.
  ///
  /// - Parameters:
  ///   - typed: letters without blanks.
  ///   - name: words with hyphens or blanks between them.
  static func score(_ typed: String, in name: String) -> Int? {
    let wanted = Array(typed.lowercased())
    let letters = Array(name.lowercased())
    guard !wanted.isEmpty else { return 0 }
    guard wanted.count <= letters.count else { return nil }
    // The best score of the letters so far that ends at each place.
    var best = [Int?](repeating: nil, count: letters.count)
    for (count, letter) in wanted.enumerated() {
      var next = [Int?](repeating: nil, count: letters.count)
      var bestBefore: Int?
      for place in letters.indices {
        if place > 0, let before = best[place - 1] {
          bestBefore = max(bestBefore ?? before, before)
        }
        guard letters[place] == letter else { continue }
        let begins = place == 0 || letters[place - 1] == "-" || letters[place - 1] == " "
        let worth = begins ? 8 : 1
        if count == 0 {
          next[place] = worth + (place == 0 ? 4 : 0)
          continue
        }
        let apart = bestBefore.map { $0 + worth }
        let beside = place > 0 ? best[place - 1].map { $0 + worth + 5 } : nil
        next[place] = [apart, beside].compactMap(\.self).max()
      }
      best = next
    }
    // Of two that fit alike, the shorter name is meant.
    return best.compactMap(\.self).max().map { $0 * 100 - letters.count }
  }
}
