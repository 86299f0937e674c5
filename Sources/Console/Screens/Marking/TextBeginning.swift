import Screen
import Text

extension [StyledLine] {
  /// Draws as many lines as there are rows; where that is not all, a sign at the end says so.
  func drawBeginning(sign: String, on surface: inout Surface, in area: Rect) {
    guard count > area.height, area.height > 0 else {
      draw(on: &surface, in: area)
      return
    }
    let last = self[area.height - 1]
    // As many words as leave room for the sign.
    let room = area.width - TextWidth.of(sign) - 1
    let words = last.width <= room ? last : last.beginning(width: room)
    let lines = prefix(area.height - 1) + [words.adding(" " + sign, .quiet)]
    Array(lines).draw(on: &surface, in: area)
  }
}

extension StyledLine {
  /// The words that fit a width.
  fileprivate func beginning(width: Int) -> StyledLine {
    var line = StyledLine()
    for piece in pieces {
      let room = width - line.width
      if TextWidth.of(piece.text) <= room {
        line = line.adding(piece.text, piece.style)
      } else {
        return line.adding(TextWrap.lines(piece.text, width: room).first ?? "", piece.style)
      }
    }
    return line
  }
}
