import Foundation
import Interview

/// What was found of the events of a damaged file, put into order again.
struct RecoveredFeeds {
  /// An event with what is known of its place.
  struct Entry {
    var feed: Feed
    var record: EventRecord
    var sha256: String
    /// The id of its row; where that is not known, of the one that it comes right behind.
    var id: Int64 = 0
    /// The numbers of events that are missing right before it.
    var lostBefore: ClosedRange<Int>?
  }

  /// The events in the order in which they came.
  private(set) var entries: [Entry] = []
  /// What is missing at the ends of feeds, as far as the list of sessions tells.
  private(set) var lostEnds: [(feed: Feed, range: ClosedRange<Int>)] = []
  /// Events of a newer starpanel, which only that can recover.
  private(set) var newer = 0

  /// Puts into order what was found.
  ///
  /// - Parameters:
  ///   - found: the records with the ids of their rows, where those are known.
  ///   - ends: the last number of each feed, where the list of sessions could be read.
  init(_ found: [DamagedFile.Found], ends: [Feed: Int]) {
    var byFeed: [Feed: [Int: (id: Int64?, entry: Entry)]] = [:]
    for item in found {
      guard let record = try? EventRecord(encoded: item.bytes) else {
        if let envelope = try? RecordEnvelope(encoded: item.bytes), envelope.isOfNewerProgram {
          newer += 1
        }
        continue
      }
      let feed = record.event.feed
      let entry = Entry(feed: feed, record: record, sha256: item.sha256)
      // An older copy of a page has the same events; where two differ, the row that has an id counts.
      if let known = byFeed[feed]?[record.event.sequence], known.id != nil { continue }
      byFeed[feed, default: [:]][record.event.sequence] = (item.id, entry)
    }
    var ordered: [(id: Int64, place: Int, entry: Entry)] = []
    for (feed, events) in byFeed.sorted(by: { Self.precedes($0.key, $1.key) }) {
      var last = 0
      var id: Int64 = 0
      for (number, item) in events.sorted(by: { $0.key < $1.key }) {
        var entry = item.entry
        if number > last + 1 { entry.lostBefore = last + 1...number - 1 }
        // One of which the row is not known comes right behind the one before it in its feed.
        id = max(id, item.id ?? id)
        ordered.append((id, ordered.count, entry))
        last = number
      }
      if let end = ends[feed], end > last { lostEnds.append((feed, last + 1...end)) }
    }
    for (feed, end) in ends.sorted(by: { Self.precedes($0.key, $1.key) })
    where byFeed[feed] == nil && end > 0 {
      lostEnds.append((feed, 1...end))
    }
    ordered.sort { ($0.id, $0.place) < ($1.id, $1.place) }
    entries = ordered.map { id, _, entry in
      var entry = entry
      entry.id = id
      return entry
    }
  }

  private static func precedes(_ left: Feed, _ right: Feed) -> Bool {
    (left.session, left.seat) < (right.session, right.seat)
  }
}
