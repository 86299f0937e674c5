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
    guard stored.sequence == head.sequence + 1 else {
      return .sequence(expected: head.sequence + 1)
    }
    guard stored.sha256.elementsEqual(Fingerprint.of(stored.record).utf8) else { return .hash }
    guard let record = try? PracticeRecord(encoded: stored.record) else { return .unreadable }
    guard record.sequence == stored.sequence else { return .column("sequence") }
    guard stored.rater.elementsEqual(record.rating.rater.text.utf8) else {
      return .column("rater")
    }
    guard stored.at.elementsEqual(record.rating.at.text.utf8) else { return .column("at") }
    guard record.previous.utf8.elementsEqual(head.sha256.utf8) else { return .previous }
    return nil
  }
}
