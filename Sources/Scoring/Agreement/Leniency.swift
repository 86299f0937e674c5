package import Exact
package import Interview

/// How far one rater's mean lies from the panel's.
package struct Leniency: Sendable, Hashable {
  package var interviewer: Interviewer
  /// How many candidates they rated.
  package var candidates: Int
  /// The mean of their ratings.
  package var mean: Rational
  /// Their mean less the mean of the panels they sat on, theirs included.
  package var difference: Rational

  package init(interviewer: Interviewer, candidates: Int, mean: Rational, difference: Rational) {
    self.interviewer = interviewer
    self.candidates = candidates
    self.mean = mean
    self.difference = difference
  }

  /// A row for each rater who rated anything, in the order in which they first sat.
  ///
  /// - Parameter panels: the sealed forms of each candidate.
  static func all(_ panels: [[SessionDigest.Rater]]) -> [Leniency] {
    var totals: [Interviewer: Sums] = [:]
    var order: [Interviewer] = []
    for raters in panels {
      let ratings = raters.map { $0.values.compactMap(\.self) }
      let all = ratings.flatMap(\.self)
      for (rater, own) in zip(raters, ratings) where !own.isEmpty {
        let name = Interviewer(rater.interviewer)
        if totals[name] == nil { order.append(name) }
        totals[name, default: Sums()].add(own, of: all)
      }
    }
    return order.compactMap { name in totals[name]?.leniency(of: name) }
  }

  /// Sums of ratings, by rater and of all raters on the same candidates.
  private struct Sums {
    private var candidates = 0
    private var own: [Int] = []
    private var panel: [Int] = []

    mutating func add(_ ratings: [Int], of all: [Int]) {
      candidates += 1
      own += ratings
      panel += all
    }

    func leniency(of name: Interviewer) -> Leniency? {
      guard let mean = Rational(own.reduce(0, +), over: own.count),
        let others = Rational(panel.reduce(0, +), over: panel.count)
      else { return nil }
      return Leniency(
        interviewer: name, candidates: candidates, mean: mean, difference: mean - others)
    }
  }
}
