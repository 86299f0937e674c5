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
  /// It was taken and marked here.
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
