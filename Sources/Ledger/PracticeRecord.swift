import Interview

/// A practice rating as it is hashed and stored: compact JSON with sorted keys.
///
///     {"answer":…,"at":…,"guide":{…},"level":4,"prev":"…","rater":…,"seq":1,"v":1}
///
/// The ratings of one rater are a chain as the events of a seat are.
struct PracticeRecord: StoredRecord {
  /// The only format so far.
  static let version = 1

  var rating: PracticeRating
  var sequence: Int
  /// The hash of the rater's rating before it, or 64 zeros.
  var previous: String

  init(_ rating: PracticeRating, after head: FeedHead) {
    self.rating = rating
    sequence = head.sequence + 1
    previous = head.sha256
  }

  var at: Instant { rating.at }
}

extension PracticeRecord {
  private enum Key: String, CodingKey {
    case answer, at, guide, level, prev, rater, seq, v
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    guard try values.decode(Int.self, forKey: .v) == Self.version else {
      throw DecodingError.dataCorruptedError(
        forKey: .v, in: values, debugDescription: "not a practice rating of version 1")
    }
    rating = PracticeRating(
      rater: try values.decode(Interviewer.self, forKey: .rater),
      guide: try values.decode(GuideReference.self, forKey: .guide),
      answer: try values.decode(String.self, forKey: .answer),
      level: try values.decode(Rating.self, forKey: .level),
      at: try values.decode(Instant.self, forKey: .at))
    sequence = try values.decode(Int.self, forKey: .seq)
    previous = try values.decode(String.self, forKey: .prev)
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(rating.answer, forKey: .answer)
    try values.encode(rating.at, forKey: .at)
    try values.encode(rating.guide, forKey: .guide)
    try values.encode(rating.level, forKey: .level)
    try values.encode(previous, forKey: .prev)
    try values.encode(rating.rater, forKey: .rater)
    try values.encode(sequence, forKey: .seq)
    try values.encode(Self.version, forKey: .v)
  }
}
