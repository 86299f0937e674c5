/// How the candidate's screen was left before the test was over.
package enum TestLeaving: String, Sendable, Hashable, Codable {
  /// With the hiring lead's word.
  case word
  /// The program was told to end, or its terminal was closed.
  case ended
}

/// What the record has of the way out of the candidate's screen.
package struct TestDoor: Sendable, Hashable {
  /// That the screen was left in the middle of the test.
  package struct Leaving: Sendable, Hashable {
    package var by: TestLeaving
    package var at: Instant
  }

  /// When the word to leave was tried wrong.
  package private(set) var refused: [Instant] = []
  package private(set) var leavings: [Leaving] = []

  mutating func apply(_ event: Event) {
    switch event.happening {
    case .leaveWordRefused: refused.append(event.at)
    case .testLeft(let by): leavings.append(Leaving(by: by, at: event.at))
    // The rest of what a candidate does goes through no door.
    default: return
    }
  }

  /// What the lead is told of it, a sentence for each; none where nothing is to be told.
  package func sentences(in zone: ClockZone) -> [String] {
    var sentences = leavings.map { leaving in
      switch leaving.by {
      case .word: "left with the lead's word at \(zone.clock(leaving.at))"
      case .ended:
        "ended from outside at \(zone.clock(leaving.at)): the terminal was closed, or the program"
          + " was told to end"
      }
    }
    if let last = refused.last {
      let times = refused.count == 1 ? "once" : "\(refused.count) times"
      sentences.append("the word to leave was tried wrong \(times), last at \(zone.clock(last))")
    }
    return sentences
  }
}
