/// The files that a folder of an export may hold.
package enum FolderFile: String, Sendable, Hashable, CaseIterable {
  /// What each form says about each question; the one file that has to be there.
  case ratings = "ratings.csv"
  /// Whether each form counts.
  case forms = "forms.csv"
  /// What the test scored.
  case tests = "tests.csv"
  case flags = "flags.csv"
  /// The questions that were left out.
  case questions = "questions.csv"
  /// The answers to a test that was taken here.
  case answers = "answers.csv"
  /// What markers made of the open ones.
  case marks = "marks.csv"
  /// What was worked out, and the decisions.
  case scorecards = "scorecards.csv"
  /// The events; written by an export, and never read.
  case audit = "audit.csv"
  /// The guide under which the sessions were held.
  case guide = "guide.yaml"

  /// The name without what comes after the point.
  var stem: String { String(rawValue.prefix { $0 != "." }) }

  static let tables = allCases.filter { $0 != .guide }
}
