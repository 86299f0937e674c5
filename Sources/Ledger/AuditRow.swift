import GRDB
public import Interview

/// An event as it is stored, for an auditor.
public struct AuditRow: Sendable, Hashable {
  /// The session.
  public var session: SessionID
  /// The seat, as `Seat.text` writes it.
  public var seat: String
  /// Its number in the feed, from 1.
  public var sequence: Int
  /// When it was recorded, ISO 8601 with offset.
  public var at: String
  /// What kind of happening it is.
  public var kind: String
  /// The record that was hashed: compact JSON.
  public var record: String
  /// The SHA-256 of the record's UTF-8 bytes, in lower-case hexadecimal.
  public var sha256: String

  init(_ stored: StoredEvent) {
    session = SessionID(stored.session.text)
    seat = stored.seat.text
    sequence = stored.sequence
    at = stored.at.text
    kind = stored.kind.text
    record = stored.record.text
    sha256 = stored.sha256.text
  }
}

extension PanelLedger {
  /// Calls `body` with every event, or with those of one session, as they are stored.
  ///
  /// Sessions come in the order in which they first appeared, the events of each in the order in
  /// which they came. What other consoles write meanwhile is not among them.
  public func allEvents(
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
  public func auditRows(of session: SessionID) throws -> [AuditRow] {
    var rows: [AuditRow] = []
    try allEvents(of: session) { rows.append($0) }
    return rows
  }
}
