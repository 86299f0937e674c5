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
    let owed = entries.compactMap { entry -> (at: Instant, happening: Happening)? in
      guard case .happening(let happening) = entry.work else { return nil }
      return (entry.at, happening)
    }
    guard !owed.isEmpty else { return [] }
    var session = session
    var events: [Event] = []
    let first = (WallClock.now(), Happening.savedLater(count: owed.count))
    for (moment, happening) in [first] + owed {
      if let reason = session.refusal(ofRescued: happening, by: feed.seat) {
        throw refused(reason)
      }
      let event = Event(
        session: feed.session, seat: feed.seat, sequence: (session.heads[feed.seat] ?? 0) + 1,
        at: moment, happening: happening)
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

extension Session {
  /// Why something that was done before cannot be added any more; nil where it can.
  fileprivate func refusal(ofRescued happening: Happening, by seat: Seat) -> String? {
    switch seat {
    case .interviewer(let name):
      guard panel.contains(name) else { return "\(name.text) is not on the panel any more" }
      guard form(of: name).isSealed else { return nil }
      switch happening {
      case .ratingRevised, .flagRaised, .flagResolved, .savedLater, .seatTaken: return nil
      default: return "the form of \(name.text) was sealed since"
      }
    case .marker(let name):
      if case .answerMarked(let item, _) = happening, marking[name]?[item]?.isEmpty == false {
        return "that answer was marked since"
      }
      return nil
    case .lead, .candidate: return nil
    }
  }
}
