package import Interview

/// What a check of the whole ledger has found.
package struct AuditReport: Sendable, Hashable {
  /// Something that is being typed and is not an event yet: no chain vouches for it.
  package struct KeptDraft: Sendable, Hashable {
    package var session: SessionID
    package var seat: String
    package var question: String
  }

  /// How many events were looked at.
  package internal(set) var events = 0
  /// How many feeds they stand in.
  package internal(set) var feeds = 0
  /// How many sessions they belong to.
  package internal(set) var sessions = 0
  /// How many events are of a kind that only a newer starpanel knows, checked by their hashes alone.
  package internal(set) var newer = 0
  /// How many events are on record as lost with a damaged file.
  package internal(set) var lost = 0
  /// How many sessions were purged.
  package internal(set) var purged = 0
  /// What is kept beside the record: at the next start it becomes an event of its seat.
  package internal(set) var drafts: [KeptDraft] = []
  /// The one figure over the last events of all feeds.
  package internal(set) var figure = LedgerFigure.ofNothing
  /// At most one fault of each feed, its first; then those of the list, the guides and the file.
  package internal(set) var faults: [AuditFault] = []

  /// Whether all is as the ledger wrote it.
  package var isSound: Bool { faults.isEmpty }
  package var firstFault: AuditFault? { faults.first }
}
