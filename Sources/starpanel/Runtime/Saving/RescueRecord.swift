import Interview
import Ledger

/// Adds what a rescue file holds to the record: all of it or nothing, at the ends of the feeds.
///
/// Each happening keeps the time at which it was done, and the feed says before them that they were
/// saved later, and how many. What is in the feed already is not added twice.
struct RescueRecord {
  private struct Feed: Hashable {
    var session: SessionID
    var seat: Seat
  }

  private let file: RescueFile
  private let ledger: PanelLedger

  init(_ file: RescueFile, in ledger: PanelLedger) {
    self.file = file
    self.ledger = ledger
  }

  /// Adds it; throws a `Failure` that says what stands against it, and then nothing was added.
  func add() throws {
    var order: [Feed] = []
    var feeds: [Feed: [UnsavedEntry]] = [:]
    for entry in file.entries {
      let feed = Feed(session: entry.session, seat: entry.seat)
      if feeds[feed] == nil { order.append(feed) }
      feeds[feed, default: []].append(entry)
    }
    var events: [Event] = []
    var drafts: [Draft] = []
    for feed in order {
      let stored = try ledger.events(of: feed.session)
      let session = Session(id: feed.session, events: stored)
      guard session.plan != nil else {
        throw refused("this ledger has no session \(feed.session.text)")
      }
      let own = stored.filter { $0.seat == feed.seat }
      let owed = (feeds[feed] ?? []).filter { entry in
        !own.contains { entry.work == .happening($0.happening) && entry.at == $0.at }
      }
      events += try self.events(owed, after: session, feed)
      drafts += owed.compactMap { entry in
        guard case .draft(let question, let note) = entry.work,
          !own.contains(where: { $0.happening.draftedUnder == question && $0.at > entry.at })
        else { return nil }
        return Draft(session: feed.session, seat: feed.seat, question: question, note: note)
      }
    }
    try ledger.append(events, drafts: drafts)
  }

  private func events(
    _ entries: [UnsavedEntry], after session: Session, _ feed: Feed
  ) throws -> [Event] {
    let owed = entries.filter { if case .happening = $0.work { true } else { false } }
    guard let one = owed.first else { return [] }
    if owed.contains(where: { $0.via != nil }),
      let holder = try ledger.claims(session: feed.session, besides: .this)[feed.seat]
    {
      throw refused("the console at \(holder.console.label) has that seat")
    }
    var first = one
    first.at = WallClock.now()
    first.work = .happening(.savedLater(count: owed.count))
    var session = session
    var events: [Event] = []
    for entry in [first] + owed {
      guard case .happening(let happening) = entry.work else { continue }
      if let reason = session.refusal(of: happening, by: feed.seat) { throw refused(reason) }
      let event = Event(
        session: feed.session, seat: feed.seat, sequence: (session.heads[feed.seat] ?? 0) + 1,
        at: entry.at, via: entry.via, happening: happening)
      session.apply(event)
      events.append(event)
    }
    return events
  }

  private func refused(_ reason: String) -> Failure {
    Failure(
      status: .badInput,
      message: "Nothing was added: \(reason). The file stays at \(file.path).")
  }
}
