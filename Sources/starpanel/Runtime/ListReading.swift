import Console
import Interview
import Ledger
import Synchronization

/// Reads the list for a console: all of it once, and then what is new.
final class ListReading: Sendable {
  /// How many rows are read before the first picture; a longer list is read on after it.
  private static let beginning = 2000

  private let ledger: PanelLedger
  /// For whom a long list is prepared.
  private let me: Seat?
  /// The last event that the console's list has in it; nil before all of it was read.
  private let mark = Mutex<Int64?>(nil)

  init(_ ledger: PanelLedger, me: Seat?) {
    self.ledger = ledger
    self.me = me
  }

  /// The rows of a list that is not long, or the first of one that is.
  func begin() throws -> (rows: [SessionRow], message: Message) {
    let read = try ledger.listedRows(limit: Self.beginning)
    guard read.isWhole else { return (read.rows, .sessionsBegun(read.rows)) }
    mark.withLock { $0 = read.mark }
    return (read.rows, .sessionsListed(read.rows))
  }

  /// What is new since it was asked last.
  func news() throws -> Message {
    if let known = mark.withLock({ $0 }), let news = try ledger.rows(writtenAfter: known) {
      mark.withLock { $0 = news.mark }
      return .sessionsChanged(news.rows)
    }
    let read = try ledger.listedRows()
    // Worked out here, so that a long list keeps no key waiting.
    let catalogue = SessionCatalogue(read.rows)
    let list = SessionList(catalogue, me: me)
    mark.withLock { $0 = read.mark }
    return .sessionsRead(catalogue, list)
  }
}
