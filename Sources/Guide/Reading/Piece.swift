/// A position in a guide file.
struct Place: Equatable {
  /// Counted from 1.
  var line: Int
  /// Counted from 1, in Unicode scalars.
  var column: Int

  static let start = Place(line: 1, column: 1)
}

/// A value of a guide file and where it stands, before anyone asked what it means.
struct Piece {
  enum Content {
    /// A text; `isPlain` when it stands without quotes and could thus mean a number.
    case scalar(String, isPlain: Bool)
    case list([Piece])
    case mapping([Entry])
    /// Something whose fault is noted already.
    case unreadable
  }

  /// A key of a mapping with its value.
  struct Entry {
    var key: String
    var keyPlace: Place
    var value: Piece
  }

  var place: Place
  var content: Content

  /// The text without the space around it, unchecked; nil where the piece is none.
  var word: String? {
    if case .scalar(let word, _) = content { ValueReader.trimmed(word) } else { nil }
  }

  /// The text below that key, unchecked; nil where the piece is no mapping with such a text.
  func word(_ key: String) -> String? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value.word
  }
}
