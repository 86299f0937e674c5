import Foundation
import Interview

/// What is hashed and stored for ever: compact JSON with sorted keys.
protocol StoredRecord: Codable, Equatable {
  /// When it happened.
  var at: Instant { get }
}

extension StoredRecord {
  /// Reads a record; throws a `DecodingError` for anything that is not one of this format.
  init(encoded bytes: Data) throws {
    self = try JSONDecoder().decode(Self.self, from: bytes)
  }

  /// The record's UTF-8 bytes.
  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  /// The record's bytes, once they have been read back and say the same; nil where they do not, which
  /// a wrong clock brings about.
  ///
  /// One record that nobody can read would close its chain for good.
  func readBack() -> Data? {
    guard at.isReadable, let bytes = try? encoded(), let read = try? Self(encoded: bytes),
      read == self
    else { return nil }
    return bytes
  }
}
