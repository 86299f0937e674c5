import Foundation
import Interview

/// What the record of a row says about its place in a chain, beside what the row's columns say.
struct ChainLink {
  let sequence: Int
  /// The hash of the row before it.
  let previous: String
  /// Each column that repeats a part of the record, with what the record says there.
  let columns: [(name: String, stored: Data, said: String)]
}

extension AuditFault.Flaw {
  /// Why a row is not the next one of its chain as it was written; nil where it is.
  ///
  /// All chains of a ledger are checked by this: feeds, practice and custody.
  ///
  /// - Parameters:
  ///   - head: the row before it.
  ///   - link: reads the record; it throws where that cannot be read.
  static func ofRow(
    _ sequence: Int, record: Data, sha256: Data, after head: FeedHead,
    link: (Data) throws -> ChainLink
  ) -> AuditFault.Flaw? {
    guard sequence == head.sequence + 1 else { return .sequence(expected: head.sequence + 1) }
    guard sha256.elementsEqual(Fingerprint.of(record).utf8) else { return .hash }
    guard let link = try? link(record) else { return .unreadable }
    guard link.sequence == sequence else { return .column("sequence") }
    for column in link.columns where !column.stored.elementsEqual(column.said.utf8) {
      return .column(column.name)
    }
    return link.previous.utf8.elementsEqual(head.sha256.utf8) ? nil : .previous
  }
}
