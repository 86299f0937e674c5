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
    AuditFault.Flaw.ofRow(
      stored.sequence, record: stored.record, sha256: stored.sha256, after: head
    ) { record in
      let read = try CustodyEnvelope(encoded: record)
      return ChainLink(
        sequence: read.sequence, previous: read.previous,
        columns: [("at", stored.at, read.at), ("kind", stored.kind, read.kind)])
    }
  }
}
