import Foundation
import Interview

/// Checks the events of one session one after another, and folds them.
struct FeedCheck {
  /// The session of the events so far; not the whole of it once a fault was met or an event is of a
  /// newer starpanel.
  private(set) var folded: FoldedSession
  /// The first fault of each feed, in the order in which they were met.
  private(set) var faults: [AuditFault] = []
  /// How many events were looked at.
  private(set) var events = 0
  /// How many events are of a kind that only a newer starpanel knows.
  private(set) var newer = 0
  /// The id of the session's first event.
  private(set) var firstID: Int64?

  /// The last event of each feed, by the seat's column.
  private(set) var heads: [FeedName: FeedHead] = [:]
  /// The last hash of each feed as a decision may name it: that of the file in which it was made.
  private var named: [String: String] = [:]
  /// The feeds in which a fault was met; what follows there is its consequence.
  private var faulty: Set<FeedName> = []

  /// A seat's column, compared byte by byte as the table does.
  enum FeedKind {}
  typealias FeedName = Identifier<FeedKind>

  init(session: SessionID) {
    folded = FoldedSession(id: session)
  }

  var session: SessionID { folded.session.id }

  /// The figure over the session's feeds.
  var figure: String { LedgerFigure.of(heads.values.map(\.sha256)) }

  /// Looks at the next event.
  mutating func check(_ stored: StoredEvent) {
    events += 1
    firstID = firstID ?? stored.id
    let feed = FeedName(stored.seat.text)
    let head = heads[feed, default: .none]
    let next = FeedHead(sequence: stored.sequence, sha256: stored.sha256.text)
    if !faulty.contains(feed), let flaw = flaw(of: stored, after: head, as: next) {
      faulty.insert(feed)
      faults.append(
        AuditFault(session: session, seat: feed.text, sequence: stored.sequence, flaw: flaw))
    }
    heads[feed] = next
  }

  private mutating func flaw(
    of stored: StoredEvent, after head: FeedHead, as next: FeedHead
  ) -> AuditFault.Flaw? {
    guard stored.sequence == head.sequence + 1 else {
      return .sequence(expected: head.sequence + 1)
    }
    guard stored.hasItsHash else { return .hash }
    guard let envelope = try? RecordEnvelope(encoded: stored.record) else { return .unreadable }
    guard envelope.sequence == stored.sequence else { return .column("sequence") }
    guard stored.session.elementsEqual(envelope.session.utf8) else { return .column("session") }
    guard stored.seat.elementsEqual(envelope.seat.utf8) else { return .column("seat") }
    guard stored.at.elementsEqual(envelope.at.utf8) else { return .column("at") }
    guard stored.kind.elementsEqual(envelope.kind.utf8) else { return .column("kind") }
    guard envelope.previous.utf8.elementsEqual(head.sha256.utf8) else { return .previous }
    if let basis = envelope.heads, basis != named { return .basis }
    named[envelope.seat] = envelope.recovered?.sha256 ?? next.sha256
    if envelope.isOfNewerProgram {
      newer += 1
      return nil
    }
    guard let event = try? EventRecord(encoded: stored.record).event else { return .unreadable }
    folded.apply(event, id: stored.id, head: next)
    return nil
  }
}
