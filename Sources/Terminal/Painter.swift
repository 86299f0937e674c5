import CNcurses
import Screen

/// Brings a surface onto the terminal: only what has changed is handed to ncurses.
@MainActor
final class Painter {
  private let palette: Palette
  private var last: Surface?
  private var cursorIsShown: Bool?

  init(palette: Palette) {
    self.palette = palette
  }

  /// Forgets what was painted, so that the next picture is sent whole.
  func forget() {
    last = nil
    cursorIsShown = nil
    clearok(nc_screen(), true)
  }

  /// Paints a picture; what lies outside the terminal is cut.
  func paint(_ surface: Surface) {
    let height = min(surface.size.height, Int(nc_rows()))
    let width = min(surface.size.width, Int(nc_columns()))
    let before = last.flatMap { $0.size == surface.size ? $0 : nil }
    if before == nil { erase() }
    surface.cells.withUnsafeBufferPointer { cells in
      for y in 0..<height {
        let start = y * surface.size.width
        let row = UnsafeBufferPointer(rebasing: cells[start..<start + width])
        guard let before else {
          put(row, from: 0, to: width, y: y)
          continue
        }
        before.cells.withUnsafeBufferPointer { old in
          paint(row, over: UnsafeBufferPointer(rebasing: old[start..<start + width]), y: y)
        }
      }
    }
    placeCursor(surface.cursor, width: width, height: height)
    last = surface
    wnoutrefresh(nc_screen())
    doupdate()
  }

  /// Hands the changed runs of a row over.
  private func paint(
    _ row: UnsafeBufferPointer<Cell>, over old: UnsafeBufferPointer<Cell>, y: Int
  ) {
    var x = 0
    while x < row.count {
      guard row[x] != old[x] else {
        x += 1
        continue
      }
      var start = x
      // A wide character is written from its left half on.
      while start > 0, row[start].text.isEmpty || old[start].text.isEmpty { start -= 1 }
      var end = x + 1
      while end < row.count, row[end] != old[end] || row[end].text.isEmpty || old[end].text.isEmpty
      {
        end += 1
      }
      put(row, from: start, to: end, y: y)
      x = end
    }
  }

  private func put(_ row: UnsafeBufferPointer<Cell>, from start: Int, to end: Int, y: Int) {
    var cells: [cchar_t] = []
    cells.reserveCapacity(end - start)
    for x in start..<end {
      let cell = row[x]
      if cell.text.isEmpty { continue }
      // A wide character whose right half is cut off by the edge becomes a blank.
      let isCut = x + 1 == row.count && TextWidth.of(cell.text) == 2
      cells.append(self.cell(isCut ? Cell(" ", cell.style) : cell))
    }
    nc_put(Int32(y), Int32(start), cells, Int32(cells.count))
  }

  private func cell(_ cell: Cell) -> cchar_t {
    let look = palette.look(cell.style)
    var result = cchar_t()
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 6) { text in
      var count = 0
      for scalar in cell.text.unicodeScalars where count < 5 {
        text[count] = wchar_t(bitPattern: scalar.value)
        count += 1
      }
      text[count] = 0
      nc_cell(&result, text.baseAddress, look.attributes, look.pair)
    }
    return result
  }

  private func placeCursor(_ point: Point?, width: Int, height: Int) {
    guard let point, point.x >= 0, point.y >= 0, point.x < width, point.y < height else {
      if cursorIsShown != false { curs_set(0) }
      cursorIsShown = false
      return
    }
    if cursorIsShown != true { curs_set(1) }
    cursorIsShown = true
    move(Int32(point.y), Int32(point.x))
  }
}
