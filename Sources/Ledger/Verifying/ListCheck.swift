import Foundation
import Interview

/// Compares what the list of sessions keeps of one session with what its events say.
struct ListCheck {
  /// The row of the list, and the figures for the slate beside it; nil where there is none.
  let stored: (row: Data, digest: Data)?
  let check: FeedCheck
  /// The figures that the events give; nil where this reader cannot work them out.
  let digest: String?

  /// What is wrong; nil where nothing is.
  var flaw: AuditFault.Flaw? {
    guard let stored else { return .unlisted }
    guard let found = try? IndexEntry(encoded: stored.row) else { return .row }
    guard headsAgree(found) else { return .heads }
    guard check.newer == 0 else { return nil }
    var expected = IndexEntry(check.folded)
    // Rows are written when a session is written to, so an older program's stay as they were.
    if found.row.excusedMembers.isEmpty { expected.row.excusedMembers = [] }
    if found.row.guide == nil { expected.row.guide = nil }
    guard found.row == expected.row else { return .row }
    // Every release so far keeps the same figures.
    return digest.map { Data(text: $0) == stored.digest } ?? true ? nil : .digest
  }

  private func headsAgree(_ found: IndexEntry) -> Bool {
    found.heads.count == check.heads.count
      && found.heads.allSatisfy { head in
        let known = check.heads[FeedCheck.FeedName(head.seat.text)]
        return known == FeedHead(sequence: head.sequence, sha256: head.sha256)
      }
  }
}
