import Screen
import Text

extension StyledLine {
  /// The line, or as many of its words as fit, with a mark that there are more.
  ///
  /// It is cut at a blank, so a figure stands whole or not at all.
  func cutAtWord(to width: Int) -> StyledLine {
    guard self.width > width else { return self }
    guard width > 1 else { return StyledLine(width == 1 ? "…" : "", .quiet) }
    var line = StyledLine()
    var room = width - 2
    for piece in pieces {
      let length = TextWidth.of(piece.text)
      if length <= room {
        line = line.adding(piece.text, piece.style)
        room -= length
        continue
      }
      var words = ""
      let parts = piece.text.split(separator: " ", omittingEmptySubsequences: false)
      for (index, word) in parts.enumerated() {
        let longer = index == 0 ? String(word) : words + " " + word
        guard TextWidth.of(longer) <= room else { break }
        words = longer
      }
      return line.adding(words, piece.style).adding(" …", .quiet)
    }
    return line
  }
}

extension [StyledLine] {
  /// The furthest that they can be scrolled in a window of a height.
  func furthest(height: Int) -> Int { Swift.max(0, count - Swift.max(0, height)) }

  /// Draws them from one line on and says at each end where there is more.
  ///
  /// - Parameter way: the key that leads to the rest, where it is not that of moving down.
  func drawScrolled(
    from start: Int, way: String = "", on surface: inout Surface, in rect: Rect
  ) {
    guard rect.height > 0 else { return }
    let first = Swift.max(0, Swift.min(start, furthest(height: rect.height)))
    let hasMore = first + rect.height < count
    for (row, line) in dropFirst(first).prefix(rect.height).enumerated() {
      var mark = row == 0 && first > 0 ? " ↑" : ""
      if row == rect.height - 1, hasMore { mark += " " + way + "↓" }
      guard !mark.isEmpty else {
        line.draw(on: &surface, in: rect.row(row))
        continue
      }
      mark += " more"
      line.cutAtWord(to: rect.width - TextWidth.of(mark) - 1).draw(on: &surface, in: rect.row(row))
      surface.writeRight(mark, in: rect.row(row), style: .quiet)
    }
  }
}
