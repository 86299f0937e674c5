import Exact
import Guide

/// What an item earns on average from somebody who answers it without reading it.
enum BlindGuess {
  /// Each option and each order of the steps is as likely, and each statement is ticked or not.
  ///
  /// What has to be typed or written earns nothing.
  static func points(for item: TestItem) -> Rational {
    switch item.task {
    case .choice(let options):
      Rational(options.reduce(0) { $0 + $1.points }, over: options.count) ?? .zero
    case .ticks(let statements):
      ticks(right: statements.count(where: \.isRight), of: statements.count) * Rational(item.points)
    case .order(let steps): order(of: steps.count) * Rational(item.points)
    case .number, .steps, .writing: .zero
    }
  }

  /// The mean of (right ticks - wrong ticks) / right statements, floored at 0.
  static func ticks(right: Int, of count: Int) -> Rational {
    var sum = 0
    for ticked in 0...right {
      for wrong in 0...(count - right) where ticked > wrong {
        sum += choose(ticked, of: right) * choose(wrong, of: count - right) * (ticked - wrong)
      }
    }
    return Rational(sum, over: right << count) ?? .zero
  }

  /// The mean of (pairs in order - pairs out of order) / pairs, floored at 0.
  static func order(of steps: Int) -> Rational {
    let pairs = steps * (steps - 1) / 2
    let orders = ordersBySwappedPairs(steps)
    let sum = orders.enumerated().reduce(0) { sum, entry in
      sum + entry.element * max(0, pairs - 2 * entry.offset)
    }
    return Rational(sum, over: pairs * orders.reduce(0, +)) ?? .zero
  }

  /// How many orders of the steps have 0, 1, 2 and so on pairs out of order: the Mahonian numbers.
  static func ordersBySwappedPairs(_ steps: Int) -> [Int] {
    var orders = [1]
    for step in 1...max(1, steps) {
      var next = [Int](repeating: 0, count: orders.count + step - 1)
      for (swapped, count) in orders.enumerated() {
        for more in 0..<step { next[swapped + more] += count }
      }
      orders = next
    }
    return orders
  }

  private static func choose(_ some: Int, of all: Int) -> Int {
    (0..<some).reduce(1) { $0 * (all - $1) / ($1 + 1) }
  }
}
