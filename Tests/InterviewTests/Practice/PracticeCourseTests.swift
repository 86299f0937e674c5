import Guide
import TestSupport
import Testing

@testable import Interview

/// The practice of one rater: what comes next, what comes again, and how it went.
struct PracticeCourseTests {
  private static let reference = GuideReference(id: "small", version: 1, sha256: "a")

  /// Four questions with two answers each, at levels 2 and 4.
  static let guide: HiringGuide = {
    var guide = smallGuide()
    guide.questions += guide.questions.prefix(1).map { question in
      var question = question
      question.id = "q4"
      return question
    }
    for index in guide.questions.indices {
      let id = guide.questions[index].id
      guide.questions[index].practice = [("weak", 2), ("strong", 4)].map { name, level in
        PracticeAnswer(id: id + "-" + name, level: level, answer: "", why: "")
      }
    }
    return guide
  }()

  private func course(of name: String = "R. Okafor") -> PracticeCourse {
    PracticeCourse(of: Self.guide, reference: Self.reference, for: Interviewer(name))
  }

  private func rating(
    _ answer: String, _ level: Int, by name: String = "R. Okafor", under sha256: String = "a",
    at second: Int = 0
  ) throws -> PracticeRating {
    PracticeRating(
      rater: Interviewer(name), guide: GuideReference(id: "small", version: 1, sha256: sha256),
      answer: answer, level: try #require(Rating(level)),
      at: Instant(milliseconds: second * 1000))
  }

  @Test func theOrderIsTheRatersOwnAndStaysTheSame() {
    let names = ["R. Okafor", "M. Lindqvist", "A. Moreau", "J. Marsh", "N. Wolfe", "日本"]
    let orders = names.map { course(of: $0).answers.map(\.id) }
    #expect(Set(orders).count == names.count)
    #expect(names.map { course(of: $0).answers.map(\.id) } == orders)
    for order in orders { #expect(Set(order).count == 8) }
    // Whether the weak or the strong one comes first is told by nothing.
    let weakFirst = orders.flatMap { $0.prefix(4) }.count { $0.hasSuffix("weak") }
    #expect((4...20).contains(weakFirst))
  }

  @Test func twoAnswersToOneQuestionAreApart() {
    for name in ["R. Okafor", "M. Lindqvist", "A. Moreau"] {
      let questions = course(of: name).answers.map(\.question.id)
      #expect(Set(questions.prefix(4)).count == 4)
      #expect(Array(questions.prefix(4)) == Array(questions.suffix(4)))
    }
  }

  @Test func whatWasMissedComesAgainAfterTheOthersUntilWithinOne() throws {
    var course = course()
    let missed = course.answers[0]
    // Farther than one level off.
    course.take(try rating(missed.id, missed.text.level == 2 ? 4 : 2))
    for place in 1..<8 {
      #expect(course.next == place)
      let answer = course.answers[place]
      course.take(try rating(answer.id, answer.text.level + (place.isMultiple(of: 2) ? 1 : -1)))
    }
    #expect(course.next == 0)
    course.take(try rating(missed.id, missed.text.level == 2 ? 5 : 1))
    #expect(course.next == 0)
    #expect(!course.standing.isDone)
    course.take(try rating(missed.id, missed.text.level))
    #expect(course.next == nil)
    #expect(course.standing.isDone)
  }

  @Test func aLevelThatWasReachedIsRemembered() throws {
    var course = course()
    let first = course.answers[0]
    course.take(try rating(first.id, first.text.level))
    // At another console of the same rater, after the expert's level was seen.
    course.take(try rating(first.id, first.text.level == 2 ? 5 : 1))
    #expect(course.answers[0].isReached)
    #expect(course.next == 1)
  }

  @Test func theStandingCountsFirstTries() throws {
    var course = course()
    let answers = course.answers
    for (place, off) in [0, 1, -1, 2].enumerated() {
      let level = answers[place].text.level
      course.take(
        try rating(
          answers[place].id, off == 2 ? (level == 2 ? 5 : 1) : level + off, at: place))
    }
    course.take(try rating(answers[3].id, answers[3].text.level, at: 9))
    let standing = course.standing
    #expect(standing.done == 4)
    #expect(standing.total == 8)
    #expect(standing.exact == 1)
    #expect(standing.withinOne == 3)
    #expect(standing.tries == 5)
    #expect(standing.last?.milliseconds == 9000)
  }

  @Test func whatOthersGaveOrWasGivenUnderAnotherGuideIsLeftOut() throws {
    let own = course().answers[0].id
    let ratings = [
      try rating(own, 3, by: "M. Lindqvist"), try rating(own, 3, under: "b"),
      try rating("no-such-answer", 3),
    ]
    let course = PracticeCourse(
      of: Self.guide, reference: Self.reference, for: Interviewer("R. Okafor"), ratings: ratings)
    #expect(course.standing.tries == 0)
    #expect(course.last == nil)
  }

  @Test func aGuideWithoutAnswersHasNothingNext() {
    let course = PracticeCourse(
      of: smallGuide(), reference: Self.reference, for: Interviewer("R. Okafor"))
    #expect(course.answers.isEmpty)
    #expect(course.next == nil)
  }

  @Test func theTableHasARowForEachRater() throws {
    let ratings = [
      try rating("q1-weak", 2), try rating("q1-weak", 5, by: "A. Moreau"),
      try rating("q1-weak", 2, by: "J. Marsh", under: "b"),
    ]
    let table = PracticeTable(of: Self.guide, reference: Self.reference, ratings: ratings)
    #expect(table.answers == 8)
    #expect(table.rows.map(\.rater.text) == ["A. Moreau", "R. Okafor"])
    #expect(table.rows.map(\.done) == [0, 1])
  }

  @Test(arguments: [
    (1, 5, -4, "four levels below the expert's"), (2, 3, -1, "one level below the expert's"),
    (3, 3, 0, "the same level as the expert"), (4, 3, 1, "one level above the expert's"),
    (5, 3, 2, "two levels above the expert's"),
  ])
  func aDistanceHasWords(given: Int, expert: Int, levels: Int, words: String) throws {
    let distance = PracticeDistance(try #require(Rating(given)), from: expert)
    #expect(distance.levels == levels)
    #expect(distance.words == words)
    #expect(distance.isWithinOne == (abs(levels) <= 1))
    #expect(distance.isExact == (levels == 0))
  }
}
