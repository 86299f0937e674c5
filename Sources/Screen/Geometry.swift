/// A place on the screen: columns from the left, rows from the top, from 0.
package struct Point: Sendable, Hashable {
  package var x: Int
  package var y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A width in columns and a height in rows, neither negative.
package struct Size: Sendable, Hashable {
  package let width: Int
  package let height: Int

  /// Makes a size; negative lengths become 0.
  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A rectangle of cells, possibly empty, never of negative size.
///
/// All cutting clamps, so that a layout is total: it can be asked for at any
/// size and yields rectangles that lie inside what was cut.
package struct Rect: Sendable, Hashable {
  package let x: Int
  package let y: Int
  package let width: Int
  package let height: Int

  /// Makes a rectangle; negative lengths become 0.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The rectangle of that size at the origin.
  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// The first column to the right of it.
  package var maxX: Int { x + width }
  /// The first row below it.
  package var maxY: Int { y + height }
  /// Whether it has no cell.
  package var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether a place lies in it.
  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// Splits off up to `rows` rows at the top.
  package func cutTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let count = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: count),
      Rect(x: x, y: y + count, width: width, height: height - count)
    )
  }

  /// Splits off up to `rows` rows at the bottom.
  package func cutBottom(_ rows: Int) -> (bottom: Rect, rest: Rect) {
    let count = min(max(0, rows), height)
    return (
      Rect(x: x, y: maxY - count, width: width, height: count),
      Rect(x: x, y: y, width: width, height: height - count)
    )
  }

  /// Splits off up to `columns` columns at the left.
  package func cutLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let count = min(max(0, columns), width)
    return (
      Rect(x: x, y: y, width: count, height: height),
      Rect(x: x + count, y: y, width: width - count, height: height)
    )
  }

  /// Splits off up to `columns` columns at the right.
  package func cutRight(_ columns: Int) -> (right: Rect, rest: Rect) {
    let count = min(max(0, columns), width)
    return (
      Rect(x: maxX - count, y: y, width: count, height: height),
      Rect(x: x, y: y, width: width - count, height: height)
    )
  }

  /// What is left when the edges are taken off.
  package func inset(left: Int = 0, right: Int = 0, top: Int = 0, bottom: Int = 0) -> Rect {
    cutLeft(left).rest.cutRight(right).rest.cutTop(top).rest.cutBottom(bottom).rest
  }

  /// One row of it, counted from its top; empty outside.
  package func row(_ index: Int) -> Rect {
    guard index >= 0, index < height else { return Rect(x: x, y: y, width: 0, height: 0) }
    return Rect(x: x, y: y + index, width: width, height: 1)
  }

  /// The part of it that lies inside another.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }
}
