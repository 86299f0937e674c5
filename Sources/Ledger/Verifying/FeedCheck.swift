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
    var envelope: RecordEnvelope?
    let flaw = AuditFault.Flaw.ofRow(
      stored.sequence, record: stored.record, sha256: stored.sha256, after: head
    ) { record in
      let read = try RecordEnvelope(encoded: record)
      envelope = read
      return ChainLink(
        sequence: read.sequence, previous: read.previous,
        columns: [
          ("session", stored.session, read.session), ("seat", stored.seat, read.seat),
          ("at", stored.at, read.at), ("kind", stored.kind, read.kind),
        ])
    }
    if let flaw { return flaw }
    guard let envelope else { return .unreadable }
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
