import Foundation
import Interview

/// An event as it is hashed and stored: compact JSON with sorted keys.
///
///     {"at":…,"happening":{…},"origin":"live","prev":"…","seat":"lead","seq":1,"session":"…","v":1}
///
/// `prev` is the SHA-256 of the feed's event before it, or 64 zeros. `origin` is `"live"`, or
/// `{"imported":…}` with the time that the file gave or null. An event that was written at a shared
/// screen says so under `via`, which is left out otherwise. The first event that a console writes
/// into a feed says under `from` at which terminal and account. A decision names the hash of the
/// last event of each feed before it under `heads`. What was recovered behind a gap names its number
/// and hash in the damaged file under `recovered`. An event's hash is the SHA-256 of the UTF-8 bytes
/// of this text, so a chain can be checked without knowing what happenings mean.
struct EventRecord: StoredRecord {
  /// The only format so far.
  static let version = 1

  var event: Event
  /// The hash of the event before it in the feed.
  var previous: String
  /// The hash of the last event of each feed of the session before it, by the seat's text; nil where
  /// the record names none.
  var heads: [String: String]?
  /// Where it stood in the damaged file that it was recovered from; nil where it stood here.
  var recovered: RecoveredPlace?

  var at: Instant { event.at }

  /// The record's bytes, once they have been read back; throws `LedgerError.unrecordable`.
  func proven() throws -> Data {
    guard let bytes = readBack() else {
      throw LedgerError.unrecordable(
        session: event.session, seat: event.seat, at: event.at.text)
    }
    return bytes
  }

  /// Makes the record of an event that follows the one of that hash.
  init(_ event: Event, after previous: String, naming heads: [String: String]? = nil) {
    self.event = event
    self.previous = previous
    self.heads = heads
  }
}

extension EventRecord {
  private enum Key: String, CodingKey {
    case at, from, happening, heads, origin, prev, recovered, seat, seq, session, v, via
  }

  private enum OriginKey: String, CodingKey {
    case imported
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    guard try values.decode(Int.self, forKey: .v) == Self.version else {
      throw DecodingError.dataCorruptedError(
        forKey: .v, in: values, debugDescription: "not a record of version 1")
    }
    event = Event(
      session: try values.decode(SessionID.self, forKey: .session),
      seat: try values.decode(Seat.self, forKey: .seat),
      sequence: try values.decode(Int.self, forKey: .seq),
      at: try values.decode(Instant.self, forKey: .at),
      origin: try Self.origin(in: values),
      via: try values.decodeIfPresent(Via.self, forKey: .via),
      from: try values.decodeIfPresent(SeatPlace.self, forKey: .from),
      happening: try values.decode(Happening.self, forKey: .happening))
    previous = try values.decode(String.self, forKey: .prev)
    heads = try values.decodeIfPresent([String: String].self, forKey: .heads)
    recovered = try values.decodeIfPresent(RecoveredPlace.self, forKey: .recovered)
  }

  private static func origin(in values: KeyedDecodingContainer<Key>) throws -> Origin {
    if let nested = try? values.nestedContainer(keyedBy: OriginKey.self, forKey: .origin) {
      // The key is required: only an explicit null says that the file gave no time.
      return .imported(
        at: try nested.decodeNil(forKey: .imported)
          ? nil : nested.decode(Instant.self, forKey: .imported))
    }
    guard try values.decode(String.self, forKey: .origin).utf8.elementsEqual("live".utf8) else {
      throw DecodingError.dataCorruptedError(
        forKey: .origin, in: values, debugDescription: "an origin is live or imported")
    }
    return .live
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(event.at, forKey: .at)
    try values.encodeIfPresent(event.from, forKey: .from)
    try values.encode(event.happening, forKey: .happening)
    try values.encodeIfPresent(heads, forKey: .heads)
    switch event.origin {
    case .live: try values.encode("live", forKey: .origin)
    case .imported(let moment):
      var nested = values.nestedContainer(keyedBy: OriginKey.self, forKey: .origin)
      if let moment {
        try nested.encode(moment, forKey: .imported)
      } else {
        try nested.encodeNil(forKey: .imported)
      }
    }
    try values.encode(previous, forKey: .prev)
    try values.encodeIfPresent(recovered, forKey: .recovered)
    try values.encode(event.seat, forKey: .seat)
    try values.encode(event.sequence, forKey: .seq)
    try values.encode(event.session, forKey: .session)
    try values.encode(Self.version, forKey: .v)
    try values.encodeIfPresent(event.via, forKey: .via)
  }
}

/// The number and the hash that an event had in the file that it was recovered from.
struct RecoveredPlace: Sendable, Hashable, Codable {
  /// The names under which it is stored; they stay.
  private enum CodingKeys: String, CodingKey {
    case sequence = "seq"
    case sha256
  }

  var sequence: Int
  var sha256: String
}
