import GRDB
import Interview

/// A session folded up to an event, with the heads of its feeds.
struct FoldedSession: Sendable {
  private(set) var session: Session
  /// The last event of each feed.
  private(set) var heads: [Seat: FeedHead] = [:]
  /// The id of the last event that is in it.
  private(set) var lastID: Int64 = 0

  init(id: SessionID) {
    session = Session(id: id)
  }

  /// Takes in the next event.
  mutating func apply(_ event: Event, id: Int64, head: FeedHead) {
    session.apply(event)
    heads[event.seat] = head
    lastID = id
  }

  /// The last hash of each feed, by the seat's text, where an event is to name them.
  ///
  /// A decision says what exactly it rests on; one that a file brings rests on that file.
  func heads(namedBy event: Event) -> [String: String]? {
    guard case .decisionRecorded = event.happening, event.origin == .live else { return nil }
    return Dictionary(uniqueKeysWithValues: heads.map { ($0.key.text, $0.value.sha256) })
  }

  /// A session with all that the table has of it.
  ///
  /// Throws as `catchUp` does.
  static func whole(_ session: SessionID, in table: EventTable) throws -> FoldedSession {
    var folded = FoldedSession(id: session)
    try folded.catchUp(with: table)
    return folded
  }

  /// Takes in what the table has beyond `lastID`.
  ///
  /// Throws an error that is of this session alone where an event is not as it was written.
  mutating func catchUp(with table: EventTable) throws {
    do {
      try table.forEach(of: session.id, after: lastID) { stored in
        let proven = try stored.proven()
        guard proven.follows(heads[proven.event.seat] ?? .none) else {
          throw stored.unreadable
        }
        apply(proven.event, id: stored.id, head: stored.head)
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      throw LedgerError.sessionDamaged(session.id)
    }
  }
}

/// The last event of a feed.
struct FeedHead: Sendable, Hashable {
  /// A feed without events.
  static let none = FeedHead(sequence: 0, sha256: Fingerprint.none)

  /// Its number, which is the count of events in the feed.
  var sequence: Int
  var sha256: String

  init(sequence: Int, sha256: String) {
    self.sequence = sequence
    self.sha256 = sha256
  }

  /// Reads a row of number and hash; in a damaged file it may hold neither, and then no event
  /// follows it.
  init(_ row: Row) {
    sequence = Int(Int64.fromDatabaseValue(row[0]) ?? -1)
    sha256 = String.fromDatabaseValue(row[1]) ?? ""
  }
}

/// The sessions that were folded last and the guides that were read, to spare reading them anew.
struct FoldCache: Sendable {
  /// How many sessions, and how many guides, are kept.
  private static let limit = 16

  private var sessions: [FoldedSession] = []
  private var guides: [String: String] = [:]

  /// The session as it was last kept; the ledger may have more of it by now.
  func session(_ id: SessionID) -> FoldedSession? {
    sessions.last { $0.session.id == id }
  }

  /// Keeps a session, in place of the one that has not been written to for longest.
  mutating func keep(_ folded: FoldedSession) {
    sessions.removeAll { $0.session.id == folded.session.id }
    if sessions.count >= Self.limit { sessions.removeFirst() }
    sessions.append(folded)
  }

  /// The text of a guide by its SHA-256.
  func guide(_ sha256: String) -> String? { guides[sha256] }

  mutating func keep(guide text: String, sha256: String) {
    if guides.count >= Self.limit { guides.removeAll() }
    guides[sha256] = text
  }
}
