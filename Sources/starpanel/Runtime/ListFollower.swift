import Console
import Interview
import Ledger
import Synchronization

/// Reads the list for a console: all of it once, and then what is new.
final class ListFollower: Sendable {
  /// How many rows are read before the first picture; a longer list is read on after it.
  private static let beginning = 2000

  private let ledger: PanelLedger
  /// For whom a long list is prepared.
  private let me: Seat?
  /// How far the console's list is; nil before all of it was read.
  private let mark = Mutex<ListMark?>(nil)
  /// What came of the sessions that were read, until the console asks for it.
  private let results = Mutex<[SessionID: SessionResult?]>([:])

  init(_ ledger: PanelLedger, me: Seat?) {
    self.ledger = ledger
    self.me = me
  }

  /// The rows of a list that is not long, or the first of one that is.
  func begin() throws -> (read: SessionListing, message: Message) {
    let read = try ledger.listing(limit: Self.beginning, digest: keep)
    guard read.isWhole else { return (read, .sessionsBegun(read.rows)) }
    mark.withLock { $0 = read.mark }
    return (read, .sessionsListed(read.rows))
  }

  /// What is new since it was asked last.
  ///
  /// - Returns: the news, and what of the list is damaged where all of it was read.
  func news() throws -> (message: Message, damage: ListDamage?) {
    if let known = mark.withLock({ $0 }), let news = try ledger.news(after: known, digest: keep) {
      mark.withLock { $0 = news.mark }
      return (.sessionsChanged(news.rows), nil)
    }
    let read = try ledger.listing(digest: keep)
    // Worked out here, so that a long list keeps no key waiting.
    let catalogue = SessionCatalogue(read.rows)
    let order = ListOrder(today: LocalZone.now.day(around: WallClock.now()))
    let list = SessionList(catalogue, me: me, order: order)
    mark.withLock { $0 = read.mark }
    return (.sessionsRead(catalogue, list), read.damage)
  }

  /// Keeps what came of a session; that nobody may see it any more is news as well.
  private func keep(_ row: SessionRow, digest: [UInt8]) {
    guard !row.opened.isEmpty || row.isImported else { return }
    let read = row.isComplete ? DigestMaker.read(digest, withRaters: false) : nil
    let result = SessionResult(read)
    results.withLock { $0[row.id] = .some(result) }
  }

  /// What came of the sessions that were read since it was asked last.
  func takeResults() -> [SessionID: SessionResult?] {
    results.withLock { results in
      defer { results = [:] }
      return results
    }
  }
}
