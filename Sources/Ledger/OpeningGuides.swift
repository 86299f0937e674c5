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
      var folded = FoldedSession(id: rows[index].id)
      try folded.catchUp(with: EventTable(db: db))
      rows[index].guide = folded.session.plan?.guide
    }
    return OpeningGuide.references(in: rows, except: own)
  }

  /// Why an event may not be recorded, since it would bring a second guide into an opening.
  func refusal(of event: Event, in session: Session) throws -> String? {
    guard let claim = OpeningGuide.claim(of: event.happening, in: session) else { return nil }
    let held = try references(except: event.session)[claim.opening]
    return OpeningGuide.refusal(of: claim.guide, for: claim.opening, heldUnder: held)
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
