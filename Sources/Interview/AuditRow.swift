/// An event as it is stored, for an auditor: a row of `audit.csv`.
package struct AuditRow: Sendable, Hashable {
  package var session: SessionID
  /// The seat, as `Seat.text` writes it.
  package var seat: String
  /// Its number in the feed, from 1.
  package var sequence: Int
  /// When it was recorded, ISO 8601 with offset.
  package var at: String
  /// What kind of happening it is.
  package var kind: String
  /// The record that was hashed: compact JSON.
  package var record: String
  /// The SHA-256 of the record's UTF-8 bytes, in lower-case hexadecimal.
  package var sha256: String

  package init(
    session: SessionID, seat: String, sequence: Int, at: String, kind: String, record: String,
    sha256: String
  ) {
    self.session = session
    self.seat = seat
    self.sequence = sequence
    self.at = at
    self.kind = kind
    self.record = record
    self.sha256 = sha256
  }
}
