package import Exact
package import Interview

/// A statistic of agreement by its name; nil where it is undefined.
package struct AgreementStatistic: Sendable, Hashable {
  /// Its name, such as `ICC(2,k)`.
  package var name: String
  package var value: Rational?

  package init(name: String, value: Rational?) {
    self.name = name
    self.value = value
  }
}

/// How the raters of one opening agree, over all candidates whose forms may be seen.
package struct OpeningAgreement {
  /// The six correlations, over the candidates whom the most frequent panel rated in full number;
  /// then alpha at each level of measurement, over every rating of every candidate.
  package let statistics: [AgreementStatistic]
  /// On how many candidates the correlations rest.
  package let agreedOn: Int
  /// Each rater against the panel.
  package let raters: [Leniency]

  /// Works it out from the digests of the opening's sessions.
  package init(_ digests: [SessionDigest]) {
    let panels = digests.filter(\.isRevealed).map(\.raters)
    let means = PanelTable(panels).means
    let correlations = Agreement.iccs(means).map {
      AgreementStatistic(name: $0.form.name, value: $0.value)
    }
    let alphas = Agreement.alphas(units: panels.flatMap(Self.units)).map {
      AgreementStatistic(name: "alpha " + $0.level.rawValue, value: $0.value)
    }
    statistics = correlations + alphas
    agreedOn = means.count
    raters = Leniency.all(panels)
  }

  /// A unit for each question of one candidate: the rating of each rater, nil where there is none.
  static func units(_ raters: [SessionDigest.Rater]) -> [[Int?]] {
    let values = raters.map(\.values)
    return (0..<(values.map(\.count).max() ?? 0)).map { question in
      values.map { $0.indices.contains(question) ? $0[question] : nil }
    }
  }
}

/// Candidates by raters, over those whom the most frequent panel rated in full number.
///
/// A correlation compares the same raters on every candidate, so the candidates of other panels are
/// left out.
struct PanelTable {
  /// A row for each candidate: the mean of each rater, in the raters' order.
  private(set) var means: [[Rational]] = []

  /// - Parameter panels: the sealed forms of each candidate.
  init(_ panels: [[SessionDigest.Rater]]) {
    // A rater without a single rating has no mean to compare.
    let full = panels.map { raters in
      raters.sorted { Interviewer($0.interviewer) < Interviewer($1.interviewer) }
    }.filter { !$0.isEmpty && $0.allSatisfy { $0.mean != nil } }
    let names = full.map { $0.map { Interviewer($0.interviewer) } }
    var counts: [[Interviewer]: Int] = [:]
    for panel in names { counts[panel, default: 0] += 1 }
    // Of panels that sat equally often, the one that sat first.
    var chosen: [Interviewer]?
    for panel in names where counts[panel, default: 0] > chosen.flatMap({ counts[$0] }) ?? 0 {
      chosen = panel
    }
    means = zip(names, full).filter { $0.0 == chosen }.map { pair in
      pair.1.compactMap { $0.mean.flatMap { Rational(fraction: $0) } }
    }
  }
}

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
