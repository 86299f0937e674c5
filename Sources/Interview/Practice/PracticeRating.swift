/// A level that somebody gave to a written-out answer of a guide, to practise.
///
/// It is about a rater and a guide, never about a candidate: no session, score or export has it.
/// The expert's level is shown once it is recorded, so a rater's first of an answer was given
/// without having seen that.
package struct PracticeRating: Sendable, Hashable {
  package var rater: Interviewer
  /// The guide that has the answer.
  package var guide: GuideReference
  /// The answer's id.
  package var answer: String
  package var level: Rating
  package var at: Instant

  package init(
    rater: Interviewer, guide: GuideReference, answer: String, level: Rating, at: Instant
  ) {
    self.rater = rater
    self.guide = guide
    self.answer = answer
    self.level = level
    self.at = at
  }
}
