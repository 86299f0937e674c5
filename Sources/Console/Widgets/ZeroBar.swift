import Exact

/// Bars to the left and to the right of zero.
struct ZeroBar: Sendable, Hashable {
  /// What a bar of full length stands for.
  let limit: Rational
  /// Cells on each side.
  let cells: Int

  /// Takes the smallest of a few round limits that holds all values.
  init(_ values: [Rational], cells: Int) {
    let largest = values.map(\.magnitude).max() ?? .zero
    let half = Rational(1, over: 2) ?? 1
    limit = [half, 1, 2].first { largest <= $0 } ?? 4
    self.cells = max(0, cells)
  }

  /// The bar with zero in its middle, up to half a cell: `··▐█│····`.
  func text(_ value: Rational) -> String {
    let reached = value.magnitude * Rational(2 * cells)
    let halves = (0...2 * cells).last { Rational($0) * limit <= reached } ?? 0
    let full = String(repeating: "█", count: halves / 2)
    let rest = String(repeating: "·", count: cells - (halves + 1) / 2)
    let none = String(repeating: "·", count: cells)
    let isOdd = halves % 2 == 1
    return value.isNegative
      ? rest + (isOdd ? "▐" : "") + full + "│" + none
      : none + "│" + full + (isOdd ? "▌" : "") + rest
  }
}
