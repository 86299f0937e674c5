import Interview

/// Checks the events of one session one after another, and folds them.
struct FeedCheck {
  /// The session of the events so far.
  private(set) var folded: FoldedSession
  /// The first fault of each feed, in the order in which they were met.
  private(set) var faults: [AuditReport.Fault] = []
  /// How many events were looked at.
  private(set) var events = 0

  /// The last event of each feed, by the seat's column.
  private var heads: [FeedName: FeedHead] = [:]
  /// The feeds in which a fault was met; what follows there is its consequence.
  private var faulty: Set<FeedName> = []

  /// A seat's column, compared byte by byte as the table does.
  private enum FeedKind {}
  private typealias FeedName = Identifier<FeedKind>

  /// Starts with no events.
  init(session: SessionID) {
    folded = FoldedSession(id: session)
  }

  /// How many feeds the events stand in.
  var feeds: Int { heads.count }

  /// Looks at the next event.
  mutating func check(_ stored: StoredEvent) {
    events += 1
    let feed = FeedName(stored.seat.text)
    let head = heads[feed, default: .none]
    let next = FeedHead(sequence: stored.sequence, sha256: stored.sha256.text)
    heads[feed] = next
    guard !faulty.contains(feed) else { return }
    if let flaw = flaw(of: stored, after: head, as: next) {
      faulty.insert(feed)
      faults.append(
        AuditReport.Fault(
          session: folded.session.id, seat: feed.text, sequence: stored.sequence, flaw: flaw))
    }
  }

  private mutating func flaw(
    of stored: StoredEvent, after head: FeedHead, as next: FeedHead
  ) -> AuditReport.Fault.Flaw? {
    guard stored.sequence == head.sequence + 1 else {
      return .sequence(expected: head.sequence + 1)
    }
    guard stored.sha256.elementsEqual(Fingerprint.of(stored.record).utf8) else { return .hash }
    guard let record = try? EventRecord(encoded: stored.record) else { return .unreadable }
    let event = record.event
    guard event.sequence == stored.sequence else { return .column("sequence") }
    guard stored.session.elementsEqual(event.session.text.utf8) else { return .column("session") }
    guard stored.seat.elementsEqual(event.seat.text.utf8) else { return .column("seat") }
    guard stored.at.elementsEqual(event.at.text.utf8) else { return .column("at") }
    guard stored.kind.elementsEqual(event.happening.kind.utf8) else { return .column("kind") }
    guard record.previous.utf8.elementsEqual(head.sha256.utf8) else { return .previous }
    folded.apply(event, id: stored.id, head: next)
    return nil
  }
}
