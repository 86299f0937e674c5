package import Guide
package import Interview

/// How the items of one edition of a guide did.
package struct GuideItems: Sendable, Hashable {
  package let guide: GuideReference
  package let title: String
  /// How many tests the figures are over.
  package let tests: Int
  /// The items that somebody was given, in the order of sections and bank.
  package let items: [ItemStatistic]

  /// - Parameters:
  ///   - tests: the responses of each candidate.
  ///   - sight: what the reader may be told of.
  package init(
    _ guide: HiringGuide, reference: GuideReference, tests: [[ItemResponse]], sight: ItemSight
  ) {
    let given = Set(tests.joined().map(\.item))
    self.guide = reference
    title = guide.title
    self.tests = tests.count
    items = guide.assessment.itemsInOrder.filter { given.contains($0.id) }.map {
      ItemStatistic($0, tests: tests, showsPicks: sight.showsPicks(of: $0.id))
    }
  }
}
