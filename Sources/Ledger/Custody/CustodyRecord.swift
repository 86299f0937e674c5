import Interview

/// An entry of the custody chain as it is hashed and stored: compact JSON with sorted keys.
///
///     {"at":…,"entry":{"listRebuilt":{}},"prev":"…","seq":1,"v":1}
struct CustodyRecord: StoredRecord {
  /// The only format so far.
  static let version = 1

  var event: CustodyEvent
  var sequence: Int
  /// The hash of the entry before it, or 64 zeros.
  var previous: String

  init(_ event: CustodyEvent, after head: FeedHead) {
    self.event = event
    sequence = head.sequence + 1
    previous = head.sha256
  }

  var at: Instant { event.at }
}

extension CustodyRecord {
  private enum Key: String, CodingKey {
    case at, entry, prev, seq, v
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    guard try values.decode(Int.self, forKey: .v) == Self.version else {
      throw DecodingError.dataCorruptedError(
        forKey: .v, in: values, debugDescription: "not a custody entry of version 1")
    }
    event = CustodyEvent(
      at: try values.decode(Instant.self, forKey: .at),
      entry: try values.decode(CustodyEntry.self, forKey: .entry))
    sequence = try values.decode(Int.self, forKey: .seq)
    previous = try values.decode(String.self, forKey: .prev)
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(event.at, forKey: .at)
    try values.encode(event.entry, forKey: .entry)
    try values.encode(previous, forKey: .prev)
    try values.encode(sequence, forKey: .seq)
    try values.encode(Self.version, forKey: .v)
  }
}
