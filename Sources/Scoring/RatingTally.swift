import Exact

/// How many forms gave one question each of the five ratings.
struct RatingTally {
  private var counts: InlineArray<5, Int> = .init(repeating: 0)
  /// How many ratings there are.
  private(set) var n = 0
  private(set) var sum = 0

  /// Counts a rating, 1 to 5.
  mutating func count(_ rating: Int) {
    counts[rating - 1] += 1
    n += 1
    sum += rating
  }

  /// Mean of the ratings; nil where there is none.
  var mean: Rational? { Rational(sum, over: n) }

  /// The lowest rating; nil where there is none.
  var lowest: Int? {
    for index in 0..<5 where counts[index] > 0 { return index + 1 }
    return nil
  }

  /// The highest rating; nil where there is none.
  var highest: Int? {
    for index in (0..<5).reversed() where counts[index] > 0 { return index + 1 }
    return nil
  }

  /// Highest less lowest; nil where there is no rating.
  var range: Int? {
    guard let lowest, let highest else { return nil }
    return highest - lowest
  }

  /// Mean distance of the ratings from their mean; nil where there is none.
  var averageDeviation: Rational? {
    var distance = 0
    // Each distance times n is whole: |rating - sum / n| * n.
    for index in 0..<5 { distance += counts[index] * abs((index + 1) * n - sum) }
    return Rational(distance, over: n * n)
  }

  /// Within-group agreement; nil below two ratings.
  ///
  /// 1 - s^2 / 2, floored at 0: s^2 with n - 1, and 2 is the variance of a
  /// uniform answer on five levels (James, Demaree and Wolf 1984).
  var rwg: Rational? {
    guard n > 1 else { return nil }
    var squares = 0
    for index in 0..<5 { squares += counts[index] * (index + 1) * (index + 1) }
    let bottom = 2 * n * (n - 1)
    return Rational(max(0, bottom - (n * squares - sum * sum)), over: bottom)
  }
}
