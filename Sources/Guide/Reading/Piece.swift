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
}
