import Exact

/// Every number of selected that the first of two groups may have had, with the number of ways in
/// which it comes about, where as many are selected in all as were.
struct SelectionWays: Sequence, IteratorProtocol {
  private let first: Int
  private let second: Int
  private let selected: Int
  private var upcoming: (selected: Int, ways: WholeNumber)

  init(first: GroupCount, second: GroupCount) {
    self.first = first.applicants
    self.second = second.applicants
    selected = first.selected + second.selected
    let least = Swift.max(0, selected - second.applicants)
    upcoming = (
      least,
      WholeNumber.ways(toChoose: least, of: self.first)
        * WholeNumber.ways(toChoose: selected - least, of: self.second)
    )
  }

  mutating func next() -> (selected: Int, ways: WholeNumber)? {
    let current = upcoming
    guard current.ways > .zero else { return nil }
    // C(n, k+1) is C(n, k) · (n - k) / (k + 1), and the second group has one fewer. At the end a
    // factor is 0, and so is what follows.
    let (had, rest) = (current.selected, selected - current.selected)
    let more = WholeNumber(first - had) * WholeNumber(rest)
    let less = WholeNumber(had + 1) * WholeNumber(second - rest + 1)
    upcoming = (had + 1, current.ways * more / less)
    return current
  }
}
