/// How much of what kind is not on disk, in words: "3 ratings, 1 note".
package struct UnsavedTally: Sendable, Hashable {
  /// A kind of thing that people count.
  private enum Noun: Int, CaseIterable {
    case setup, rating, blank, note, mark, answer, element, flag, seal, score, decision, entry

    func words(_ count: Int) -> String {
      let (one, many) =
        switch self {
        case .setup: ("set-up", "set-ups")
        case .rating: ("rating", "ratings")
        case .blank: ("blank", "blanks")
        case .note: ("note", "notes")
        case .mark: ("mark", "marks")
        case .answer: ("answer", "answers")
        case .element: ("STAR mark", "STAR marks")
        case .flag: ("flag", "flags")
        case .seal: ("seal", "seals")
        case .score: ("score", "scores")
        case .decision: ("decision", "decisions")
        case .entry: ("entry", "entries")
        }
      return "\(count) \(count == 1 ? one : many)"
    }
  }

  /// How many entries there are, those included that have no word of their own.
  package let count: Int
  /// The kinds with their counts, such as "3 ratings, 1 note"; "" where there is nothing.
  package let words: String
  /// Whether the words name exactly one thing.
  package let isSingle: Bool

  package init(_ entries: [UnsavedEntry]) {
    count = entries.count
    var counts: [Noun: Int] = [:]
    var typed: Set<Typed> = []
    for entry in entries {
      switch entry.work {
      case .happening(let happening):
        if let noun = Self.noun(happening) { counts[noun, default: 0] += 1 }
      case .draft(let key, _):
        guard typed.insert(Typed(entry.session, entry.seat, key)).inserted else { continue }
        counts[Self.noun(ofDraftAt: entry.seat), default: 0] += 1
      }
    }
    if counts.isEmpty, count > 0 { counts[.entry] = count }
    words = Noun.allCases.compactMap { noun in counts[noun].map(noun.words) }
      .joined(separator: ", ")
    isSingle = counts.values.reduce(0, +) == 1
  }

  private struct Typed: Hashable {
    let session: SessionID
    let seat: Seat
    let key: String

    init(_ session: SessionID, _ seat: Seat, _ key: String) {
      (self.session, self.seat, self.key) = (session, seat, key)
    }
  }

  private static func noun(ofDraftAt seat: Seat) -> Noun {
    switch seat {
    case .candidate: .answer
    case .marker: .mark
    case .lead, .interviewer: .note
    }
  }

  /// Nil for what nobody does on purpose, such as turning to a question.
  private static func noun(_ happening: Happening) -> Noun? {
    switch happening {
    case .sessionPlanned: .setup
    case .questionRated(_, .blank), .ratingRevised(_, .blank, _, _): .blank
    case .questionRated, .ratingRevised: .rating
    case .noteWritten: .note
    case .answerMarked, .answerRemarked: .mark
    case .itemAnswered: .answer
    case .elementsHeard: .element
    case .flagRaised, .flagWithdrawn, .flagResolved: .flag
    case .formSealed: .seal
    case .sectionMarked, .sectionConfirmed, .sectionSourceChosen, .itemRemarked: .score
    case .decisionRecorded: .decision
    case .formOpened, .questionReached, .itemReached, .sittingResumed, .clockStarted, .clockRead,
      .clockStopped, .changeTakenBack, .changeBroughtBack, .savedLater, .eventsLost,
      .leaveWordRefused,
      .testLeft:
      nil
    default: .entry
    }
  }
}
