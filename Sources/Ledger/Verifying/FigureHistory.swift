import Foundation
import GRDB
import Interview

/// When a ledger had a figure.
package struct FigureMoment: Sendable, Hashable {
  /// How many events there were.
  package var events: Int
  /// The time of the last of them, as it is stored; nil before the first.
  package var at: String?
}

/// The figure of a ledger, event by event.
struct FigureHistory {
  private typealias FeedName = FeedCheck.FeedName

  private var heads: [SessionID: [FeedName: String]] = [:]
  private var figures: [SessionID: String] = [:]
  /// The figures of the sessions in the order of their digits, a line each.
  private var lines: [[UInt8]] = []
  private(set) var events = 0
  /// The purged sessions whose last event is still to come, the next one last.
  private var purged: [Tombstone]
  /// Whether a purged session was under way, of which nobody can say what it had by then.
  private(set) var isUnknown = false

  init(purged: [Tombstone]) {
    self.purged = purged.sorted { $0.last > $1.last }
  }

  /// The figure now.
  var figure: String { Fingerprint.of(Data(lines.joined())) }

  /// Takes in the purged sessions that were over before an event of that id.
  mutating func passPurged(before id: Int64) {
    while let stone = purged.last, stone.last < id {
      purged.removeLast()
      lines.insert(line(stone.figure), at: place(of: line(stone.figure)))
    }
    isUnknown = purged.contains { $0.first < id }
  }

  /// Takes in the next event.
  mutating func take(_ stored: StoredEvent) {
    events += 1
    let session = SessionID(stored.session.text)
    heads[session, default: [:]][FeedName(stored.seat.text)] = stored.sha256.text
    let next = LedgerFigure.of(heads[session, default: [:]].values)
    if let last = figures.updateValue(next, forKey: session) {
      lines.remove(at: place(of: line(last)))
    }
    lines.insert(line(next), at: place(of: line(next)))
  }

  private func line(_ figure: String) -> [UInt8] { Array((figure + "\n").utf8) }

  /// Where a line stands or would stand.
  private func place(of line: [UInt8]) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].lexicographicallyPrecedes(line) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

extension PanelLedger {
  /// When the ledger had a figure; nil where it never had it.
  ///
  /// The time that it takes grows with the events times the sessions.
  ///
  /// - Parameter beginning: the figure's first digits, or all of them.
  package func moment(ofFigure beginning: String) throws -> FigureMoment? {
    try reading { db in
      var history = FigureHistory(purged: try CustodyRows(db: db).tombstones())
      if history.figure.hasPrefix(beginning) { return FigureMoment(events: 0, at: nil) }
      var last: String?
      let rows = try Row.fetchCursor(
        db, sql: "SELECT \(StoredEvent.columns) FROM event NOT INDEXED ORDER BY id")
      while let row = try rows.next() {
        let stored = StoredEvent(row)
        history.passPurged(before: stored.id)
        if !history.isUnknown, history.figure.hasPrefix(beginning) {
          return FigureMoment(events: history.events, at: last)
        }
        history.take(stored)
        last = stored.at.text
        if !history.isUnknown, history.figure.hasPrefix(beginning) {
          return FigureMoment(events: history.events, at: last)
        }
      }
      history.passPurged(before: .max)
      if history.figure.hasPrefix(beginning) {
        return FigureMoment(events: history.events, at: last)
      }
      return nil
    }
  }
}
