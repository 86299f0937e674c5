package import Guide

/// How far somebody has come with practising, as the lead sees it.
package struct PracticeStanding: Sendable, Hashable {
  package let rater: Interviewer
  /// On how many answers the rater is within one level of the expert.
  package let done: Int
  /// How many answers there are.
  package let total: Int
  /// How many were given the expert's level at the first try.
  package let exact: Int
  /// How many were within one level of it at the first try, the exact ones included.
  package let withinOne: Int
  /// How many levels were given, to whatever answer.
  package let tries: Int
  /// When a level was given last; nil where none was.
  package let last: Instant?

  init(_ course: PracticeCourse) {
    let first = course.answers.compactMap(\.first)
    rater = course.rater
    done = course.answers.count(where: \.isReached)
    total = course.answers.count
    exact = first.count(where: \.isExact)
    withinOne = first.count(where: \.isWithinOne)
    tries = course.answers.map(\.given.count).reduce(0, +)
    last = course.last
  }

  package var isDone: Bool { done == total }
}

/// Who has practised under one edition of a guide, and how.
package struct PracticeTable: Sendable, Hashable {
  package let guide: GuideReference
  package let title: String
  /// How many answers the guide has.
  package let answers: Int
  /// A row for each rater, by name.
  package let rows: [PracticeStanding]

  /// - Parameter ratings: what was given, in order; what is of other guides is left out.
  package init(of guide: HiringGuide, reference: GuideReference, ratings: [PracticeRating]) {
    self.guide = reference
    title = guide.title
    answers = guide.questions.map(\.practice.count).reduce(0, +)
    let own = ratings.filter { $0.guide.sha256 == reference.sha256 }
    rows = Set(own.map(\.rater)).sorted().map { rater in
      PracticeCourse(of: guide, reference: reference, for: rater, ratings: own).standing
    }
  }
}
