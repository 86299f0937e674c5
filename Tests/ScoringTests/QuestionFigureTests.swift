import Exact
import Scoring
import Testing

/// Mean, range, average deviation and rwg of one question, over every way to rate it.
struct QuestionFigureTests {
  /// Every list of up to five ratings, lowest first.
  private static let lists: [[Int]] = {
    var lists: [[Int]] = [[]]
    var longest: [[Int]] = [[]]
    for _ in 0..<5 {
      longest = longest.flatMap { list in ((list.last ?? 1)...5).map { list + [$0] } }
      lists += longest
    }
    return lists
  }()

  @Test func everyListOfRatingsGivesTheFiguresOfTheFormulas() {
    #expect(QuestionFigureTests.lists.count == 252)
    for list in QuestionFigureTests.lists {
      let question = QuestionFigureTests.question(list)
      let ratings = list.map { Rational($0) }
      let mean = ratings.mean()
      #expect(question.n == list.count)
      #expect(question.mean == mean)
      #expect(question.range == (list.isEmpty ? nil : (list.max() ?? 0) - (list.min() ?? 0)))
      let distances = ratings.map { ($0 - (mean ?? 0)).magnitude }
      #expect(question.averageDeviation == distances.mean(), "\(list)")
      let squares = ratings.map { ($0 - (mean ?? 0)) * ($0 - (mean ?? 0)) }.sum()
      let variance = list.count < 2 ? nil : squares.divided(by: Rational(list.count - 1))
      #expect(question.rwg == variance.map { max(0, 1 - $0.half) }, "\(list)")
    }
  }

  /// What makes the plain rule of two points apart the academic one, at the usual panel sizes.
  @Test func upToFourRatersTwoApartIsTheSameAsLowAgreement() throws {
    let cutOff = try #require(Rational(7, over: 10))
    for list in QuestionFigureTests.lists where (2...4).contains(list.count) {
      let question = QuestionFigureTests.question(list)
      let (range, rwg) = (try #require(question.range), try #require(question.rwg))
      #expect((range >= 2) == (rwg < cutOff), "\(list)")
    }
    #expect(QuestionFigureTests.question([2, 3, 3, 3, 4]).rwg == Rational(3, over: 4))
  }

  private static func question(_ ratings: [Int]) -> QuestionResult {
    Case.sound(ratings.map { "\($0)4444444" } + ["-4444444"]).card.questions[0]
  }
}
