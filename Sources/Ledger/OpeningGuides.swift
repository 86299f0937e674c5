import Foundation
import GRDB
package import Interview

/// The guides of openings, as the sessions of a ledger say.
struct OpeningGuides {
  let list: ListReading

  private var db: Database { list.db }

  /// The guide of each opening; of a row that an older program wrote, the session is asked.
  ///
  /// - Parameter own: a session that is not asked, since its plan is being changed.
  func references(except own: SessionID?) throws -> [Opening: GuideReference] {
    var rows: [SessionRow] = []
    _ = try list.forEachRow { row, _ in rows.append(row) }
    var asked: Set<Opening> = []
    for index in rows.indices
    where rows[index].guide == nil && rows[index].counts && rows[index].id != own
      && asked.insert(rows[index].opening).inserted
    {
      rows[index].guide = try plan(of: rows[index].id)?.guide
    }
    return OpeningGuide.references(in: rows, except: own)
  }

  /// Why an event may not be recorded, since it would bring a second guide into an opening.
  func refusal(of event: Event, in session: Session) throws -> String? {
    guard let claim = OpeningGuide.claim(of: event.happening, in: session) else { return nil }
    let held = try reference(of: claim.opening, except: event.session)
    return OpeningGuide.refusal(of: claim.guide, for: claim.opening, heldUnder: held)
  }

  /// The guide of one opening, read from the rows of that opening alone: others wait for the write.
  private func reference(of opening: Opening, except own: SessionID) throws -> GuideReference? {
    var rows: [SessionRow] = []
    try list.forEachRow(of: opening) { row, _ in rows.append(row) }
    for row in rows where row.counts && row.id != own {
      if let guide = try row.guide ?? plan(of: row.id)?.guide { return guide }
    }
    return nil
  }

  private func plan(of session: SessionID) throws -> Plan? {
    do {
      return try FoldedSession.whole(session, in: EventTable(db: db)).session.plan
    } catch let error as LedgerError where error.isOfOneSession {
      // What cannot be read binds nobody else.
      return nil
    }
  }
}

extension PanelLedger {
  /// The guide of each opening, as its sessions say.
  ///
  /// - Parameter own: a session that is not asked, since its plan is being changed.
  package func openingGuides(except own: SessionID?) throws -> [Opening: GuideReference] {
    try reading { db in try OpeningGuides(list: listReading(db)).references(except: own) }
  }
}
