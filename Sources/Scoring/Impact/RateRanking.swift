/// Groups by their selection rate, the highest first.
///
/// Of equal rates the one of more applicants is first, as it says more; then the one named first.
struct RateRanking {
  private let ranked: [(place: Int, count: GroupCount)]

  /// - Parameter counts: the groups, nil for those that are not to be ranked.
  init(_ counts: [GroupCount?]) {
    ranked = counts.enumerated()
      .compactMap { place, count in count.map { (place, $0, $0.rate) } }
      .sorted { left, right in
        if left.2 != right.2 { return left.2 > right.2 }
        return (right.1.applicants, left.0) < (left.1.applicants, right.0)
      }
      .map { (place: $0.0, count: $0.1) }
  }

  /// The highest but for some, by its place among the groups; nil where there is no other.
  func highest(besides left: Int...) -> (place: Int, count: GroupCount)? {
    ranked.first { !left.contains($0.place) }
  }
}
