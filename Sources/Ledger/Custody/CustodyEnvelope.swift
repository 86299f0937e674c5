import Foundation

/// What a custody record says around the entry, which every release writes in the same way.
///
/// So an entry of a newer starpanel can be checked, although nobody here knows what it means.
struct CustodyEnvelope: Decodable {
  let sequence: Int
  let at: String
  let previous: String
  /// The name of the entry's kind.
  let kind: String

  private enum Key: String, CodingKey {
    case at, entry, prev, seq
  }

  /// Reads a record; throws a `DecodingError` for anything that is not one of any release.
  init(encoded bytes: Data) throws {
    self = try JSONDecoder().decode(CustodyEnvelope.self, from: bytes)
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    sequence = try values.decode(Int.self, forKey: .seq)
    at = try values.decode(String.self, forKey: .at)
    previous = try values.decode(String.self, forKey: .prev)
    kind = try values.decode(OnlyKey.self, forKey: .entry).name
  }
}
