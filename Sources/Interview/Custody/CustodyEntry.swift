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
