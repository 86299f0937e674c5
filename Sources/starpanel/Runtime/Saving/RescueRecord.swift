import Interview
import Ledger

/// Adds what could not be saved to the record: in one transaction, at the ends of the feeds.
///
/// Each happening keeps the time at which it was done, and the feed says before them that they were
/// saved later, and how many. What is in the feed already is not added twice, and what was done about
/// the same since stays.
struct RescueRecord {
  /// What came of it.
  struct Result {
    var added: [UnsavedEntry] = []
    var overtaken: [Subject] = []

    /// A sentence or two for the person.
    var words: String {
      let kept = overtaken.filter(\.isMeant)
      var words =
        added.isEmpty
        ? (kept.isEmpty ? "All of it was in the record already." : "Nothing added")
        : "\(UnsavedTally(added).words) added to the record"
      guard let first = kept.first else { return added.isEmpty ? words : words + "." }
      words += added.isEmpty ? ": " : "; "
      return kept.count == 1
        ? words + "\(first.words) was changed since and stays."
        : words + "\(first.words) and \(kept.count - 1) more were changed since and stay."
    }
  }

  private let entries: [UnsavedEntry]
  /// Who wrote them is asked about them, and told what came of it.
  private let words: SeatWords
  /// Where they are kept.
  private let path: String
  private let ledger: PanelLedger

  init(_ entries: [UnsavedEntry], keptIn path: String, to ledger: PanelLedger) {
    // The file may be an earlier program's.
    self.entries = entries.map(\.withoutReasonForTime)
    words = SeatWords(for: entries.first?.seat)
    self.path = path
    self.ledger = ledger
  }

  /// Adds it; throws a `Failure` that says what stands against it, and then nothing was added.
  func add() throws -> Result {
    do {
      return try addAll()
    } catch LedgerError.againstTheRules(_, _, _, let why) {
      // Another console has written since the rules were asked here.
      throw refused(why)
    } catch let error as LedgerError {
      throw refused(error.brief)
    }
  }

  private func addAll() throws -> Result {
    var order: [Feed] = []
    var feeds: [Feed: [UnsavedEntry]] = [:]
    for entry in entries {
      let feed = entry.feed
      if feeds[feed] == nil { order.append(feed) }
      feeds[feed, default: []].append(entry)
    }
    var result = Result()
    var events: [Event] = []
    var drafts: [DraftRow] = []
    for feed in order {
      let stored = try ledger.events(of: feed.session)
      let session = Session(id: feed.session, events: stored)
      let written = stored.filter { $0.seat == feed.seat }.map { event in
        var event = event
        event.happening = event.happening.withoutReasonForTime
        return event
      }
      let late = LateAddition(feeds[feed] ?? [], to: written)
      guard session.plan != nil || late.added.contains(where: { $0.guide != nil }) else {
        throw refused("this ledger has no \(words.of(feed.session))")
      }
      events += try self.events(
        late.added, after: session, feed, guides: Set(late.added.compactMap(\.guide)))
      drafts += late.added.compactMap { entry in
        guard case .draft(let key, let note) = entry.work else { return nil }
        return DraftRow(session: feed.session, seat: feed.seat, question: key, note: note)
      }
      result.added += late.added
      result.overtaken += late.overtaken
    }
    try ledger.append(events, drafts: drafts, guides: Set(result.added.compactMap(\.guide)))
    return result
  }

  private func events(
    _ entries: [UnsavedEntry], after session: Session, _ feed: Feed, guides: Set<String>
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
    // What follows in a feed can be said to be late only once its session is there.
    for entry in (session.plan == nil ? owed : [first] + owed) {
      guard case .happening(let happening) = entry.work else { continue }
      let event = Event(
        session: feed.session, seat: feed.seat, sequence: (session.heads[feed.seat] ?? 0) + 1,
        at: entry.at, via: entry.via, happening: happening)
      if let reason = try ledger.refusal(of: event, in: session, guides: guides) {
        throw refused(reason)
      }
      session.apply(event)
      events.append(event)
    }
    return events
  }

  private func refused(_ reason: String) -> Failure {
    Failure(
      status: .badInput,
      message: "Nothing was added: \(reason). The file stays at \(path).")
  }
}

extension UnsavedEntry {
  /// The same without a word of why somebody is given time, which is not kept any more.
  fileprivate var withoutReasonForTime: UnsavedEntry {
    guard case .happening(let happening) = work else { return self }
    var entry = self
    entry.work = .happening(happening.withoutReasonForTime)
    return entry
  }
}
