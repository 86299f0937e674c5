import Exact
import Guide
import Interview
import TestSupport
import Testing

@testable import Scoring

/// What holds for every answer that a key marks.
struct KeyMarkingTests {
  private func item(_ task: TestTask, points: Int = 6) -> TestItem {
    TestItem(
      id: "i", section: "s", topic: nil, title: "", points: points, seconds: 5, prompt: "",
      exhibit: nil, task: task, why: "", source: "")
  }

  private func steps(_ count: Int) -> [TestTask.Step] {
    (0..<count).map { TestTask.Step(id: "s\($0)", text: "", isEssential: false) }
  }

  private func statements(_ right: [Bool]) -> [TestTask.Statement] {
    right.enumerated().map { index, isRight in
      TestTask.Statement(id: "t\(index)", text: "", isRight: isRight, why: "")
    }
  }

  private func earned(_ answer: TestAnswer, _ item: TestItem) -> Rational? {
    KeyMarking.earned(answer, to: item, unread: .zero)?.marks.earned
  }

  @Test(arguments: 0..<200) func orderAgainstACountOfPairs(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let steps = steps(Int.random(in: 3...8, using: &random))
    let points = Int.random(in: 1...9, using: &random)
    let order = steps.map(\.id).shuffled(using: &random)
    // The slow way: every pair of the answer, looked up in the key.
    var score = 0
    var pairs = 0
    for first in order.indices {
      for second in order.indices where second > first {
        pairs += 1
        let left = try #require(steps.firstIndex { $0.id == order[first] })
        let right = try #require(steps.firstIndex { $0.id == order[second] })
        score += left < right ? 1 : -1
      }
    }
    let exact = try #require(Rational(max(0, score) * points, over: pairs))
    let marks = try #require(earned(.order(ids: order), item(.order(steps), points: points)))
    #expect(marks == Rational(plainDecimal: exact.rounded(places: 2)))
    #expect((marks - exact).magnitude <= (Rational(1, over: 200) ?? 0))
  }

  @Test func theEndsOfOrder() {
    let all = steps(5)
    let item = item(.order(all))
    #expect(earned(.order(ids: all.map(\.id)), item) == 6)
    #expect(earned(.order(ids: all.map(\.id).reversed()), item) == 0)
    #expect(earned(.order(ids: []), item) == 0)
    // Only one pair of ten is there, in its order.
    #expect(earned(.order(ids: ["s0", "s4"]), item) == Rational(plainDecimal: "0.6"))
  }

  @Test(arguments: 0..<200) func ticksAgainstASumOverStatements(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var right = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      Bool.random(using: &random)
    }
    right += [true, false]
    let all = statements(right)
    let points = Int.random(in: 1...9, using: &random)
    let ticked = all.filter { _ in Bool.random(using: &random) }
    let sum = ticked.reduce(0) { $0 + ($1.isRight ? 1 : -1) }
    let exact = try #require(
      Rational(max(0, sum) * points, over: right.filter { $0 }.count))
    let answer = TestAnswer.ticks(ids: ticked.map(\.id).shuffled(using: &random))
    let marks = try #require(earned(answer, item(.ticks(all), points: points)))
    #expect(marks == Rational(plainDecimal: exact.rounded(places: 2)))
  }

  @Test func tickingEverythingOrNothingEarnsNothingWhereHalfIsRight() {
    let item = item(.ticks(statements([true, false, true, false])))
    #expect(earned(.ticks(ids: ["t0", "t1", "t2", "t3"]), item) == 0)
    #expect(earned(.ticks(ids: []), item) == 0)
    #expect(earned(.ticks(ids: ["t0", "t2"]), item) == 6)
    // One id twice is one tick.
    #expect(earned(.ticks(ids: ["t0", "t0"]), item) == 3)
  }

  @Test func aChoiceEarnsWhatItIsWorth() {
    let choices = [0, 6, 2].enumerated().map { index, points in
      TestTask.Choice(id: "c\(index)", text: "", points: points, why: "")
    }
    let item = item(.choice(choices))
    #expect(["c0", "c1", "c2"].map { earned(.choice(id: $0), item) } == [0, 6, 2])
    #expect(earned(.choice(id: nil), item) == 0)
    #expect(earned(.choice(id: "c9"), item) == nil)
  }

  @Test func anAnswerOfAnotherKindIsNotMarked() {
    #expect(earned(.choice(id: "s0"), item(.order(steps(3)))) == nil)
    #expect(earned(.wrote("x"), item(.writing(contains: []))) == nil)
  }
}
