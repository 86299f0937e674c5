package import Exact

/// What the difference of two ratings means to Krippendorff's alpha.
package enum AlphaLevel: String, Sendable, Hashable, CaseIterable {
  case nominal
  /// How many ratings lie between.
  case ordinal
  /// How far apart they are.
  case interval
}

extension Agreement {
  /// Krippendorff's alpha of units (rows) by coders, nil for a missing rating.
  ///
  /// Formula: Krippendorff, "Computing Krippendorff's alpha-reliability"
  /// (2011), from the matrix of coincidences. Nil where no unit has two
  /// ratings or all ratings that can be paired are equal.
  package static func alpha(_ level: AlphaLevel, units: [[Int?]]) -> Rational? {
    Coincidences(units).alpha(level)
  }

  /// Alpha at each level of measurement, in the order of `AlphaLevel.allCases`.
  package static func alphas(units: [[Int?]]) -> [(level: AlphaLevel, value: Rational?)] {
    let coincidences = Coincidences(units)
    return AlphaLevel.allCases.map { ($0, coincidences.alpha($0)) }
  }
}

/// How often two values met in one unit.
private struct Coincidences {
  /// The values that occur, lowest first.
  private let values: [Int]
  /// How many pairable ratings have each value.
  private var counts: [Int]
  /// Ordered pairs of values by the number of ratings in their unit.
  ///
  /// Pairs of a unit of m weigh 1 / (m - 1), so that keeping the sizes apart
  /// leaves nothing but integers to add until the very end.
  private var pairs: [Int: [Int]] = [:]

  init(_ units: [[Int?]]) {
    let present = units.map { $0.compactMap(\.self) }.filter { $0.count >= 2 }
    values = Set(present.joined()).sorted()
    let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    counts = [Int](repeating: 0, count: values.count)
    let size = values.count
    for unit in present {
      let places = unit.compactMap { places[$0] }
      var table =
        pairs.removeValue(forKey: unit.count)
        ?? [Int](repeating: 0, count: size * size)
      for place in places {
        counts[place] += 1
        for other in places where other != place { table[place * size + other] += 1 }
      }
      pairs[unit.count] = table
    }
  }

  func alpha(_ level: AlphaLevel) -> Rational? {
    let size = values.count
    var observed = Rational.zero
    var expected = Rational.zero
    for first in 0..<size {
      for second in 0..<size where second != first {
        let distance = squaredDistance(level, min(first, second), max(first, second))
        expected = expected + Rational(counts[first]) * Rational(counts[second]) * distance
        for (ratings, table) in pairs {
          let met = Rational(table[first * size + second], over: ratings - 1) ?? .zero
          observed = observed + met * distance
        }
      }
    }
    let all = Rational(counts.reduce(0, +))
    return ((all - 1) * observed).divided(by: expected).map { 1 - $0 }
  }

  private func squaredDistance(_ level: AlphaLevel, _ low: Int, _ high: Int) -> Rational {
    let distance: Rational
    switch level {
    case .nominal: return 1
    case .interval: distance = Rational(values[high]) - Rational(values[low])
    case .ordinal:
      let between = Rational(counts[low...high].reduce(0, +))
      distance = between - Rational(counts[low] + counts[high]).half
    }
    return distance * distance
  }
}
