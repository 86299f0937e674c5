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
  /// The session it belongs to.
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
  package var happening: Happening

  package init(
    session: SessionID, seat: Seat, sequence: Int, at: Instant, origin: Origin = .live,
    via: Via? = nil, happening: Happening
  ) {
    self.session = session
    self.seat = seat
    self.sequence = sequence
    self.at = at
    self.origin = origin
    self.via = via
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
