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
