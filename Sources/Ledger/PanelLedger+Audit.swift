import GRDB
package import Interview

extension PanelLedger {
  /// Calls `body` with every event, or with those of one session, as they are stored.
  ///
  /// Sessions come in the order in which they first appeared, the events of each in the order in
  /// which they came. What other consoles write meanwhile is not among them.
  package func allEvents(
    of session: SessionID? = nil, _ body: (AuditRow) throws -> Void
  ) throws {
    try reading { db in
      let table = EventTable(db: db)
      for session in try session.map({ [$0] }) ?? table.sessions() {
        try table.forEach(of: session) { try body(AuditRow($0)) }
      }
    }
  }

  /// The events of one session as they are stored, in the order in which they came.
  package func auditRows(of session: SessionID) throws -> [AuditRow] {
    var rows: [AuditRow] = []
    try allEvents(of: session) { rows.append($0) }
    return rows
  }
}

extension AuditRow {
  fileprivate init(_ stored: StoredEvent) {
    self.init(
      session: SessionID(stored.session.text), seat: stored.seat.text, sequence: stored.sequence,
      at: stored.at.text, kind: stored.kind.text, record: stored.record.text,
      sha256: stored.sha256.text)
  }
}
