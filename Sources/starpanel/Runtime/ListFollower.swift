import Console
import Exact
import Guide
import Interview
import Ledger
import Scoring
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
  private let results = Mutex<[SessionID: Outcome]>([:])

  /// What came of a session, and the guide that says what a total is held against.
  private struct Outcome: Sendable {
    var result: SessionResult?
    var guide: GuideReference?
  }

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
    let outcome = Outcome(result: SessionResult(read), guide: row.guide)
    results.withLock { $0[row.id] = outcome }
  }

  /// What came of the sessions that were read since it was asked last.
  ///
  /// A total is shown on its own side of the guide's cut-offs.
  func takeResults(under guides: GuideShelf) -> [SessionID: SessionResult?] {
    let taken = results.withLock { results in
      defer { results = [:] }
      return results
    }
    var cutOffs: [GuideReference: [Rational]] = [:]
    return taken.mapValues { outcome in
      guard var result = outcome.result, let guide = outcome.guide else { return outcome.result }
      if cutOffs[guide] == nil {
        let bands = try? guides.copy(of: guide).guide.scoring.bands
        cutOffs[guide] = bands.map { [Rational($0.strong), Rational($0.discuss)] } ?? []
      }
      result.cutOffs = cutOffs[guide] ?? []
      return result
    }
  }
}
