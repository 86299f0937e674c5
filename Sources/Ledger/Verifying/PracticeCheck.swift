import Foundation
import Interview

/// Checks the chains of practice ratings, one after another.
struct PracticeCheck {
  /// The first fault of each rater's chain, in the order in which they were met.
  private(set) var faults: [AuditFault] = []
  private var heads: [Interviewer: FeedHead] = [:]
  private var faulty: Set<Interviewer> = []
  private var ratings = 0

  /// Checks all of them.
  init(_ table: PracticeRows) throws {
    guard try table.isThere else { return }
    try table.forEach { check($0) }
    let gone = try table.recorded() - ratings
    if gone > 0 { faults.append(AuditFault(flaw: .practiceGone(gone))) }
  }

  private mutating func check(_ stored: StoredPractice) {
    ratings += 1
    let rater = Interviewer(stored.rater.text)
    let head = heads[rater, default: .none]
    heads[rater] = FeedHead(sequence: stored.sequence, sha256: stored.sha256.text)
    guard !faulty.contains(rater), let flaw = Self.flaw(in: stored, after: head) else { return }
    faulty.insert(rater)
    faults.append(
      AuditFault(chain: .practice(of: rater.text), sequence: stored.sequence, flaw: flaw))
  }

  private static func flaw(
    in stored: StoredPractice, after head: FeedHead
  ) -> AuditFault.Flaw? {
    AuditFault.Flaw.ofRow(
      stored.sequence, record: stored.record, sha256: stored.sha256, after: head
    ) { record in
      let read = try PracticeRecord(encoded: record)
      return ChainLink(
        sequence: read.sequence, previous: read.previous,
        columns: [
          ("rater", stored.rater, read.rating.rater.text), ("at", stored.at, read.rating.at.text),
        ])
    }
  }
}
