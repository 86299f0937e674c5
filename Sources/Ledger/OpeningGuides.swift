import Foundation
import GRDB
package import Interview

/// The guides of openings, as the sessions of a ledger say.
struct OpeningGuides {
  let db: Database
  /// The ledger's, for errors.
  let path: String

  /// The guide of each opening; of a row that an older program wrote, the session is asked.
  ///
  /// - Parameter own: a session that is not asked, since its plan is being changed.
  func references(except own: SessionID?) throws -> [Opening: GuideReference] {
    var rows = try SessionIndex(db: db).digestedRows(path: path).map(\.row)
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
    let rows = try SessionIndex(db: db).digestedRows(of: opening).map(\.row)
    for row in rows where row.counts && row.id != own {
      if let guide = try row.guide ?? plan(of: row.id)?.guide { return guide }
    }
    return nil
  }

  private func plan(of session: SessionID) throws -> Plan? {
    var folded = FoldedSession(id: session)
    try folded.catchUp(with: EventTable(db: db))
    return folded.session.plan
  }
}

extension PanelLedger {
  /// The guide of each opening, as its sessions say.
  ///
  /// - Parameter own: a session that is not asked, since its plan is being changed.
  package func openingGuides(except own: SessionID?) throws -> [Opening: GuideReference] {
    try reading { db in try OpeningGuides(db: db, path: path).references(except: own) }
  }
}
