import GRDB
package import Interview

/// A session with how long it is kept.
package struct KeptSession: Sendable, Hashable {
  package var session: SessionID
  package var candidate: String
  package var opening: Opening
  /// The last day on which it is kept; nil where nothing was recorded in it.
  package var lastDay: String?
  /// Why it must not be purged, whatever its age.
  package var hold: String?
  /// Whether its time is over and nothing holds it.
  package var isDue: Bool
}

extension PanelLedger {
  /// How long sessions are kept in this ledger.
  package func keepingRule() throws -> KeepingRule { KeepingRule(try custody()) }

  /// Every session with how long it is kept, and why some cannot be read.
  ///
  /// - Parameter today: the day in the reader's place, such as `2027-11-25`.
  package func kept(today: String) throws -> (sessions: [KeptSession], leftOut: [LedgerError]) {
    let rule = try keepingRule()
    let listing = try listing()
    var sessions: [KeptSession] = []
    let leftOut = try forEachSession(of: listing.rows.lazy.map(\.id)) { session in
      sessions.append(
        KeptSession(
          session: session.id, candidate: session.plan?.candidate ?? "",
          opening: session.plan?.opening ?? Opening(""), lastDay: rule.lastDay(of: session),
          hold: rule.hold(on: session), isDue: rule.isDue(session, today: today)))
    }
    return (sessions, listing.damage.leftOut + leftOut)
  }
}
