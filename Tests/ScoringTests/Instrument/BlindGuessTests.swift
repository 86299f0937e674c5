import Exact
import Testing

@testable import Scoring

/// What blind guessing earns, against a count of everything that can happen.
struct BlindGuessTests {
  @Test(arguments: 2...8) func ticksAreTheMeanOverAllWaysToTick(count: Int) {
    for right in 1..<count {
      var sum = Rational.zero
      for ticked in 0..<(1 << count) {
        let good = (0..<right).count { ticked >> $0 & 1 == 1 }
        let bad = (right..<count).count { ticked >> $0 & 1 == 1 }
        sum = sum + (Rational(max(0, good - bad), over: right) ?? .zero)
      }
      #expect(BlindGuess.ticks(right: right, of: count) == sum.divided(by: Rational(1 << count)))
    }
  }

  @Test(arguments: 2...6) func anOrderIsTheMeanOverAllOrders(steps: Int) {
    var all: [[Int]] = [[]]
    for step in 0..<steps {
      all = all.flatMap { order in
        (0...order.count).map { place in
          var longer = order
          longer.insert(step, at: place)
          return longer
        }
      }
    }
    let pairs = steps * (steps - 1) / 2
    let earned = all.map { order -> Rational in
      var wrong = 0
      for first in order.indices {
        wrong += order[(first + 1)...].count { $0 < order[first] }
      }
      return Rational(max(0, pairs - 2 * wrong), over: pairs) ?? .zero
    }
    #expect(BlindGuess.order(of: steps) == earned.sum().divided(by: Rational(all.count)))
  }
}
