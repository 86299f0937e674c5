/// Breaks text into lines that fit a width.
package enum TextWrap {
  /// Lines of at most `width` columns, broken at spaces where there are any.
  ///
  /// Line feeds in the text break lines as well, with or without a carriage return
  /// before them. A word longer than a line is cut. At a width below 1 there are no
  /// lines.
  package static func lines(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    if let lines = plainParagraph(text, width: width) { return lines }
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { scalars in
        let text = String(scalars.last == "\r" ? scalars.dropLast() : scalars)
        return plainParagraph(text, width: width) ?? paragraph(text, width: width)
      }
  }

  /// The lines of a text of ordinary characters with single blanks between words that all fit,
  /// which is most text; nil for any other.
  ///
  /// A screen wraps the same texts at every key, so each character is looked at once.
  private static func plainParagraph(_ text: String, width: Int) -> [String]? {
    let bytes = Array(text.utf8)
    guard bytes.first != UInt8(ascii: " "), bytes.last != UInt8(ascii: " ") else { return nil }
    var lines: [String] = []
    // Where the line begins and where it may end: in columns, and in bytes.
    var start = (column: 0, byte: 0)
    var lastBlank: (column: Int, byte: Int)?
    var here = (column: 0, byte: 0)
    for scalar in text.unicodeScalars {
      guard TextWidth.isOrdinary(scalar) else { return nil }
      if scalar == " " {
        if let lastBlank, lastBlank.byte == here.byte - 1 { return nil }
        lastBlank = here
      } else if here.column - start.column >= width {
        guard let end = lastBlank, end.byte >= start.byte else { return nil }
        lines.append(String(decoding: bytes[start.byte..<end.byte], as: UTF8.self))
        start = (end.column + 1, end.byte + 1)
        if here.column - start.column >= width { return nil }
      }
      here = (here.column + 1, here.byte + UTF8.width(scalar))
    }
    lines.append(String(decoding: bytes[start.byte...], as: UTF8.self))
    return lines
  }

  private static func paragraph(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let length = TextWidth.of(String(word))
      if used > 0, used + 1 + length <= width {
        // A flood of marks has no width, and no room is long enough for it.
        line += " " + TextWidth.fitted(String(word), to: length)
        used += 1 + length
        continue
      }
      if used > 0 {
        lines.append(line)
        line = ""
        used = 0
      }
      if length <= width {
        line = TextWidth.fitted(String(word), to: width)
        used = length
      } else {
        var pieces = cut(String(word), width: width)
        line = pieces.removeLast()
        used = TextWidth.of(line)
        lines += pieces
      }
    }
    lines.append(line)
    return lines
  }

  /// A text in pieces of at most `width` columns, at least one, wherever that falls.
  static func cut(_ word: String, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for cell in TextCells(word) {
      if used + cell.width > width, used > 0 {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece += cell.text
      used += cell.width
    }
    pieces.append(piece)
    return pieces
  }
}
