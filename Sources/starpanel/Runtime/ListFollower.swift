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

  init(_ ledger: PanelLedger, me: Seat?) {
    self.ledger = ledger
    self.me = me
  }

  /// The rows of a list that is not long, or the first of one that is.
  func begin() throws -> (read: SessionListing, message: Message) {
    let read = try ledger.listing(limit: Self.beginning)
    guard read.isWhole else { return (read, .sessionsBegun(read.rows)) }
    mark.withLock { $0 = read.mark }
    return (read, .sessionsListed(read.rows))
  }

  /// What is new since it was asked last.
  ///
  /// - Returns: the news, and what of the list is damaged where all of it was read.
  func news() throws -> (message: Message, damage: ListDamage?) {
    if let known = mark.withLock({ $0 }), let news = try ledger.news(after: known) {
      mark.withLock { $0 = news.mark }
      return (.sessionsChanged(news.rows), nil)
    }
    let read = try ledger.listing()
    // Worked out here, so that a long list keeps no key waiting.
    let catalogue = SessionCatalogue(read.rows)
    let list = SessionList(catalogue, me: me)
    mark.withLock { $0 = read.mark }
    return (.sessionsRead(catalogue, list), read.damage)
  }
}
