import Exact
import Guide
import Interview
import TestSupport
import Testing

@testable import Scoring

@Suite struct ItemStatisticTests {
  private static func item(_ id: String, points: Int = 2, _ task: TestTask) -> TestItem {
    TestItem(
      id: id, section: "one", topic: nil, title: id, points: points, seconds: 60, prompt: "",
      exhibit: nil, task: task, why: "", source: "")
  }

  private static let number = item("number", .number(.init(from: "4", to: "4")))
  private static let choice = item(
    "choice",
    .choice([
      .init(id: "a", text: "", points: 0, why: ""), .init(id: "b", text: "", points: 2, why: ""),
      .init(id: "c", text: "", points: 1, why: ""),
    ]))
  private static let ticks = item(
    "ticks",
    .ticks([
      .init(id: "x", text: "", isRight: true, why: ""),
      .init(id: "y", text: "", isRight: false, why: ""),
    ]))

  /// A response that earned so many of two points; nil where it waits.
  private static func response(
    _ item: String, _ earned: Int?, _ coming: ItemResponse.Coming? = nil
  ) -> ItemResponse {
    ItemResponse(
      item: item, marks: earned.flatMap { Marks(earned: Rational($0), possible: 2) },
      coming: coming ?? .answered(.text(text: "x")))
  }

  private static func statistic(
    _ item: TestItem, _ tests: [[ItemResponse]], showsPicks: Bool = true
  ) -> ItemStatistic {
    ItemStatistic(item, tests: tests, showsPicks: showsPicks)
  }

  /// Four candidates: 2, 2, 0, 0 on the number; on the rest 4, 2, 2, 0 of 4.
  private static let tests: [[ItemResponse]] = [
    [
      response("number", 2), response("choice", 2, .answered(.choice(id: "b"))),
      response("ticks", 2, .answered(.ticks(ids: ["x"]))),
    ],
    [
      response("number", 2), response("choice", 1, .answered(.choice(id: "c"))),
      response("ticks", 1, .answered(.ticks(ids: ["x", "y"]))),
    ],
    [
      response("number", 0, .blank), response("choice", 2, .answered(.choice(id: "b"))),
      response("ticks", 0, .timedOut),
    ],
    [
      response("number", 0), response("choice", 0, .timedOut), response("ticks", 0, .timedOut),
    ],
  ]

  @Test("An item's figures are those worked out by hand")
  func byHand() throws {
    let found = Self.statistic(Self.number, Self.tests)
    #expect(found.count == 4 && found.restCount == 4)
    #expect(found.difficulty == Rational(1, over: 2))
    // Shares 1, 1, 0, 0 beside 1, 1/2, 1/2, 0: a covariance of 1/8 over root(1/4 x 1/8).
    #expect(found.discrimination?.square == Rational(1, over: 2))
    #expect(found.discrimination?.rounded(places: 2) == "0.71")
    #expect(found.blank == 1 && found.timedOut == 0)
    #expect(found.picks == nil)
  }

  @Test("Every answer that can be picked is counted, and the key is told")
  func picks() {
    let choice = Self.statistic(Self.choice, Self.tests)
    #expect(
      choice.picks == [
        .init(id: "a", count: 0, isKey: false), .init(id: "b", count: 2, isKey: true),
        .init(id: "c", count: 1, isKey: false),
      ])
    let ticks = Self.statistic(Self.ticks, Self.tests)
    #expect(
      ticks.picks == [
        .init(id: "x", count: 2, isKey: true), .init(id: "y", count: 1, isKey: false),
      ])
    #expect(ticks.blank == 0 && ticks.timedOut == 2)
    #expect(Self.statistic(Self.choice, Self.tests, showsPicks: false).picks == nil)
  }

  @Test("What waits for a marker is no figure, and leaves its test out of the correlations")
  func waiting() {
    var tests = Self.tests
    tests[0][2] = Self.response("ticks", nil)
    let ticks = Self.statistic(Self.ticks, tests)
    #expect(ticks.count == 3 && ticks.restCount == 3)
    let number = Self.statistic(Self.number, tests)
    #expect(number.count == 4 && number.restCount == 3)
  }

  @Test("A test with one item has no rest, and an item that all got right tells nobody apart")
  func undefined() {
    let alone = Self.statistic(
      Self.number, [[Self.response("number", 2)], [Self.response("number", 0)]])
    #expect(alone.discrimination == nil && alone.restCount == 0)
    #expect(alone.difficulty == Rational(1, over: 2))
    let easy = Self.tests.map { [Self.response("number", 2)] + $0.dropFirst() }
    #expect(Self.statistic(Self.number, easy).discrimination == nil)
    #expect(Self.statistic(Self.number, []).difficulty == nil)
  }

  @Test("Figures over fewer than 30 are rough")
  func rough() {
    let test = [Self.response("number", 2)]
    #expect(Self.statistic(Self.number, Array(repeating: test, count: 29)).isRough)
    #expect(!Self.statistic(Self.number, Array(repeating: test, count: 30)).isRough)
  }

  @Test("Difficulty and correlation are those of their definitions")
  func oracle() throws {
    var random = SplitMix64(seed: 2026)
    for _ in 0..<120 {
      let tests = (0..<(2 + random.below(12))).map { _ in
        ["number", "choice", "ticks"].map { Self.response($0, random.below(3)) }
      }
      for (place, item) in [Self.number, Self.choice, Self.ticks].enumerated() {
        let own = tests.map { Self.points($0[place]) * Rational.half }
        let rest = tests.map { test in
          (test.map(Self.points).sum() - Self.points(test[place])) * Rational.half * Rational.half
        }
        let found = Self.statistic(item, tests)
        #expect(found.difficulty == own.mean())
        let expected = Self.squaredCorrelation(own, rest)
        #expect(found.discrimination?.square == expected?.square)
        #expect(found.discrimination.map(\.isNegative) == expected.map(\.isNegative))
      }
    }
  }

  private static func points(_ response: ItemResponse) -> Rational {
    response.marks?.earned ?? .zero
  }

  /// By deviations from the means, as in a textbook.
  private static func squaredCorrelation(
    _ left: [Rational], _ right: [Rational]
  ) -> (square: Rational, isNegative: Bool)? {
    guard let first = left.mean(), let second = right.mean() else { return nil }
    let (one, two) = (left.map { $0 - first }, right.map { $0 - second })
    let together = zip(one, two).map { $0 * $1 }.sum()
    let apart = one.map { $0 * $0 }.sum() * two.map { $0 * $0 }.sum()
    return (together * together).divided(by: apart).map { ($0, together < 0) }
  }
}

extension Rational {
  fileprivate static let half = Rational(1).half
}
