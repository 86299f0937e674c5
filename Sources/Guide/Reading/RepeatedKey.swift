/// A key that stands a second time in its mapping, found in the text and masked there.
///
/// The parser gives up on the first mapping with a repeated key and tells where the
/// key stands first. Masking the repetition lets it read on, so that the rest of the
/// file is checked as well.
struct RepeatedKey {
  /// How many can be told apart; files with more are reported in part.
  static let limit = 16

  /// Stands for the first character of the key.
  let mark: Unicode.Scalar
  /// The character that `mark` stands for.
  let original: Unicode.Scalar
  /// Where the key is repeated.
  let place: Place
  let key: String

  /// Finds and masks the next place where a key is repeated.
  ///
  /// - Parameters:
  ///   - key: The key, unescaped.
  ///   - first: Where it stands first.
  ///   - text: The file; the first character of the repetition is replaced.
  ///   - number: Tells this repetition from others, below `limit`.
  /// - Returns: Nil where none is recognised, as with keys that span lines.
  static func mask(_ key: String, after first: Place, in text: inout String, number: Int) -> Self? {
    guard number < limit, let mark = Unicode.Scalar(0xFDD1 + UInt32(number)) else { return nil }
    var scalars = Array(text.unicodeScalars)
    let name = Array(key.unicodeScalars)
    guard !name.isEmpty, let start = Lines.offset(of: first, in: scalars) else { return nil }
    let column = Lines.blockColumn(of: start, in: scalars)

    for offset in scalars.indices.dropFirst(start + 1) where scalars[offset] == name[0] {
      guard let token = keyToken(name, at: offset, in: scalars) else { continue }
      guard column == nil || column == Lines.blockColumn(of: token, in: scalars) else { continue }
      let place = Lines.place(of: token, in: scalars)
      scalars[offset] = mark
      var masked = String.UnicodeScalarView()
      masked.append(contentsOf: scalars)
      text = String(masked)
      return Self(mark: mark, original: name[0], place: place, key: key)
    }
    return nil
  }

  /// Where the token begins whose name stands at the offset, quotes included; nil if it is no key.
  private static func keyToken(
    _ name: [Unicode.Scalar], at offset: Int, in scalars: [Unicode.Scalar]
  ) -> Int? {
    guard scalars[offset...].starts(with: name) else { return nil }
    var token = offset
    var end = offset + name.count
    if offset > 0, scalars[offset - 1] == "\"" || scalars[offset - 1] == "'" {
      guard end < scalars.count, scalars[end] == scalars[offset - 1] else { return nil }
      token -= 1
      end += 1
    }
    while end < scalars.count, scalars[end] == " " { end += 1 }
    guard end < scalars.count, scalars[end] == ":" else { return nil }
    let before = token > 0 ? scalars[token - 1] : "\n"
    return [" ", "\t", "\n", "\r", "{", ","].contains(before) ? token : nil
  }
}

/// Positions in a text given as scalars.
private enum Lines {
  static func offset(of place: Place, in scalars: [Unicode.Scalar]) -> Int? {
    var line = 1
    var offset = 0
    while line < place.line {
      guard offset < scalars.count else { return nil }
      if endsLine(offset, in: scalars) { line += 1 }
      offset += 1
    }
    offset += place.column - 1
    return offset < scalars.count ? offset : nil
  }

  static func place(of offset: Int, in scalars: [Unicode.Scalar]) -> Place {
    var place = Place.start
    for index in 0..<offset {
      if endsLine(index, in: scalars) {
        place = Place(line: place.line + 1, column: 1)
      } else {
        place.column += 1
      }
    }
    return place
  }

  /// The column if only the indentation and block indicators stand before the offset on its line.
  static func blockColumn(of offset: Int, in scalars: [Unicode.Scalar]) -> Int? {
    var index = offset - 1
    while index >= 0, scalars[index] != "\n", scalars[index] != "\r" {
      guard [" ", "-", "?"].contains(scalars[index]) else { return nil }
      index -= 1
    }
    return offset - index
  }

  private static func endsLine(_ offset: Int, in scalars: [Unicode.Scalar]) -> Bool {
    switch scalars[offset] {
    case "\n": true
    case "\r": offset + 1 >= scalars.count || scalars[offset + 1] != "\n"
    default: false
    }
  }
}
