import Foundation
import GRDB
package import Interview

/// A new ledger made of what could be had of a damaged file.
package struct LedgerRecovery: Sendable {
  /// How many events are in the new ledger as they were.
  package private(set) var events = 0
  /// How many sessions they belong to.
  package private(set) var sessions = 0
  /// What is missing, an event or a stretch of events a line; empty where nothing is known to be.
  package private(set) var missing: [String] = []
  /// What else is to be told.
  package private(set) var remarks: [String] = []

  /// Makes a new ledger of a damaged file, which is read byte by byte and stays as it is.
  ///
  /// Events that follow a gap in their feed are written behind an event that says what is lost, with
  /// their old number and hash beside the new ones. Throws `LedgerError.exists` where there is
  /// something at the new path, and leaves nothing there where it fails.
  ///
  /// - Parameters:
  ///   - guides: the texts of guides that the program has; one takes the place of a lost one where its
  ///     hash is the one that a session names.
  package init(
    of path: String, to new: String, guides: [String], at moment: Instant,
    digest: @escaping PanelLedger.Digest
  ) throws {
    let source = try LedgerFile(reading: path)
    let target = try CopyTarget(new)
    let place = target.path
    let damaged = try DamagedFile(path: source.path)
    let listed = ListedEnds(of: source)
    let feeds = RecoveredFeeds(damaged.records, ends: listed.heads)
    guard !feeds.entries.isEmpty || !damaged.guides.isEmpty else {
      throw LedgerError.nothingToRecover(path: path)
    }
    let chains = RecoveredChains(damaged.records)
    do {
      // Closed before the file gets its name, so that nothing of it is in a log.
      let ledger = try PanelLedger(path: target.draft, digest: digest)
      try ledger.writing { db in
        for guide in damaged.guides { try PanelLedger.store(guide: guide.bytes.text, in: db) }
        try keepGuides(guides, of: feeds, in: db)
        try write(feeds, beside: chains.purged, at: moment, into: db, of: ledger)
        try keepDrafts(of: listed, in: db)
        try chains.write(into: db)
        missing += chains.missing
        let lost =
          feeds.entries.compactMap(\.lostBefore).map(\.count) + feeds.lostEnds.map(\.range.count)
        try CustodyRows(db: db).insert(
          CustodyEvent(
            at: moment, entry: .recovered(events: events, lost: lost.reduce(0, +))))
      }
      if !listed.isWhole {
        remarks.append(
          "The list of sessions cannot be read, so whether events are missing at the ends of feeds is"
            + " not known.")
      }
      if feeds.newer > 0 {
        remarks.append(
          "\(feeds.newer) events are of a newer starpanel and were left out; recover with that version."
        )
      }
    }
    try target.settle()
    try target.publish()
    // Where a folder is shared, the new ledger is for the group as well.
    try FileSharing(folder: LedgerFile.folder(of: place)).apply(to: place)
  }

  private mutating func write(
    _ feeds: RecoveredFeeds, beside purged: Int, at moment: Instant, into db: Database,
    of ledger: PanelLedger
  ) throws {
    let table = EventTable(db: db)
    let lost = feeds.entries.count { $0.lostBefore != nil } + feeds.lostEnds.count
    var numbers = RowNumbers(db: db, rows: feeds.entries.count + lost, purged: purged)
    var folds: [SessionID: FoldedSession] = [:]
    var order: [SessionID] = []
    // The last hash of each feed as the damaged file had it.
    var originals: [SessionID: [String: String]] = [:]
    func add(
      _ event: Event, of place: RecoveredPlace?, naming heads: [String: String]?, id: Int64 = 0
    ) throws {
      try numbers.prepareNext(wanted: id)
      if folds[event.session] == nil { order.append(event.session) }
      var folded = folds.removeValue(forKey: event.session) ?? FoldedSession(id: event.session)
      let last = folded.heads[event.seat] ?? .none
      var next = event
      next.sequence = last.sequence + 1
      let (id, head) = try table.insert(next, after: last, naming: heads, recovered: place)
      folded.apply(next, id: id, head: head)
      folds[event.session] = folded
    }
    func tell(_ range: ClosedRange<Int>, of feed: Feed) throws {
      try add(
        Event(
          session: feed.session, seat: feed.seat, sequence: 0, at: moment, origin: .live, via: nil,
          happening: .eventsLost(from: range.lowerBound, to: range.upperBound)),
        of: nil, naming: nil)
      let numbers =
        range.count == 1
        ? "event \(range.lowerBound)" : "events \(range.lowerBound) to \(range.upperBound)"
      missing.append("session \(feed.session), \(feed.seat.text): \(numbers)")
    }
    for entry in feeds.entries {
      if let range = entry.lostBefore { try tell(range, of: entry.feed) }
      let last = folds[entry.feed.session]?.heads[entry.feed.seat] ?? .none
      let heads = entry.record.heads
      let isInPlace =
        last.sequence + 1 == entry.record.event.sequence && last.sha256 == entry.record.previous
        && (heads == nil || heads == originals[entry.feed.session])
      try add(
        entry.record.event,
        of: isInPlace
          ? entry.record.recovered
          : RecoveredPlace(sequence: entry.record.event.sequence, sha256: entry.sha256),
        naming: isInPlace ? heads : nil, id: entry.id)
      originals[entry.feed.session, default: [:]][entry.feed.seat.text] = entry.sha256
      events += 1
    }
    for (feed, range) in feeds.lostEnds { try tell(range, of: feed) }
    try numbers.finish()
    let index = SessionIndex(db: db)
    for session in order {
      if let folded = folds[session] { try ledger.write(folded, to: index) }
    }
    sessions = order.count
  }

  /// Sees to it that the guides of all sessions are there, as far as the program has them.
  private mutating func keepGuides(
    _ known: [String], of feeds: RecoveredFeeds, in db: Database
  ) throws {
    var here = Set(try String.fetchAll(db, sql: "SELECT sha256 FROM guide"))
    let texts = Dictionary(
      known.map { (PanelLedger.sha256(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    for entry in feeds.entries {
      guard case .sessionPlanned(let plan) = entry.record.event.happening,
        here.insert(plan.guide.sha256).inserted
      else { continue }
      if let text = texts[plan.guide.sha256] {
        try PanelLedger.store(guide: text, in: db)
      } else {
        missing.append(
          "guide \(plan.guide.id), version \(plan.guide.version): its sessions cannot be scored")
      }
    }
  }

  private mutating func keepDrafts(of listed: ListedEnds, in db: Database) throws {
    for draft in listed.drafts { try PanelLedger.save(draft, in: db) }
    if !listed.hasDrafts {
      remarks.append("What was being typed and was no event yet cannot be read.")
    }
  }
}
