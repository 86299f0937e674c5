import Interview

/// The lines of the list that are in view: rows, and where it is in groups their headings.
struct SessionLines {
  enum Line: Hashable {
    /// An opening, above its sessions.
    case heading(Opening)
    /// A row by its place among those that are listed.
    case row(Int)
  }

  let lines: [Line]

  /// The lines round the selected row, as many as there is room for.
  ///
  /// What it looks at is what it shows, however long the list is.
  init(_ model: Model, selected: ListCursor, height: Int) {
    let found = model.list.found
    guard model.list.order.groupsByOpening else {
      lines = selected.window(count: found.count, height: height).map { .row($0) }
      return
    }
    guard height > 0, !found.isEmpty else {
      lines = []
      return
    }
    func opening(_ index: Int) -> Opening { model.catalogue.rows[found[index]].opening }
    func begins(_ index: Int) -> Bool { index == 0 || opening(index) != opening(index - 1) }
    let here = max(0, min(selected.row, found.count - 1))
    var above: [Line] = begins(here) ? [.heading(opening(here))] : []
    var next = here - 1
    while next >= 0, above.count < height {
      above.append(.row(next))
      if begins(next) { above.append(.heading(opening(next))) }
      next -= 1
    }
    var below: [Line] = [.row(here)]
    next = here + 1
    while next < found.count, below.count < height {
      if begins(next) { below.append(.heading(opening(next))) }
      below.append(.row(next))
      next += 1
    }
    let before = min(above.count, max(height / 2, height - below.count))
    var window = Array((above.prefix(before).reversed() + below).prefix(height))
    // A group whose heading is out of view keeps it at the top.
    if height > 2, case .row(let first) = window[0], first != here {
      window[0] = .heading(opening(first))
    }
    lines = window
  }
}
