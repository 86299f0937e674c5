import Exact

/// Groups that are compared with one another, such as those by age.
package struct ImpactSet: Sendable, Hashable {
  /// What tells the groups apart; nil where the file does not say.
  package let attribute: String?
  /// In the order in which they were given.
  package let groups: [GroupImpact]

  /// The group that the others are compared with; nil where there is none.
  package var highest: GroupImpact? { groups.first(where: \.isHighest) }

  package init(attribute: String?, counts: [GroupCount]) {
    self.attribute = attribute
    let comparison = RateComparison(counts)
    groups = counts.indices.map(comparison.impact)
  }
}

/// Works out how each of some groups fared.
private struct RateComparison {
  private let counts: [GroupCount]
  private let ranking: RateRanking
  /// The same groups, each with one hire more.
  private let rankingOfOneMore: RateRanking

  init(_ counts: [GroupCount]) {
    self.counts = counts
    ranking = RateRanking(counts)
    rankingOfOneMore = RateRanking(counts.map { $0.hiring(1) })
  }

  func impact(_ place: Int) -> GroupImpact {
    let count = counts[place]
    let highest = ranking.highest() ?? (place, count)
    let isHighest = highest.place == place
    let probability = isHighest ? nil : FisherExactTest.twoSided(count, highest.count)
    let cautions = [
      (ImpactCaution.fewApplicants, count.applicants < ImpactCaution.leastApplicants),
      (.fewExpected, !isHighest && ImpactCaution.isExpectedFew(count, highest.count)),
      (.oneHire, doesOneHireTurnFlag(place)),
      (.notTested, !isHighest && probability == nil),
    ]
    return GroupImpact(
      count: count, isHighest: isHighest,
      ratio: count.rate.divided(by: highest.count.rate).map { $0 * 100 },
      isFlagged: FourFifthsRule.isBelow(count, highest.count), probability: probability,
      cautions: cautions.filter(\.1).map(\.0))
  }

  private func doesOneHireTurnFlag(_ place: Int) -> Bool {
    guard let other = ranking.highest(besides: place) else { return false }
    let count = counts[place]
    if FourFifthsRule.isBelow(count, other.count) {
      // One more here, or one less in the highest, if no third group keeps the flag up.
      if let more = count.hiring(1), !FourFifthsRule.isBelow(more, other.count) { return true }
      let rest = [other.count.hiring(-1), ranking.highest(besides: place, other.place)?.count]
      return !rest.contains { $0.map { FourFifthsRule.isBelow(count, $0) } ?? false }
    }
    if let less = count.hiring(-1), FourFifthsRule.isBelow(less, other.count) { return true }
    return rankingOfOneMore.highest(besides: place)
      .map { FourFifthsRule.isBelow(count, $0.count) } ?? false
  }
}
