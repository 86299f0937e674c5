import Foundation
import Interview

/// What a record says around the happening, which every release writes in the same way.
///
/// So an event of a newer starpanel can be checked, although nobody here knows what it means.
struct RecordEnvelope: Decodable {
  let version: Int
  let session: String
  let seat: String
  let sequence: Int
  let at: String
  let previous: String
  /// The name of the happening's kind.
  let kind: String
  /// The hash of the last event of each feed before it, where the record names them.
  let heads: [String: String]?
  /// Where it stood in a damaged file, where the record says that.
  let recovered: RecoveredPlace?

  private enum Key: String, CodingKey {
    case at, happening, heads, prev, recovered, seat, seq, session, v
  }

  /// Reads a record; throws a `DecodingError` for anything that is not one of any release.
  init(encoded bytes: Data) throws {
    self = try JSONDecoder().decode(RecordEnvelope.self, from: bytes)
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    version = try values.decode(Int.self, forKey: .v)
    session = try values.decode(String.self, forKey: .session)
    seat = try values.decode(String.self, forKey: .seat)
    sequence = try values.decode(Int.self, forKey: .seq)
    at = try values.decode(String.self, forKey: .at)
    previous = try values.decode(String.self, forKey: .prev)
    heads = try values.decodeIfPresent([String: String].self, forKey: .heads)
    recovered = try values.decodeIfPresent(RecoveredPlace.self, forKey: .recovered)
    kind = try values.decode(OnlyKey.self, forKey: .happening).name
  }

  /// Whether only a newer starpanel can know what it means.
  var isOfNewerProgram: Bool {
    version > EventRecord.version || !HappeningKind.known.contains(kind)
  }
}
