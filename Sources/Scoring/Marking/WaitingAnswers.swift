/// How many answers of a taken test wait for a person, by kind.
package struct WaitingAnswers: Sendable, Hashable {
  /// Written answers without a mark.
  package var written: Int
  /// Numbers that their key does not understand, without a mark.
  package var numbers: Int
  /// Numbers that were not understood and earned nothing, under guides that have no marker look.
  package var unread: Int

  /// Counts; all are zero where nothing is said.
  package init(written: Int = 0, numbers: Int = 0, unread: Int = 0) {
    self.written = written
    self.numbers = numbers
    self.unread = unread
  }

  /// Whether anything waits for a marker.
  package var isWaiting: Bool { written + numbers > 0 }

  /// What waits for a marker: `1 number and 2 answers`; empty where nothing does.
  package var words: String {
    [Self.count(numbers, "number"), Self.count(written, "answer")].compactMap(\.self)
      .joined(separator: " and ")
  }

  /// What is to be known of it, a sentence each.
  package var sentences: [String] {
    var sentences: [String] = []
    if isWaiting {
      let verb = written + numbers == 1 ? "waits" : "wait"
      sentences.append("\(words) of the test \(verb) for a marker.")
    }
    if let unread = Self.count(unread, "number") {
      sentences.append("\(unread) of the test could not be read and earned nothing.")
    }
    return sentences
  }

  func adding(_ other: WaitingAnswers) -> WaitingAnswers {
    WaitingAnswers(
      written: written + other.written, numbers: numbers + other.numbers,
      unread: unread + other.unread)
  }

  private static func count(_ number: Int, _ thing: String) -> String? {
    number == 0 ? nil : "\(number) \(thing)\(number == 1 ? "" : "s")"
  }
}
