import Interview
import Ledger

/// One attempt to write what is not on disk: one transaction, after the real ends of the feeds.
struct FeedWriting {
  /// What came of it.
  struct Result {
    /// What an earlier attempt had written, of which the answer was lost.
    var known: [Event] = []
    /// What was written now.
    var events: [Event] = []
    /// The sessions of feeds to which somebody else had written, as they were before.
    var moved: [(session: Session, seat: Seat)] = []
  }

  /// What was done at a round table for a seat that another console holds.
  struct Held {
    var feed: Feed
    var claim: SeatClaim
    var numbers: Set<Int>
  }

  private let items: [UnsavedList.Item]
  private let ledger: PanelLedger

  init(_ items: [UnsavedList.Item], ledger: PanelLedger) {
    self.items = items
    self.ledger = ledger
  }

  /// Takes hold of the seats for which something was done at a round table.
  ///
  /// - Returns: the items that may be written, and those for seats that other consoles hold.
  static func claimingSeats(
    of items: [UnsavedList.Item], in ledger: PanelLedger
  ) throws -> (free: [UnsavedList.Item], held: [Held]) {
    var claims: [Feed: SeatClaim?] = [:]
    var held: [Held] = []
    let free = try items.filter { item in
      guard item.entry.via != nil else { return true }
      let feed = item.entry.feed
      let claim =
        try claims[feed]
        ?? ledger.claim(
          session: feed.session, seat: feed.seat, by: SeatConsole.this, at: WallClock.now())
      claims[feed] = .some(claim)
      guard let claim else { return true }
      if let index = held.firstIndex(where: { $0.feed == feed }) {
        held[index].numbers.insert(item.number)
      } else {
        held.append(Held(feed: feed, claim: claim, numbers: [item.number]))
      }
      return false
    }
    return (free, held)
  }

  /// Writes; throws where nothing was written, or nobody can say.
  func write() throws -> Result {
    let drafts = items.compactMap(Self.draft)
    let guides = Set(items.compactMap(\.entry.guide))
    var result = Result(events: items.compactMap { Self.event($0, at: $0.expected ?? 0) })
    var tries = 0
    while true {
      do {
        try ledger.append(result.events, drafts: drafts, guides: guides)
        return result
      } catch LedgerError.feedMoved(let session, let seat, let expected, let found) {
        tries += 1
        guard tries < 20 else {
          throw LedgerError.feedMoved(
            session: session, seat: seat, expected: expected, found: found)
        }
        result = try placed()
      }
    }
  }

  /// The same happenings after the ends that their feeds have now.
  private func placed() throws -> Result {
    var result = Result()
    var order: [Feed] = []
    var feeds: [Feed: [UnsavedList.Item]] = [:]
    for item in items where item.expected != nil {
      let feed = item.entry.feed
      if feeds[feed] == nil { order.append(feed) }
      feeds[feed, default: []].append(item)
    }
    for feed in order {
      let stored = try ledger.events(of: feed.session)
      let session = Session(id: feed.session, events: stored)
      var own = feeds[feed] ?? []
      let first = own.first?.expected ?? 1
      // Who knew no end of the feed is not surprised by what stands there.
      let known = own.lazy.compactMap(\.expected).first { $0 > 0 }
      var isForeign = false
      for event in stored where event.seat == feed.seat && event.sequence >= first {
        // From where it was written is the ledger's to add.
        var said = event
        said.from = nil
        if let next = own.first, said == Self.event(next, at: event.sequence) {
          result.known.append(event)
          own.removeFirst()
        } else if let known, event.sequence >= known {
          isForeign = true
        }
      }
      if isForeign { result.moved.append((session, feed.seat)) }
      var head = session.heads[feed.seat] ?? 0
      for item in own {
        guard case .happening(let happening) = item.entry.work,
          !session.hasFirstMark(before: happening, by: feed.seat)
        else { continue }
        head += 1
        result.events += [Self.event(item, at: head)].compactMap(\.self)
      }
    }
    return result
  }

  private static func event(_ item: UnsavedList.Item, at sequence: Int) -> Event? {
    guard case .happening(let happening) = item.entry.work else { return nil }
    return Event(
      session: item.entry.session, seat: item.entry.seat, sequence: sequence, at: item.entry.at,
      via: item.entry.via, happening: happening)
  }

  private static func draft(_ item: UnsavedList.Item) -> DraftRow? {
    guard case .draft(let key, let note) = item.entry.work else { return nil }
    return DraftRow(
      session: item.entry.session, seat: item.entry.seat, question: key, note: note)
  }
}

extension Session {
  /// Whether a marker's first mark comes after another first mark of the same answer.
  ///
  /// Only a change with a reason counts then; the console keeps the mark as one to be recorded.
  fileprivate func hasFirstMark(before happening: Happening, by seat: Seat) -> Bool {
    guard let marker = seat.marker, case .answerMarked(let item, _) = happening else {
      return false
    }
    return marking[marker]?[item]?.isEmpty == false
  }
}

/// Why something cannot be written, for a line on the screen.
struct Trouble: Sendable, Hashable {
  /// A few words without the name of a person or a session.
  let words: String
  /// Whether the ledger's files are not where they were.
  let isLost: Bool

  init(_ error: any Error) {
    guard let error = error as? LedgerError else {
      words = "the ledger cannot be written"
      isLost = false
      return
    }
    words = error.brief
    if case .moved = error { isLost = true } else { isLost = false }
  }
}
