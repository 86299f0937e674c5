import Console
import Interview
import Ledger
import Terminal

/// What the console is told of its writing.
struct SavingNews: Sendable {
  private let mailbox: Mailbox<Message>

  init(_ mailbox: Mailbox<Message>) {
    self.mailbox = mailbox
  }

  /// Something was not done.
  func failed(_ why: String) { mailbox.post(.failed(why)) }

  /// How much is not on disk, and why.
  func report(_ report: UnsavedReport) { mailbox.post(.unsaved(report)) }

  /// Things are on disk.
  func wrote(_ items: [UnsavedList.Item], _ result: FeedWriting.Result) {
    if !result.known.isEmpty { mailbox.post(.appended(result.known)) }
    for feed in result.moved {
      mailbox.post(
        .refused(
          session: feed.session, seat: feed.seat,
          why: "This seat was written at another console meanwhile; your change is added to that."))
    }
    if !result.events.isEmpty { mailbox.post(.appended(result.events)) }
    for item in items {
      guard let version = item.version else { continue }
      mailbox.post(
        .draftSaved(session: item.entry.session, seat: item.entry.seat, version: version))
    }
    for item in items {
      guard case .happening(.sessionPlanned) = item.entry.work else { continue }
      mailbox.post(.planned(item.entry.session))
    }
  }

  /// The record will never take a happening.
  func notRecorded(_ happening: Happening, of entry: UnsavedEntry, why: String) {
    mailbox.post(
      .notRecorded(session: entry.session, seat: entry.seat, happening: happening, why: why))
  }

  /// Another console has a seat for which something was done at a round table.
  func seatIsHeld(_ feed: Feed, by claim: SeatClaim) {
    mailbox.post(
      .seatIsHeld(
        session: feed.session, seat: feed.seat,
        holder: SeatHolder(console: claim.console.label, since: claim.since)))
  }
}
