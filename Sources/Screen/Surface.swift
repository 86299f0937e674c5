import Text

package struct Cell: Sendable, Hashable {
  /// The character with its marks; empty in the right half of a wide one.
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// A cell with nothing in it.
  package static let blank = Cell(" ")
}

/// A picture of a screen: cells with text and style, and where the cursor is.
///
/// Drawing outside the picture is clipped, never an error. A wide character
/// that would be cut in half is replaced by a blank.
package struct Surface: Sendable, Hashable {
  package let size: Size
  /// The cells, row by row.
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor rests; nil hides it.
  package var cursor: Point?

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The whole picture as a rectangle.
  package var bounds: Rect { Rect(size) }

  /// The cell at a place; a blank outside.
  package subscript(x: Int, y: Int) -> Cell {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return .blank }
    return cells[y * size.width + x]
  }

  /// Writes one line of text into a row of a rectangle and cuts what does not fit.
  ///
  /// Control characters are shown as symbols; nothing in the text can move the
  /// cursor or reach the terminal as a command.
  ///
  /// - Returns: the column after the text, at most the rectangle's right edge.
  @discardableResult
  package mutating func write(
    _ text: String, in rect: Rect, row: Int = 0, column: Int = 0, style: Style = .plain
  ) -> Int {
    let line = rect.row(row).intersection(bounds)
    var x = rect.x + column
    guard !line.isEmpty else { return x }
    if let end = writeOrdinary(text, in: line, from: x, style: style) { return end }
    for piece in TextCells(text) {
      guard x + piece.width <= line.maxX else {
        // What is left of the line shows the same style, but no part of a character.
        for column in max(x, line.x)..<max(line.x, x, line.maxX) {
          put(Cell(" ", style), x: column, y: line.y)
        }
        return line.maxX
      }
      if piece.text.unicodeScalars.count == 1 {
        put(Glyph(text: piece.text, width: piece.width), style, x: x, y: line)
        x += piece.width
        continue
      }
      for character in piece.text {
        for glyph in Glyph.glyphs(of: character) {
          put(glyph, style, x: x, y: line)
          x += glyph.width
        }
      }
    }
    return x
  }

  /// Writes a text of ordinary scalars only, which is most of them; nil for others.
  private mutating func writeOrdinary(
    _ text: String, in line: Rect, from start: Int, style: Style
  ) -> Int? {
    let scalars = text.unicodeScalars
    guard scalars.allSatisfy(TextWidth.isOrdinary) else { return nil }
    var x = start
    for scalar in scalars {
      if x >= line.maxX { return line.maxX }
      if x >= line.x { put(Cell(PlainCharacter.text(scalar), style), x: x, y: line.y) }
      x += 1
    }
    return x
  }

  /// Sets the cells of a glyph that lies in a line, or partly to the left of it.
  private mutating func put(_ glyph: Glyph, _ style: Style, x: Int, y line: Rect) {
    guard x >= line.x else {
      if x + glyph.width > line.x { put(Cell(" ", style), x: line.x, y: line.y) }
      return
    }
    guard x + glyph.width <= line.maxX else { return }
    put(Cell(glyph.text, style), x: x, y: line.y)
    if glyph.width == 2 { put(Cell("", style), x: x + 1, y: line.y) }
  }

  /// Writes text that ends at the rectangle's right edge.
  package mutating func writeRight(
    _ text: String, in rect: Rect, row: Int = 0, style: Style = .plain
  ) {
    let width = TextWidth.of(text)
    write(text, in: rect, row: row, column: max(0, rect.width - width), style: style)
  }

  /// Fills a rectangle with one character of width 1.
  package mutating func fill(_ rect: Rect, with text: String = " ", style: Style = .plain) {
    let area = rect.intersection(bounds)
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX { put(Cell(text, style), x: x, y: y) }
    }
  }

  /// Lets the cells of a rectangle stand out from those beside them, selected or not.
  package mutating func emphasize(_ rect: Rect) {
    let area = rect.intersection(bounds)
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX {
        let index = y * size.width + x
        cells[index].style.emphasis.formSymmetricDifference(.reverse)
        cells[index].style.emphasis.insert(.underline)
      }
    }
  }

  /// Draws a horizontal line over the first row of a rectangle.
  package mutating func rule(_ rect: Rect, style: Style = .quiet) {
    fill(rect.row(0), with: "─", style: style)
  }

  /// The picture as lines of text without trailing blanks.
  package var lines: [String] {
    (0..<size.height).map { y in
      var line = ""
      for x in 0..<size.width { line += cells[y * size.width + x].text }
      while line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
      return line
    }
  }

  /// Sets a cell and blanks the other half of any wide character it cuts.
  private mutating func put(_ cell: Cell, x: Int, y: Int) {
    let index = y * size.width + x
    if cells[index].text.isEmpty, !cell.text.isEmpty, x > 0 { cells[index - 1].text = " " }
    if x + 1 < size.width, cells[index + 1].text.isEmpty, !cell.text.isEmpty {
      cells[index + 1].text = " "
    }
    cells[index] = cell
  }
}
