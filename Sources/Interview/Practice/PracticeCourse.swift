package import Guide

/// The practice of one rater under one guide: its written-out answers, and what was given to each.
package struct PracticeCourse: Sendable, Equatable {
  /// A written-out answer with the question that it answers.
  package struct Answer: Sendable, Equatable {
    package var question: Question
    package var text: PracticeAnswer
    /// The levels that the rater gave, in order.
    package internal(set) var given: [Rating] = []

    package var id: String { text.id }

    /// How far the first level was from the expert's; nil where none was given.
    package var first: PracticeDistance? { given.first.map(distance) }

    /// Whether a level within one of the expert's was ever given.
    package var isReached: Bool { given.contains { distance($0).isWithinOne } }

    package func distance(_ given: Rating) -> PracticeDistance {
      PracticeDistance(given, from: text.level)
    }
  }

  package let rater: Interviewer
  package let guide: GuideReference
  /// The answers in the rater's order.
  package private(set) var answers: [Answer]
  /// When the rater gave a level last; nil where none was given.
  package private(set) var last: Instant?

  /// - Parameter ratings: what anybody gave under any guide; others' are left out.
  package init(
    of guide: HiringGuide, reference: GuideReference, for rater: Interviewer,
    ratings: [PracticeRating] = []
  ) {
    self.rater = rater
    self.guide = reference
    answers = PracticeOrder(for: rater).rounds(of: guide.questions)
    for rating in ratings { take(rating) }
  }

  /// Takes in a level that was recorded.
  package mutating func take(_ rating: PracticeRating) {
    guard rating.rater == rater, rating.guide.sha256 == guide.sha256,
      let place = answers.firstIndex(where: { $0.id == rating.answer })
    else { return }
    answers[place].given.append(rating.level)
    last = max(last ?? rating.at, rating.at)
  }

  /// The place of the answer that comes next; nil where the rater is within one level on all.
  ///
  /// What was missed comes again after all that was tried less often.
  package var next: Int? {
    answers.indices.filter { !answers[$0].isReached }
      .min { (answers[$0].given.count, $0) < (answers[$1].given.count, $1) }
  }

  package var standing: PracticeStanding { PracticeStanding(self) }
}
