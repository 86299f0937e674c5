import Interview
import Scoring

/// The markers' final marks of the open answers of a folder, to see where they differ.
struct MarkerReadings {
  private struct Answer: Hashable {
    var session: SessionID
    var item: String
  }

  private var marks: [Answer: [Marker: (phase: Phase, mark: OpenMark)]] = [:]
  /// The answers in the order in which the file names them.
  private var order: [Answer] = []

  /// Takes a row; the final mark counts, and the first one where it is alone.
  mutating func take(_ row: MarkRow) {
    guard case .open(let marker, let mark) = row.mark else { return }
    let answer = Answer(session: row.session, item: row.item)
    if marks[answer] == nil { order.append(answer) }
    if marks[answer]?[marker]?.phase != .final {
      marks[answer, default: [:]][marker] = (row.phase, mark)
    }
  }

  /// How many answers of each session have markers that differ by two or more.
  var spreads: [(session: SessionID, count: Int)] {
    var counts: [SessionID: Int] = [:]
    var sessions: [SessionID] = []
    for answer in order {
      let values = (marks[answer] ?? [:]).values.map(\.mark)
      guard OpenMark.widestDifference(values) >= 2 else { continue }
      if counts[answer.session] == nil { sessions.append(answer.session) }
      counts[answer.session, default: 0] += 1
    }
    return sessions.map { ($0, counts[$0] ?? 0) }
  }
}
