package import Exact

/// How many of one group applied, and how many of them were selected.
package struct GroupCount: Sendable, Hashable {
  package let group: String
  package let applicants: Int
  package let selected: Int

  /// - Returns: nil where nobody applied, or more were selected than applied.
  package init?(group: String, applicants: Int, selected: Int) {
    guard applicants > 0, (0...applicants).contains(selected) else { return nil }
    self.group = group
    self.applicants = applicants
    self.selected = selected
  }

  package var rejected: Int { applicants - selected }

  /// The selection rate in percent.
  package var rate: Rational { (Rational(selected, over: applicants) ?? .zero) * 100 }

  /// The group with so many more hires; nil where it cannot have them.
  func hiring(_ more: Int) -> GroupCount? {
    GroupCount(group: group, applicants: applicants, selected: selected + more)
  }
}
