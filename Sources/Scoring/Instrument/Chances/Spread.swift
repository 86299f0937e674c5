/// How likely each whole number from 0 on is.
struct Spread: Sendable, Hashable {
  /// The chances of 0, 1, 2 and so on.
  private(set) var chances: [Chance]

  init(_ chances: [Chance]) { self.chances = chances }

  /// Nothing but 0.
  static let zero = Spread([.certain])

  /// The spread of the sum of a number of this spread, and of one of the other times a weight.
  func adding(_ other: Spread, times weight: Int = 1) -> Spread {
    var sum = [Chance](
      repeating: .never, count: chances.count + (other.chances.count - 1) * weight)
    for (own, first) in chances.enumerated() where first > .never {
      for (number, second) in other.chances.enumerated() where second > .never {
        sum[own + number * weight] = sum[own + number * weight] + first * second
      }
    }
    return Spread(sum)
  }

  /// The spread of the sum of so many numbers.
  func repeated(_ count: Int) -> Spread {
    (0..<count).reduce(.zero) { sum, _ in sum.adding(self) }
  }

  /// What is left of it from a number on; smaller ones have no chance any more.
  func from(_ least: Int) -> Spread {
    Spread(chances.enumerated().map { $0.offset < least ? .never : $0.element })
  }

  /// The chance that is in it, all told.
  var total: Chance { chances.reduce(.never, +) }
}
