/// Whether an event was recorded as it happened, or taken in later.
package enum Origin: Sendable, Hashable {
  /// Recorded when it happened.
  case live
  /// Taken in from a file that gave this time, or none.
  case imported(at: Instant?)
}

/// Where an event was written, if not at a console of its seat.
package struct Via: Sendable, Hashable, Codable {
  /// The shared screen, a round table, by its console in words.
  package var table: String

  package init(table: String) {
    self.table = table
  }
}

/// A happening in its place in a feed.
package struct Event: Sendable, Hashable {
  package var session: SessionID
  /// Whose feed it stands in.
  package var seat: Seat
  /// Its place in that feed, from 1.
  package var sequence: Int
  /// When it was recorded.
  package var at: Instant
  /// Whether it happened then.
  package var origin: Origin
  /// Where it was written; nil at a console of the seat's own.
  package var via: Via?
  /// From where; only in the first event that a console writes into a feed.
  package var from: SeatPlace?
  package var happening: Happening

  package init(
    session: SessionID, seat: Seat, sequence: Int, at: Instant, origin: Origin = .live,
    via: Via? = nil, from: SeatPlace? = nil, happening: Happening
  ) {
    self.session = session
    self.seat = seat
    self.sequence = sequence
    self.at = at
    self.origin = origin
    self.via = via
    self.from = from
    self.happening = happening
  }

  /// When it happened; nil where an imported file did not say.
  package var occurred: Instant? {
    switch origin {
    case .live: at
    case .imported(let at): at
    }
  }
}

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
