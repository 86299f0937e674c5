import Interview

/// The last event of a feed.
struct FeedHead: Sendable, Hashable {
  /// A feed without events.
  static let none = FeedHead(sequence: 0, sha256: Fingerprint.none)

  /// Its number, which is the count of events in the feed.
  var sequence: Int
  /// Its hash.
  var sha256: String
}
