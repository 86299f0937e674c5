/// What was typed in one place of a console, in order, and how much of it the screen has confirmed.
struct Trail {
  /// A word, and the how manieth thing it was that was typed at its console.
  private struct Step {
    var word: String
    var number: Int
  }

  private var steps: [Step] = []
  /// How many of them the screen has shown together with its tick.
  private(set) var confirmed = 0

  var typed: [String] { steps.map(\.word) }

  /// Whether all that was typed is confirmed.
  var isSettled: Bool { confirmed == steps.count }

  mutating func type(_ word: String, number: Int) { steps.append(Step(word: word, number: number)) }

  /// The number of a word that a screen shows, at or after the last one confirmed; where there are
  /// several that of the first.
  func number(of word: String) -> Int? {
    steps[max(0, confirmed - 1)...].first { $0.word == word }?.number
  }

  /// Takes note that all is saved up to a number.
  ///
  /// - Returns: how many words are confirmed now that were not before.
  mutating func confirm(upTo number: Int) -> Int {
    let before = confirmed
    while confirmed < steps.count, steps[confirmed].number <= number { confirmed += 1 }
    return confirmed - before
  }

  /// Compares with what the record has of it, from the first on; the trail goes on from there.
  ///
  /// - Parameter canBreak: whether the last word may be there in part.
  /// - Returns: what is wrong; nil where all that was confirmed is there and nothing else is.
  mutating func compare(with found: [String], canBreak: Bool = false) -> String? {
    let typed = typed
    defer { goOn(from: found) }
    if found.count < confirmed {
      return "lost \(typed[found.count..<confirmed]), of \(typed) there is \(found)"
    }
    if found.count > typed.count { return "typed \(typed), and there is \(found)" }
    for (place, word) in found.enumerated() where typed[place] != word {
      let isPart = canBreak && place == found.count - 1 && typed[place].hasPrefix(word)
      guard isPart, place >= confirmed else { return "typed \(typed), and there is \(found)" }
    }
    return nil
  }

  /// Compares with the last of it, which is all that the record has.
  mutating func compare(withLast found: String?) -> String? {
    defer { goOn(from: found.map { [$0] } ?? []) }
    guard let found else { return confirmed == 0 ? nil : "lost all of \(typed)" }
    return typed[max(0, confirmed - 1)...].contains(found)
      ? nil : "confirmed \(typed.prefix(confirmed)), and there is \(found)"
  }

  private mutating func goOn(from found: [String]) {
    steps = found.map { Step(word: $0, number: 0) }
    confirmed = found.count
  }
}
