import GRDB
package import Interview
import Synchronization

extension PanelLedger {
  /// Adds happenings to the end of a seat's feed, all or none, and returns them as events.
  ///
  /// The drafts of the notes, answers and marks among them are deleted in the same transaction.
  ///
  /// - Parameters:
  ///   - head: how many events the writer knows the feed to have. Where it has another number,
  ///     another console has the seat: `LedgerError.feedMoved` is thrown and nothing is written.
  ///   - at: the time that is recorded for all of them.
  ///   - origin: whether they happened then.
  ///   - via: where they were written, if not at a console of the seat's own.
  package func append(
    _ happenings: [Happening], to session: SessionID, seat: Seat, after head: Int, at: Instant,
    origin: Origin = .live, via: Via? = nil
  ) throws -> [Event] {
    let events = happenings.enumerated().map { offset, happening in
      Event(
        session: session, seat: seat, sequence: head + 1 + offset, at: at, origin: origin,
        via: via, happening: happening)
    }
    try append(events)
    return events
  }

  /// Adds events to the ends of their feeds, all of them or none.
  ///
  /// They may belong to several feeds and sessions. Where the first of a feed is not the next one
  /// there, `LedgerError.feedMoved` is thrown and nothing is written. Where the rules of the record
  /// do not allow one that happens now, `LedgerError.againstTheRules` is thrown and nothing is
  /// written. The drafts of the notes, answers and marks among them are deleted in the same
  /// transaction.
  ///
  /// - Parameters:
  ///   - drafts: what is kept in the same transaction of what is still being typed.
  ///   - guides: the texts of guides that sessions among them are set up under, kept before them.
  package func append(
    _ events: [Event], drafts: [DraftRow] = [], guides: Set<String> = []
  ) throws {
    guard !events.isEmpty || !drafts.isEmpty else { return }
    let events = stamper.stamped(events)
    let folds = try writing { db in
      for text in guides.sorted() { try Self.store(guide: text, in: db) }
      let table = EventTable(db: db)
      var folds: [SessionID: FoldedSession] = [:]
      for (place, event) in events.enumerated() {
        let (session, seat) = (event.session, event.seat)
        // Taken out while it is changed, so that nothing of it is copied.
        var folded =
          try folds.removeValue(forKey: session)
          ?? upToDate(session, seat: seat, table: table)
        let last = try folded.heads[seat] ?? table.head(of: seat, in: session)
        guard last.sequence + 1 == event.sequence else {
          throw LedgerError.feedMoved(
            session: session, seat: seat, expected: event.sequence - 1, found: last.sequence)
        }
        if let why = try refusal(of: event, in: folded.session, db) {
          throw LedgerError.againstTheRules(session: session, seat: seat, place: place, why: why)
        }
        let (id, next) = try table.insert(
          event, after: last, naming: folded.heads(namedBy: event))
        let claims = OpeningGuide.claim(of: event.happening, in: folded.session) != nil
        folded.apply(event, id: id, head: next)
        // The next event of this batch may bring another guide into the same opening.
        if claims { try write(folded, to: SessionIndex(db: db)) }
        folds[session] = folded
        if let question = event.happening.draftedUnder {
          try Self.deleteDraft(session: session, seat: seat, question: question, in: db)
        }
      }
      let index = SessionIndex(db: db)
      for folded in folds.values.sorted(by: { $0.lastID < $1.lastID }) {
        try write(folded, to: index)
      }
      for draft in drafts { try Self.save(draft, in: db) }
      return folds
    }
    guard !events.isEmpty else { return }
    stamper.take(events)
    // Only what is committed may be kept.
    cache.withLock { cache in
      for folded in folds.values { cache.keep(folded) }
    }
    file.tellFollowers()
  }

  /// Why the rules would not allow an event after what a session has; nil where they would.
  ///
  /// - Parameter guides: the texts of guides that would be kept with it.
  package func refusal(
    of event: Event, in session: Session, guides: Set<String> = []
  ) throws -> String? {
    let why = try rule(event, session) { [self] in
      guard let sha256 = session.plan?.guide.sha256 else { return nil }
      return try guides.first { Self.sha256(of: $0) == sha256 } ?? guideText(sha256: sha256)
    }
    return try why
      ?? reading { db in try OpeningGuides(list: listReading(db)).refusal(of: event, in: session) }
  }

  /// Why the rules do not allow an event; nil where they do, or where a file brings it.
  ///
  /// An outside rater's mark comes by a file into a session that is held here, so it is asked about.
  private func refusal(of event: Event, in session: Session, _ db: Database) throws -> String? {
    guard event.origin == .live || event.happening.isOutside else { return nil }
    let why = try rule(event, session) { [self] in
      try session.plan.flatMap { try guideText($0.guide.sha256, in: db) }
    }
    return try why ?? OpeningGuides(list: listReading(db)).refusal(of: event, in: session)
  }

  /// The session as the table has it, from the cache as far as that still holds.
  private func upToDate(
    _ session: SessionID, seat: Seat, table: EventTable
  ) throws -> FoldedSession {
    if var folded = cache.withLock({ $0.session(session) }) {
      try folded.catchUp(with: table)
      if try folded.heads[seat, default: .none] == table.head(of: seat, in: session) {
        return folded
      }
    }
    return try FoldedSession.whole(session, in: table)
  }
}
