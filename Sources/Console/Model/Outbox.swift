import Interview

/// What this console has sent to the ledger and does not know to be there yet: happenings, by session
/// and seat, and drafts.
///
/// The ledger takes what one seat sent in the order in which it was sent, so that is the order in
/// which it is confirmed.
struct Outbox: Sendable {
  /// Where a happening belongs.
  struct Feed: Sendable, Hashable {
    var session: SessionID
    var seat: Seat
  }

  /// A happening that is not confirmed yet.
  struct Sent: Sendable, Hashable {
    var feed: Feed
    var happening: Happening

    var seat: Seat { feed.seat }
  }

  /// What is not confirmed yet, oldest first.
  private(set) var pending: [Sent] = []
  /// Counts the changes to drafts that were sent.
  private(set) var draftVersion = 0
  /// The last change to a draft that is on disk, and with it all earlier ones.
  private var savedDraftVersion = 0

  /// Whether everything that was sent is on disk.
  var isEmpty: Bool { pending.isEmpty && savedDraftVersion >= draftVersion }

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
    owe(happenings, to: feed)
    return atTable
      ? .appendAtTable(
        session: feed.session, seat: feed.seat, after: after, happenings: happenings)
      : .append(session: feed.session, seat: feed.seat, after: after, happenings: happenings)
  }

  /// Notes happenings that were sent already, before the session was opened here.
  mutating func owe(_ happenings: [Happening], to feed: Feed) {
    pending += happenings.map { Sent(feed: feed, happening: $0) }
  }

  /// Notes that the ledger has a happening, or will never take it; false where it was not sent from
  /// here.
  ///
  /// Of several that are the same, the one sent first is meant.
  @discardableResult
  mutating func settle(_ happening: Happening, of feed: Feed) -> Bool {
    guard let index = pending.firstIndex(of: Sent(feed: feed, happening: happening)) else {
      return false
    }
    pending.remove(at: index)
    return true
  }

  /// Gives up all that was sent to a feed, since another console holds the seat.
  ///
  /// Drafts are not told apart by seat: none is waited for any more.
  mutating func drop(_ feed: Feed) {
    pending.removeAll { $0.feed == feed }
    savedDraftVersion = draftVersion
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
    return atTable
      ? .saveDraftAtTable(
        session: feed.session, seat: feed.seat, key: key, draft: draft, version: draftVersion)
      : .saveDraft(
        session: feed.session, seat: feed.seat, key: key, draft: draft, version: draftVersion)
  }

  /// Notes that a draft, and with it all earlier ones, is on disk.
  mutating func draftIsSaved(upTo version: Int) {
    savedDraftVersion = max(savedDraftVersion, version)
  }
}
