@testable import Scoring

/// A group of so many applicants; the test stops where there cannot be such a one.
func count(_ selected: Int, of applicants: Int, _ group: String = "G") -> GroupCount {
  guard let count = GroupCount(group: group, applicants: applicants, selected: selected) else {
    fatalError("\(selected) of \(applicants)")
  }
  return count
}
