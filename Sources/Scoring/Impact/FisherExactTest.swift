package import Exact

/// Fisher's exact test on two groups, two-sided.
///
/// Given how many were selected in all, every number that the first group may have had of them has
/// a probability of its own. The test adds up those that are no more probable than the one that
/// was found (Fisher, *Statistical Methods for Research Workers*, 5th ed. 1934, § 21.02; two-sided
/// as in R's `fisher.test`, but without its tolerance, which exact numbers do not need).
package enum FisherExactTest {
  /// The most applicants of two groups together for whom it is worked out.
  ///
  /// The numbers have as many bits as there are applicants; so many take some tenths of a second.
  package static let limit = 20_000

  /// The probability of so great a difference, or a greater one, by chance; nil above the limit.
  package static func twoSided(_ first: GroupCount, _ second: GroupCount) -> Rational? {
    let (all, isOver) = first.applicants.addingReportingOverflow(second.applicants)
    guard !isOver, all <= limit else { return nil }
    let table = SelectionWays(first: first, second: second)
    guard let found = table.first(where: { $0.selected == first.selected })?.ways else {
      return nil
    }
    var total = WholeNumber.zero
    var asRare = WholeNumber.zero
    for (_, ways) in table {
      total = total + ways
      if ways <= found { asRare = asRare + ways }
    }
    return asRare.over(total)
  }
}
