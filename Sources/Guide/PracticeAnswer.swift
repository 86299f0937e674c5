/// A written-out answer that interviewers rate for practice, with the level that an expert gives.
package struct PracticeAnswer: Sendable, Equatable {
  package var id: String
  /// The expert's level, 1 to 5.
  package var level: Int
  /// What the candidate says.
  package var answer: String
  /// Why the expert gives that level.
  package var why: String

  package init(id: String, level: Int, answer: String, why: String) {
    self.id = id
    self.level = level
    self.answer = answer
    self.why = why
  }
}
