/// Something that happened to the ledger's file itself, and to no session.
///
/// The entries of a file are one chain. The names of cases and fields are stored, so they stay as
/// they are.
package enum CustodyEntry: Sendable, Hashable, Codable {
  /// Guards or indices that the layout has were gone or changed, and were put back; by name.
  case layoutMended(names: [String])
  /// The list of sessions was made anew from the events.
  case listRebuilt
}

extension CustodyEntry {
  /// The name under which this kind of entry is stored.
  package var kind: String {
    switch self {
    case .layoutMended: "layoutMended"
    case .listRebuilt: "listRebuilt"
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
