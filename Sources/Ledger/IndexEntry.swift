import Foundation
import Interview

/// What the index keeps of a session: its row, and the heads of its feeds.
///
/// The heads let `verify` notice events that are gone from the end of a feed, where no later
/// event vouches for them.
struct IndexEntry: Codable, Equatable {
  /// The last event of one feed.
  struct Head: Codable, Equatable {
    var seat: Seat
    var sequence: Int
    var sha256: String
  }

  var row: SessionRow
  var heads: [Head]

  /// The entry of a session.
  init(_ folded: FoldedSession) {
    row = SessionRow(folded.session)
    heads = folded.heads.sorted { $0.key < $1.key }.map { seat, head in
      Head(seat: seat, sequence: head.sequence, sha256: head.sha256)
    }
  }

  /// Reads an entry as it is stored.
  init(encoded bytes: Data) throws {
    self = try JSONDecoder().decode(IndexEntry.self, from: bytes)
  }

  /// The entry as it is stored: the same bytes for equal entries.
  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}
