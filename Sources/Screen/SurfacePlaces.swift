import Text

extension Surface {
  /// The text of a row, without trailing blanks.
  package func line(_ y: Int) -> String {
    var line = ""
    for x in 0..<size.width { line += self[x, y].text }
    while line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
    return line
  }

  /// Where a text stands in the rows of a rectangle, capitals or not: the cells of each place.
  package func places(of text: String, in rect: Rect) -> [Rect] {
    let needle = TextCells(text.lowercased()).map(\.text)
    guard !needle.isEmpty else { return [] }
    let area = rect.intersection(bounds)
    var places: [Rect] = []
    for y in area.y..<area.maxY {
      // The right half of a wide character is no cell of its own.
      let columns = (area.x..<area.maxX).filter { !self[$0, y].text.isEmpty }
      let cells = columns.map { self[$0, y].text.lowercased() }
      guard cells.count >= needle.count else { continue }
      var start = 0
      while start + needle.count <= cells.count {
        guard cells[start] == needle[0],
          cells[start..<start + needle.count].elementsEqual(needle)
        else {
          start += 1
          continue
        }
        let next = start + needle.count
        let end = next < columns.count ? columns[next] : area.maxX
        places.append(Rect(x: columns[start], y: y, width: end - columns[start], height: 1))
        start = next
      }
    }
    return places
  }

  /// Marks each place of a text in a rectangle: it is underlined, and in reverse where the rest is not.
  package mutating func mark(_ text: String, in rect: Rect) {
    for place in places(of: text, in: rect) { emphasize(place) }
  }
}
