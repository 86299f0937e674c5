/// Which row of a list is selected, and which rows are in view.
struct ListCursor: Sendable, Hashable {
  /// The selected row; 0 in an empty list.
  private(set) var row = 0

  /// Moves in a list.
  ///
  /// - Parameter page: how many rows a page has.
  mutating func move(_ movement: Movement, count: Int, page: Int) {
    switch movement {
    case .up: row -= 1
    case .down: row += 1
    case .pageUp: row -= max(1, page)
    case .pageDown: row += max(1, page)
    case .first: row = 0
    case .last: row = count - 1
    }
    clamp(count: count)
  }

  mutating func select(_ index: Int, count: Int) {
    row = index
    clamp(count: count)
  }

  /// Keeps the selection inside a list that has changed.
  mutating func clamp(count: Int) {
    row = max(0, min(row, count - 1))
  }

  /// The rows to show in a window of a height, the selected one among them.
  func window(count: Int, height: Int) -> Range<Int> {
    guard height > 0, count > 0 else { return 0..<0 }
    let selected = max(0, min(row, count - 1))
    let start = max(0, min(selected - height / 2, count - height))
    return start..<min(count, start + height)
  }
}
