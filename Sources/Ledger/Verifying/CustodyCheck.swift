import Foundation
import Interview

/// Checks the chain of what happened to the file.
struct CustodyCheck {
  /// The first fault; then how many entries are gone.
  private(set) var faults: [AuditFault] = []
  private var head = FeedHead.none
  private var entries = 0

  init(_ table: CustodyRows) throws {
    guard try table.isThere else { return }
    try table.forEach { check($0) }
    let gone = try table.recorded() - entries
    if gone > 0 { faults.append(AuditFault(flaw: .custodyGone(gone))) }
  }

  private mutating func check(_ stored: StoredCustody) {
    entries += 1
    let last = head
    head = FeedHead(sequence: stored.sequence, sha256: stored.sha256.text)
    guard faults.isEmpty, let flaw = Self.flaw(in: stored, after: last) else { return }
    faults.append(AuditFault(chain: .custody, sequence: stored.sequence, flaw: flaw))
  }

  private static func flaw(in stored: StoredCustody, after head: FeedHead) -> AuditFault.Flaw? {
    guard stored.sequence == head.sequence + 1 else {
      return .sequence(expected: head.sequence + 1)
    }
    guard stored.sha256.elementsEqual(Fingerprint.of(stored.record).utf8) else { return .hash }
    guard let envelope = try? CustodyEnvelope(encoded: stored.record) else { return .unreadable }
    guard envelope.sequence == stored.sequence else { return .column("sequence") }
    guard stored.at.elementsEqual(envelope.at.utf8) else { return .column("at") }
    guard stored.kind.elementsEqual(envelope.kind.utf8) else { return .column("kind") }
    guard envelope.previous.utf8.elementsEqual(head.sha256.utf8) else { return .previous }
    return nil
  }
}
