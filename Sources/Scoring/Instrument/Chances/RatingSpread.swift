package import Exact

/// How far a panel errs about a candidate's true level; each error is normal, none depends on
/// another.
package enum PanelError: Sendable, Hashable {
  /// The standard deviation of one rater's judgement, which becomes the nearest level from 1 to 5.
  case ofJudgement(Rational)
  /// The standard deviation of a question's mean, whoever rates, taken as it is.
  case ofMean(Rational)
}

/// What a panel makes of a question, for somebody whose true level is known.
enum RatingSpread {
  /// The spread of one rating from 1 to 5, which is the level nearest to the judgement.
  static func ofRating(level: Rational, error: Rational) -> Spread {
    // The share below 1.5, below 2.5, and so on.
    let ends = (1...4).map { Rational($0) + Rational(1).half }
    return Spread([.never] + chances(between: ends, level: level, error: error))
  }

  /// How many steps of a mean are told apart to a level.
  static let steps = 20

  /// The spread of a mean in steps, rounded down, from 1 to 5.
  static func ofMean(level: Rational, error: Rational) -> Spread {
    let ends = (steps + 1...5 * steps).map { Rational($0, over: steps) ?? .zero }
    return Spread(
      [Chance](repeating: .never, count: steps)
        + chances(between: ends, level: level, error: error))
  }

  /// The chances of lying below the first end, between it and the next, and so on.
  private static func chances(
    between ends: [Rational], level: Rational, error: Rational
  ) -> [Chance] {
    let below = ends.map { end -> Chance in
      guard let deviations = (end - level).divided(by: error) else {
        return end <= level ? .never : .certain
      }
      return Chance(NormalShare.below(deviations))
    }
    return zip([.never] + below, below + [.certain]).map { $1.without($0) }
  }
}
