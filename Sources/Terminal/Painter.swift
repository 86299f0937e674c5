import CNcurses
import Screen

/// Brings a surface onto the terminal: only what has changed is handed to ncurses.
@MainActor
final class Painter {
  private let palette: Palette
  private var last: Surface?
  private var cursorIsShown: Bool?
  private var run: [cchar_t] = []

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
      guard isChanged(row[x], old[x]) else {
        x += 1
        continue
      }
      var start = x
      // A wide character is written from its left half on.
      while start > 0, row[start].text.isEmpty || old[start].text.isEmpty { start -= 1 }
      var end = x + 1
      while end < row.count,
        isChanged(row[end], old[end]) || row[end].text.isEmpty || old[end].text.isEmpty
      {
        end += 1
      }
      put(row, from: start, to: end, y: y)
      x = end
    }
  }

  /// Field by field, which compares short texts as two words without a call.
  private func isChanged(_ one: Cell, _ other: Cell) -> Bool {
    one.text != other.text || one.style.tone.rawValue != other.style.tone.rawValue
      || one.style.emphasis.rawValue != other.style.emphasis.rawValue
  }

  private func put(_ row: UnsafeBufferPointer<Cell>, from start: Int, to end: Int, y: Int) {
    run.removeAll(keepingCapacity: true)
    var x = start
    while x < end {
      let isWide = x + 1 < row.count && row[x + 1].text.isEmpty
      add(row[x], width: isWide ? 2 : 1)
      x += isWide ? 2 : 1
    }
    nc_put(Int32(y), Int32(start), run, Int32(run.count))
  }

  /// Adds a character that fills that many columns, whatever ncurses thinks of it.
  private func add(_ cell: Cell, width: Int) {
    let look = palette.look(cell.style)
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 6) { text in
      var count = 0
      for scalar in cell.text.unicodeScalars where count < 5 {
        text[count] = wchar_t(bitPattern: scalar.value)
        count += 1
      }
      text[count] = 0
      // The C library may be older or younger than our table. What it does not know
      // it can't place; what it holds for narrow is followed by a blank.
      let given = count == 0 ? 0 : text[0] < 0x300 ? 1 : Int(nc_width(text[0]))
      if given < 1 || given > width {
        text[0] = count == 0 || given > width ? 0x20 : 0xFFFD
        text[1] = 0
      }
      append(text, look)
      if width == 2, given != 2 {
        text[0] = 0x20
        text[1] = 0
        append(text, look)
      }
    }
  }

  private func append(
    _ text: UnsafeMutableBufferPointer<wchar_t>, _ look: (attributes: attr_t, pair: Int16)
  ) {
    var cell = cchar_t()
    nc_cell(&cell, text.baseAddress, look.attributes, look.pair)
    run.append(cell)
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
