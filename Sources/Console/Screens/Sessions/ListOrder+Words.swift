import Interview

extension ListOrder {
  /// How the list is ordered, in a few words.
  var words: String {
    let way =
      switch column {
      case nil: "as set up"
      case .interview: isReversed ? "latest first" : "today first"
      case .candidate: "by candidate" + turned
      case .opening: "by opening" + turned
      case .stage: "by stage" + turned
      case .sealed: isReversed ? "most sealed first" : "fewest sealed first"
      case .test: isReversed ? "most tested first" : "least tested first"
      case .total: isReversed ? "lowest total first" : "highest total first"
      case .verdict: isReversed ? "worst verdict first" : "best verdict first"
      case .decision: "by decision" + turned
      case .setUp: isReversed ? "last set up first" : "first set up first"
      }
    return way
  }

  private var turned: String { isReversed ? ", backwards" : "" }

  /// The same in a sentence, for the moment at which it changes.
  var sentence: String {
    guard column == .interview, !isReversed else { return "Sorted: \(words). O turns it round." }
    return "Sorted: today's interviews, then those to come, those without a time, those past."
  }

  /// The order by the next column that a seat sees.
  func next(for me: Seat?) -> ListOrder {
    let all = Column.all(for: me)
    let here = column.flatMap { all.firstIndex(of: $0) } ?? -1
    var next = self
    next.column = all[(here + 1) % all.count]
    next.isReversed = false
    return next
  }
}
