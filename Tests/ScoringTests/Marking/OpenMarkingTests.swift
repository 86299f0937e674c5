import Exact
import Guide
import Interview
import TestSupport
import Testing

@testable import Scoring

/// What holds for every answer that people mark.
struct OpenMarkingTests {
  private func list(_ essential: [Bool], cap: Int) -> TestTask.Checklist {
    TestTask.Checklist(
      steps: essential.enumerated().map { index, isEssential in
        TestTask.Step(id: "s\(index)", text: "", isEssential: isEssential)
      }, withoutEssential: cap)
  }

  @Test(arguments: 0..<200) func essentialStepsGate(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var essential = (0..<Int.random(in: 1...8, using: &random)).map { _ in
      Bool.random(using: &random)
    }
    essential.append(true)
    let cap = Int.random(in: 0...100, using: &random)
    let list = list(essential, cap: cap)
    let ticked = list.steps.filter { _ in Bool.random(using: &random) }
    let share = try #require(OpenMarking.share(of: ticked.map(\.id), of: list))
    let plain = try #require(Rational(ticked.count, over: list.steps.count))
    let lacks = list.steps.contains { $0.isEssential && !ticked.contains($0) }
    let limit = try #require(Rational(cap, over: 100))
    #expect(share == (lacks && plain > limit ? limit : plain))
    // A step more never earns less.
    for step in list.steps where !ticked.contains(step) {
      let more = try #require(OpenMarking.share(of: (ticked + [step]).map(\.id), of: list))
      #expect(more >= share)
    }
  }

  @Test func twoMarkersAreAveragedAndOneIsEnough() throws {
    var sat = try Sat()
    sat.take("soft-skills", [("s-bill-complaint", .wrote("x")), ("s-owner-memo", .wrote("y"))])
    #expect(standing(sat) == .waiting(items: 2))
    sat.rate("s-bill-complaint", [4, 4, 4, 4, 4], by: "M1")
    #expect(standing(sat) == .waiting(items: 1))
    sat.rate("s-owner-memo", [1, 1, 1, 1, 1], by: "M2")
    sat.rate("s-owner-memo", [2, 2, 2, 2, 2], by: "M1")
    // 4 of 5 is 80 and 3 of 5 would be 60, as on the interview's scale.
    #expect(earned(sat, "s-bill-complaint") == "8")
    #expect(earned(sat, "s-owner-memo") == "3")
  }

  @Test func aMarkThatLacksACriterionDoesNotCount() throws {
    var sat = try Sat()
    sat.take("soft-skills", [("s-bill-complaint", .wrote("x"))])
    sat.rate("s-bill-complaint", [5], by: "M1")
    #expect(standing(sat) == .waiting(items: 1))
  }

  @Test func anEmptyAnswerNeedsNoMarker() throws {
    var sat = try Sat()
    sat.take("soft-skills", [("s-bill-complaint", .wrote("  "))])
    #expect(earned(sat, "s-bill-complaint") == "0")
    #expect(standing(sat).marks?.marks?.score == 0)
  }

  @Test func marksByHandKeepTheFirstOnesBesideThem() throws {
    var sat = try Sat()
    sat.take("cognitive", [("c-no-show", .typed("one in ten"))])
    let half = try #require(Marks(earned: 1, possible: 2))
    sat.record(.itemRemarked(item: "c-capacity", marks: half, reason: "asked aloud"))
    let marked = TestMarking(session: sat.session, guide: sat.guide).items["cognitive"] ?? []
    let capacity = try #require(marked.first { $0.item == "c-capacity" })
    #expect(capacity.first?.marks.earned == 0)
    #expect(capacity.final?.marks.earned == 1)
    #expect(capacity.final?.how == "by hand: asked aloud")
  }

  @Test func nothingCountsBeforeTheSectionIsClosed() throws {
    var sat = try Sat()
    sat.begin("cognitive")
    sat.give(.pick("a"), to: "c-monday")
    #expect(standing(sat, "cognitive") == .underway)
    #expect(standing(sat, "accuracy") == .missing)
  }

  @Test func twoSourcesThatDifferAreAskedAbout() throws {
    var sat = try Sat()
    sat.take("cognitive", [("c-monday", .pick("a"))])
    let taken = try #require(standing(sat, "cognitive").marks)
    #expect(taken.marks == Marks(earned: 2, possible: 6))
    // The same score in other figures is no difference.
    let same = try #require(Marks(earned: 10, possible: 30))
    sat.record(.sectionMarked(section: "cognitive", marks: .whole(same)))
    #expect(standing(sat, "cognitive") == .taken(taken))
    let other = SectionMarks.whole(try #require(Marks(earned: 11, possible: 30)))
    sat.record(.sectionMarked(section: "cognitive", marks: other))
    let two = try #require(TwoScores(taken: taken, recorded: other))
    #expect(standing(sat, "cognitive") == .differs(two))
    #expect(standing(sat, "cognitive").marks == nil)
    let index = try #require(sat.guide.competencies.firstIndex { $0.id == "cognitive" })
    #expect(Sheet(session: sat.session, guide: sat.guide).sections[index] == nil)
    sat.record(.sectionSourceChosen(section: "cognitive", source: .recorded, reason: "r"))
    #expect(standing(sat, "cognitive") == .recorded(other, isConfirmed: false))
    sat.record(.sectionSourceChosen(section: "cognitive", source: .taken, reason: "r"))
    #expect(standing(sat, "cognitive") == .taken(taken))
    // Both stay at hand, so that the choice can be made again.
    #expect(TestMarking(session: sat.session, guide: sat.guide).twoScores["cognitive"] == two)
    // A choice is about the scores that it was made between, and about no later one.
    let third = SectionMarks.whole(try #require(Marks(earned: 12, possible: 30)))
    sat.record(.sectionMarked(section: "cognitive", marks: third))
    let others = try #require(TwoScores(taken: taken, recorded: third))
    #expect(standing(sat, "cognitive") == .differs(others))
  }

  @Test(arguments: 0..<100) func differencesHaveNoDirection(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let marks = (0..<3).map { _ in
      OpenMark.ratings(
        byCriterion: ["a", "b", "c"].reduce(into: [:]) {
          $0[$1] = Rating(Int.random(in: 1...5, using: &random))
        })
    }
    #expect(marks[0].difference(from: marks[1]) == marks[1].difference(from: marks[0]))
    #expect(marks[0].difference(from: marks[0]) == 0)
    let widest = OpenMark.widestDifference(marks)
    #expect(widest == OpenMark.widestDifference(marks.reversed()))
    #expect(marks[0].difference(from: marks[2]) <= widest)
  }

  private func standing(_ sat: Sat, _ section: String = "soft-skills") -> SectionStanding {
    TestMarking(session: sat.session, guide: sat.guide).standing(of: section)
  }

  private func earned(_ sat: Sat, _ item: String) -> String? {
    TestMarking(session: sat.session, guide: sat.guide).items.values.joined()
      .first { $0.item == item }?.final?.marks.earned.finiteDecimal
  }
}
