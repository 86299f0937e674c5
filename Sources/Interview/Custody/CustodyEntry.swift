/// Something that happened to the ledger's file itself, and to no session.
///
/// The entries of a file are one chain. The names of cases and fields are stored, so they stay as
/// they are.
package enum CustodyEntry: Sendable, Hashable, Codable {
  /// Guards or indices that the layout has were gone or changed, and were put back; by name.
  case layoutMended(names: [String])
  /// The list of sessions was made anew from the events.
  case listRebuilt
  /// Somebody chose a PIN; `print` is the SHA-256 of what the file keeps of it.
  case pinChosen(holder: PinHolder, print: String, from: SeatPlace?)
  /// Somebody wants no PIN, or none any more.
  case pinDeclined(holder: PinHolder, from: SeatPlace?)
  /// A forgotten PIN was taken away.
  case pinReset(holder: PinHolder, reason: String, from: SeatPlace?)
  /// A wrong PIN was given; what was typed is not kept.
  case pinRefused(holder: PinHolder, from: SeatPlace?)
  /// The lead set whether every seat needs a PIN, and when one is locked.
  case pinPolicySet(required: Bool, idleMinutes: Int, from: SeatPlace?)
  /// A checked copy was written; with the figure of the ledger then.
  case backedUp(figure: String)
  /// The ledger was put here from a checked copy; with the figure of that copy.
  case restored(figure: String)
  /// The ledger was made of what could be had of a damaged file.
  case recovered(events: Int, lost: Int)
  /// A session was removed, since it was no longer to be kept or for the reason that is given.
  case sessionPurged(tombstone: Tombstone)
  /// From now on sessions are kept for so many years.
  case keepingSet(years: Int)
  /// No session of an opening may be purged.
  case openingHeld(opening: Opening, reason: String)
  /// Sessions of an opening may be purged when they are due.
  case openingReleased(opening: Opening, reason: String)
}

/// What is left of a session that was purged: nothing that says whose it was.
package struct Tombstone: Sendable, Hashable, Codable {
  /// The figure of the session, from which anybody who kept its events can tell that it was this one.
  package var figure: String
  /// How many events it had.
  package var events: Int
  /// The ids of its first and last event in the file.
  package var first: Int64
  package var last: Int64
  /// Why it was removed.
  package var reason: String

  package init(figure: String, events: Int, first: Int64, last: Int64, reason: String) {
    self.figure = figure
    self.events = events
    self.first = first
    self.last = last
    self.reason = reason
  }
}

extension CustodyEntry {
  /// The name under which this kind of entry is stored.
  package var kind: String {
    switch self {
    case .layoutMended: "layoutMended"
    case .listRebuilt: "listRebuilt"
    case .pinChosen: "pinChosen"
    case .pinDeclined: "pinDeclined"
    case .pinReset: "pinReset"
    case .pinRefused: "pinRefused"
    case .pinPolicySet: "pinPolicySet"
    case .backedUp: "backedUp"
    case .restored: "restored"
    case .recovered: "recovered"
    case .sessionPurged: "sessionPurged"
    case .keepingSet: "keepingSet"
    case .openingHeld: "openingHeld"
    case .openingReleased: "openingReleased"
    }
  }
}

/// An entry with its time.
package struct CustodyEvent: Sendable, Hashable {
  package var at: Instant
  package var entry: CustodyEntry

  package init(at: Instant, entry: CustodyEntry) {
    self.at = at
    self.entry = entry
  }
}
