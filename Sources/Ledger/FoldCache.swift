import Interview

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

  /// Keeps the text of a guide.
  mutating func keep(guide text: String, sha256: String) {
    if guides.count >= Self.limit { guides.removeAll() }
    guides[sha256] = text
  }
}
