import Exact

/// A line of cells for the scores from 0 to 100, parted by a tick at each cut-off.
///
/// A tick has a cell of its own, and the cells beside it belong to the scores below and from the
/// cut-off on. So a score below a cut-off is never drawn as far as its tick, and one that lies
/// exactly at it is drawn up to it and not beyond.
struct ScoreAxis: Sendable, Hashable {
  /// The cells between two ticks.
  private struct Stretch: Sendable, Hashable {
    let from: Int
    let to: Int
    let cells: Int

    /// How many of its half cells a score fills: never more than it has reached.
    func halves(_ score: Rational) -> Int {
      if score >= Rational(to) { return 2 * cells }
      let reached = (score - Rational(from)) * Rational(2 * cells)
      let length = to - from
      return (0...2 * cells).last { Rational($0 * length) <= reached } ?? 0
    }
  }

  private let stretches: [Stretch]

  /// - Parameters:
  ///   - cutOffs: scores with a tick; those that are not between 0 and 100 have none.
  ///   - width: columns in all, ticks included; the line is longer only where there is no room for
  ///     the ticks alone. From twice as many columns as ticks, and one, every promise of above holds.
  init(cutOffs: [Int], width: Int) {
    let cuts = Set(cutOffs).filter { 0 < $0 && $0 < 100 }.sorted()
    let cells = max(0, width - cuts.count)
    var stretches: [Stretch] = []
    var (from, used) = (0, 0)
    for (index, end) in (cuts + [100]).enumerated() {
      // Each has a cell where there are as many, so that a score before a tick can fall short of it.
      let later = cuts.count - index
      let upTo = max(min(used + 1, cells), min(cells * end / 100, cells - later))
      stretches.append(Stretch(from: from, to: end, cells: upTo - used))
      (from, used) = (end, upTo)
    }
    self.stretches = stretches
  }

  /// Columns of the whole line.
  var width: Int { stretches.reduce(stretches.count - 1) { $0 + $1.cells } }

  /// The columns of the ticks, from 0.
  var ticks: [Int] {
    var column = -1
    return stretches.dropLast().map { stretch in
      column += stretch.cells + 1
      return column
    }
  }

  /// A bar as long as the score, up to half a cell; what is left is dotted.
  func bar(_ score: Rational?) -> String {
    stretches.map { stretch in
      let halves = score.map(stretch.halves) ?? 0
      return String(repeating: "█", count: halves / 2) + (halves % 2 == 1 ? "▌" : "")
        + String(repeating: "·", count: stretch.cells - (halves + 1) / 2)
    }.joined(separator: "│")
  }

  /// The column of the cell in which a score lies; scores beyond the ends lie in the outer cells.
  func column(_ score: Rational) -> Int {
    var start = 0
    for (index, stretch) in stretches.enumerated() {
      let isLast = index == stretches.count - 1
      if isLast || score < Rational(stretch.to) {
        let inside = min(stretch.halves(score) / 2, max(0, stretch.cells - 1))
        return min(start + inside, max(0, width - 1))
      }
      start += stretch.cells + 1
    }
    return 0
  }

  /// A line from the lowest score to the highest, with a mark for the one in between.
  func whisker(_ range: ClosedRange<Rational>, mark: Rational) -> String {
    let (low, high, middle) = (column(range.lowerBound), column(range.upperBound), column(mark))
    let ticks = Set(ticks)
    return (0..<width).map { column in
      let isTick = ticks.contains(column)
      return switch column {
      case middle: "●"
      case low where low < high: "├"
      case high where low < high: "┤"
      case _ where column > low && column < high: isTick ? "┼" : "─"
      default: isTick ? "│" : "·"
      }
    }.joined()
  }
}
