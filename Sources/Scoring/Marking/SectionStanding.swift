package import Interview

/// Marks of a section that was taken here, and other ones that were typed or imported.
package struct TwoScores: Sendable, Hashable {
  /// The marks of the test as it was taken here.
  package var taken: SectionMarks
  /// The marks that were typed or imported.
  package var recorded: SectionMarks

  /// Makes a pair; nil where both are the same score, in whatever points.
  init?(taken: SectionMarks, recorded: SectionMarks) {
    guard taken.marks?.score != recorded.marks?.score else { return nil }
    self.taken = taken
    self.recorded = recorded
  }
}

/// Where a section's marks stand: taken here, typed or imported, or both.
package enum SectionStanding: Sendable, Hashable {
  /// There is nothing yet.
  case missing
  /// The candidate has not closed it yet.
  case underway
  /// It is taken, and so many of its answers wait for a marker.
  case waiting(items: Int)
  case taken(SectionMarks)
  /// It was typed or imported; by a second person, too, where `isConfirmed`.
  case recorded(SectionMarks, isConfirmed: Bool)
  /// It was taken here, and other marks were typed or imported: the lead has to choose.
  case differs(TwoScores)

  /// Whether it was typed, and nobody has read it from the paper a second time.
  package var isReadOnce: Bool {
    if case .recorded(.whole, isConfirmed: false) = self { true } else { false }
  }

  /// Whether it is taken and waits for a marker.
  package var isWaiting: Bool {
    if case .waiting = self { true } else { false }
  }

  /// The marks that count; nil while there are none, or two that differ.
  package var marks: SectionMarks? {
    switch self {
    case .taken(let marks), .recorded(let marks, _): marks
    case .missing, .underway, .waiting, .differs: nil
    }
  }
}

/// How many answers of a taken test wait for a person, by kind.
package struct WaitingAnswers: Sendable, Hashable {
  /// Written answers without a mark.
  package var written: Int
  /// Numbers that their key does not understand, without a mark.
  package var numbers: Int
  /// Numbers that were not understood and earned nothing, under guides that give them to no marker.
  package var unread: Int
  /// How many of those that wait have an outside rater's mark, which does not stand alone.
  package var markedOutside: Int

  /// Counts; all are zero where nothing is said.
  package init(written: Int = 0, numbers: Int = 0, unread: Int = 0, markedOutside: Int = 0) {
    self.written = written
    self.numbers = numbers
    self.unread = unread
    self.markedOutside = markedOutside
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
      if markedOutside > 0 {
        sentences.append(
          "\(markedOutside) of them \(markedOutside == 1 ? "has" : "have") an outside mark, which"
            + " does not stand alone.")
      }
    }
    if let unread = Self.count(unread, "number") {
      sentences.append("\(unread) of the test could not be read and earned nothing.")
    }
    return sentences
  }

  func adding(_ other: WaitingAnswers) -> WaitingAnswers {
    WaitingAnswers(
      written: written + other.written, numbers: numbers + other.numbers,
      unread: unread + other.unread,
      markedOutside: markedOutside + other.markedOutside)
  }

  private static func count(_ number: Int, _ thing: String) -> String? {
    number == 0 ? nil : "\(number) \(thing)\(number == 1 ? "" : "s")"
  }
}
