import Interview

/// What this console has sent to the ledger and does not know to be there yet: happenings, by session
/// and seat, and drafts.
///
/// The ledger takes what one seat sent in the order in which it was sent, so that is the order in
/// which it is confirmed.
struct Outbox: Sendable {
  /// A happening that is not confirmed yet.
  struct Sent: Sendable, Hashable {
    var feed: Feed
    var happening: Happening
    /// The last change to the draft whose place it takes; nil where none is waited for.
    fileprivate var draft: Int?
  }

  /// Which draft is meant.
  private struct DraftPlace: Hashable {
    var feed: Feed
    /// The question or item that it is about.
    var key: String
  }

  /// What is not confirmed yet, oldest first.
  private(set) var pending: [Sent] = []
  /// Counts the changes to drafts that were sent.
  private(set) var draftVersion: Int
  /// The last change to each draft that is not known to be on disk.
  private var drafts: [DraftPlace: Int] = [:]

  /// - Parameter draftVersion: the last change to a draft that was sent before, from whichever
  ///   screen: an answer to that one confirms nothing here.
  init(after draftVersion: Int = 0) {
    self.draftVersion = draftVersion
  }

  /// Whether everything that was sent is on disk.
  var isEmpty: Bool { pending.isEmpty && drafts.isEmpty }

  /// What a status line says of it.
  var words: String { isEmpty ? "saved ✓" : "saved …" }

  /// What a feed is still to be confirmed of, oldest first.
  func pending(_ feed: Feed) -> [Happening] {
    pending.filter { $0.feed == feed }.map(\.happening)
  }

  // MARK: Happenings

  /// Sends happenings, and gives the effect that records them.
  ///
  /// - Parameters:
  ///   - head: how many events the ledger is known to have of the feed.
  ///   - atTable: whether the seat is another's, written at a round table.
  mutating func send(
    _ happenings: [Happening], to feed: Feed, after head: Int, atTable: Bool = false
  ) -> Effect {
    let after = head + pending.count { $0.feed == feed }
    addSent(happenings, to: feed)
    return atTable
      ? .appendAtTable(
        session: feed.session, seat: feed.seat, after: after, happenings: happenings)
      : .append(session: feed.session, seat: feed.seat, after: after, happenings: happenings)
  }

  /// Adds happenings that an earlier screen sent and that are not on disk yet.
  mutating func addSent(_ happenings: [Happening], to feed: Feed) {
    pending += happenings.map { happening in
      let place = happening.draftedUnder.map { DraftPlace(feed: feed, key: $0) }
      return Sent(feed: feed, happening: happening, draft: place.flatMap { drafts[$0] })
    }
  }

  /// Takes a happening off: it is on disk, or was refused for good; false where it was not sent from
  /// here.
  ///
  /// Of several that are the same, the one sent first is meant. The draft whose place it took is
  /// waited for no longer, unless it was changed since.
  @discardableResult
  mutating func confirm(_ happening: Happening, of feed: Feed) -> Bool {
    guard
      let index = pending.firstIndex(where: { $0.feed == feed && $0.happening == happening })
    else { return false }
    let sent = pending.remove(at: index)
    if let key = happening.draftedUnder, let draft = sent.draft {
      let place = DraftPlace(feed: feed, key: key)
      if drafts[place] == draft { drafts[place] = nil }
    }
    return true
  }

  /// Gives up all that was sent to a feed, since another console holds the seat.
  mutating func drop(_ feed: Feed) {
    pending.removeAll { $0.feed == feed }
    drafts = drafts.filter { $0.key.feed != feed }
  }

  // MARK: Drafts

  /// Gives the effect that keeps a draft.
  ///
  /// - Parameters:
  ///   - key: the question or item that it is about.
  ///   - atTable: whether the seat is another's, written at a round table.
  mutating func saveDraft(
    _ draft: Draft, of key: String, to feed: Feed, atTable: Bool = false
  ) -> Effect {
    draftVersion += 1
    drafts[DraftPlace(feed: feed, key: key)] = draftVersion
    return atTable
      ? .saveDraftAtTable(
        session: feed.session, seat: feed.seat, key: key, draft: draft, version: draftVersion)
      : .saveDraft(
        session: feed.session, seat: feed.seat, key: key, draft: draft, version: draftVersion)
  }

  /// Adds a change to a draft that an earlier screen sent and that is not on disk yet.
  mutating func addSentDraft(version: Int, of key: String, to feed: Feed) {
    drafts[DraftPlace(feed: feed, key: key)] = version
  }

  /// Notes that a draft, and with it all earlier ones, is on disk.
  mutating func draftIsSaved(upTo version: Int) {
    drafts = drafts.filter { $0.value > version }
  }
}
