/// Whether the last backup is so old that the lead should be told.
package struct BackupReminder {
  /// How many days may go by without one, where nobody has said otherwise.
  package static let usualDays = 7

  private static let day = 86_400_000

  /// What is to be said; nil where nothing is.
  package let sentence: String?

  /// - Parameters:
  ///   - entries: what happened to the file.
  ///   - oldest: the last event of the session that has been left alone for longest.
  ///   - days: how many days may go by; 0 never asks.
  package init(
    _ entries: some Sequence<CustodyEvent>, oldest: Instant?, now: Instant, days: Int
  ) {
    let backups = entries.compactMap { event in
      switch event.entry {
      case .backedUp, .restored: event.at
      default: nil as Instant?
      }
    }
    guard days > 0, let since = backups.last ?? oldest else {
      sentence = nil
      return
    }
    let passed = max(0, now.milliseconds - since.milliseconds) / Self.day
    guard passed >= days else {
      sentence = nil
      return
    }
    let what =
      backups.isEmpty ? "This ledger was never backed up" : "The last backup is \(passed) days old"
    sentence = what + ": `starpanel backup --to FILE` makes one while you work."
  }
}
