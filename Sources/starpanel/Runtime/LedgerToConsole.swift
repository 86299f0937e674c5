import Console
import Interview
import Ledger

extension SessionSummary {
  /// A row of the ledger, as the console shows it.
  init(_ row: SessionRow) {
    self.init(
      id: row.id, candidate: row.candidate, opening: row.opening, panel: row.panel,
      excused: row.excused, opened: row.opened, sealed: row.sealed,
      sections: row.sectionsMarked, choice: row.decision, planned: row.plannedAt)
    excusedMembers = row.excusedMembers ?? []
    isSetAside = row.isSetAside ?? false
  }
}

extension SessionRow {
  /// Whether a seat is told that there is such a session.
  func isListed(for seat: Seat?) -> Bool {
    Sight(at: seat, panel: panel, isOpenToAll: false).isListed
  }
}

extension PanelLedger {
  /// The rows of the list, as the console shows them.
  func summaries() throws -> [SessionSummary] {
    try sessionRows().map(SessionSummary.init)
  }

  /// What the Audit screen is told.
  func auditMessage() throws -> Message {
    let report = try verify()
    return .audited(events: report.events, fault: report.firstFault.map { "\($0)" })
  }
}
