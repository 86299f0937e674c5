import Foundation
import GRDB
import Interview

/// The one figure over the last events of all feeds: whoever has it can tell later whether any
/// event that was there is another now.
///
/// A session that was purged counts with the figure that its tombstone has, so the figure outlives it.
///
/// The figure of a session is the SHA-256 of the hashes of its feeds' last events, each followed by
/// a line feed, in the order of their digits. The figure of the ledger is made in the same way of
/// the figures of its sessions. All hashes are written as 64 lower-case hexadecimal digits.
package enum LedgerFigure {
  /// The figure of a ledger without events: the SHA-256 of nothing.
  package static let ofNothing = of([])

  /// The figure over some hashes, which may come in any order.
  package static func of(_ hashes: some Sequence<String>) -> String {
    Fingerprint.of(Data(text: hashes.sorted().map { $0 + "\n" }.joined()))
  }
}

extension PanelLedger {
  /// The figure over the last events of all feeds, as the list of sessions remembers them.
  package func figure() throws -> String {
    try reading { db in
      let purged = try CustodyRows(db: db).tombstones().map(\.figure)
      return LedgerFigure.of(try SessionIndex(db: db).figures() + purged)
    }
  }
}
