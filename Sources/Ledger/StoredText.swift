import Foundation

// GRDB passes texts to SQLite as C strings, which end at U+0000. Texts that come from people are
// therefore bound and read as bytes: statements say `CAST(? AS TEXT)` and `CAST(column AS BLOB)`,
// and the column itself holds the plain text.

extension Data {
  /// The UTF-8 bytes of a text, to be bound where the statement says `CAST(? AS TEXT)`.
  init(text: String) {
    self.init(text.utf8)
  }

  /// The text that these UTF-8 bytes spell; ill-formed bytes become U+FFFD.
  var text: String { String(decoding: self, as: UTF8.self) }
}
