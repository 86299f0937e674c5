import Guide
import Interview
import Scoring

/// The markers' final marks of the open answers of a folder, to see where they differ.
struct MarkerReadings {
  private struct Answer: Hashable {
    var session: SessionID
    var item: String
  }

  private var marks: [Answer: [Marker: (phase: Phase, mark: OpenMark)]] = [:]
  /// The answers whose marks were changed by hand.
  private var byHand: Set<Answer> = []
  /// The sessions in the order in which the file names them.
  private var sessions: [SessionID] = []
  private var seen: Set<SessionID> = []

  /// Takes a row; the final mark counts, and the first one where it is alone.
  mutating func take(_ row: MarkRow) {
    if seen.insert(row.session).inserted { sessions.append(row.session) }
    let answer = Answer(session: row.session, item: row.item)
    switch row.mark {
    case .byHand: byHand.insert(answer)
    case .open(let marker, let mark):
      if marks[answer]?[marker]?.phase != .final {
        marks[answer, default: [:]][marker] = (row.phase, mark)
      }
    }
  }

  /// The sessions in which the markers of an item's answer differ by two or more.
  func sessions(apartOn item: TestItem) -> [SessionID] {
    sessions.filter { session in
      let answer = Answer(session: session, item: item.id)
      guard !byHand.contains(answer), let marks = marks[answer] else { return false }
      return OpenMark.widestDifference(marks.values.map(\.mark), on: item) >= 2
    }
  }
}
