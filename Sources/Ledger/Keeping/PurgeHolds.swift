import Foundation
import GRDB
import Interview

/// What must not be purged, in a file of which not all may be readable.
///
/// A hold that cannot be read is a hold: nothing is taken for free that may not be.
struct PurgeHolds {
  private let db: Database
  private let rule: KeepingRule

  /// Reads the holds on openings; throws `LedgerError.holdsUnknown` where one of them may be missing.
  ///
  /// - Parameter path: for the error.
  init(_ db: Database, path: String) throws {
    self.db = db
    let custody = CustodyRows(db: db)
    guard try CustodyCheck(custody).faults.isEmpty else {
      throw LedgerError.holdsUnknown(path: path)
    }
    var entries: [CustodyEvent] = []
    try custody.forEach { stored in
      guard let record = try? CustodyRecord(encoded: stored.record) else {
        throw LedgerError.holdsUnknown(path: path)
      }
      entries.append(record.event)
    }
    rule = KeepingRule(entries)
  }

  /// Refuses a session that is on hold, or of which nobody can say whether it is.
  func refuse(_ session: SessionID) throws {
    guard let known = try known(session) else { throw LedgerError.holdUnknown(session) }
    if let hold = rule.hold(on: known) {
      throw LedgerError.onHold(session: session, reason: hold)
    }
  }

  /// The session as far as it says what holds it; nil where a part of that may be missing.
  ///
  /// Only the lead places and lifts holds, so where others' events cannot be read the lead's will do.
  private func known(_ session: SessionID) throws -> Session? {
    guard let end = try listedEnd(of: session) else { return nil }
    let table = EventTable(db: db)
    do {
      let folded: FoldedSession
      do {
        folded = try FoldedSession.whole(session, in: table)
      } catch let error as LedgerError where error.isOfOneSession {
        folded = try ofLead(session, in: table)
      }
      return folded.heads[.lead, default: .none] == end ? folded.session : nil
    } catch let error as LedgerError where error.isOfOneSession {
      return nil
    }
  }

  private func ofLead(_ session: SessionID, in table: EventTable) throws -> FoldedSession {
    var folded = FoldedSession(id: session)
    try table.forEach(of: session, feed: Data(text: Seat.lead.text), after: 0) { stored in
      let proven = try stored.proven()
      guard proven.follows(folded.heads[.lead] ?? .none) else { throw stored.unreadable }
      folded.apply(proven.event, id: stored.id, head: stored.head)
    }
    return folded
  }

  /// The last event of the lead, as the list remembers it; nil where the list cannot be read there.
  private func listedEnd(of session: SessionID) throws -> FeedHead? {
    guard let row = try SessionIndex(db: db).stored(of: session)?.row,
      let entry = try? IndexEntry(encoded: row)
    else { return nil }
    guard let end = entry.heads.first(where: { $0.seat == .lead }) else { return FeedHead.none }
    return FeedHead(sequence: end.sequence, sha256: end.sha256)
  }
}
