import Foundation
import GRDB
package import Interview

extension PanelLedger {
  /// Takes in whole sessions, with the guides that they were held under, all or nothing.
  ///
  /// The events of each feed must be numbered 1, 2, 3… in the order in which they are given; their
  /// chains are worked out here.
  ///
  /// Throws `LedgerError.sessionsAlreadyHere` with every session that the ledger has already, or
  /// `LedgerError.feedNotInOrder` with the first event out of order.
  package func importSessions(_ events: [Event], guides: [String] = []) throws {
    var sessions: [SessionID] = []
    var seen: Set<SessionID> = []
    for event in events where seen.insert(event.session).inserted { sessions.append(event.session) }
    try takeIn(sessions, guides: guides, groups: events.isEmpty ? 0 : 1) { _ in events }
  }

  /// Takes in whole sessions, each made when its turn comes, all or nothing.
  ///
  /// Not more than a few hundred sessions are in memory at once. Throws what the other one does.
  ///
  /// - Parameter events: all events of the session of that place in `sessions`, and no others. It
  ///   is called on several threads.
  package func importSessions(
    _ sessions: [SessionID], guides: [String] = [], events: @escaping @Sendable (Int) -> [Event]
  ) throws {
    let size = 32
    let groups = (sessions.count + size - 1) / size
    try takeIn(sessions, guides: guides, groups: groups) { group in
      (group * size..<min((group + 1) * size, sessions.count)).flatMap(events)
    }
  }

  /// - Parameter events: the events of a group of sessions, none of which is in another group.
  private func takeIn(
    _ sessions: [SessionID], guides: [String], groups: Int,
    events: @escaping @Sendable (Int) -> [Event]
  ) throws {
    try writing { db in
      let table = EventTable(db: db)
      let known = try sessions.filter(table.has)
      guard known.isEmpty else { throw LedgerError.sessionsAlreadyHere(known) }
      for guide in guides { try Self.store(guide: guide, in: db) }
      let texts = try Self.guideTexts(in: db)
      let digest = digest
      let preparation = Preparation(count: groups) { group in
        try PreparedSessions(events(group)) { session in
          digest?(session, session.plan.flatMap { texts[$0.guide.sha256] }) ?? ""
        }
      }
      let index = SessionIndex(db: db)
      try preparation.forEach { prepared in
        for row in prepared.events { try table.insert(row) }
        for row in prepared.sessions { try index.write(row) }
      }
    }
    file.tellFollowers()
  }

  private static func guideTexts(in db: Database) throws -> [String: String] {
    var texts: [String: String] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT CAST(sha256 AS BLOB), CAST(text AS BLOB) FROM guide")
    while let row = try rows.next() {
      guard let sha256: Data = row[0], let text: Data = row[1] else { continue }
      texts[sha256.text] = text.text
    }
    return texts
  }
}
