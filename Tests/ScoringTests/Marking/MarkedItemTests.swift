import Exact
import Guide
import Interview
import Testing

@testable import Scoring

/// What is kept beside the marks of an item: who marked it, first and last, and how it came about.
struct MarkedItemTests {
  private let complaint = "s-bill-complaint"

  /// A complaint marked 4 by M2, then 2 by M1, who goes up to 5.
  private func twice() throws -> Sat {
    var sat = try Sat()
    sat.take("soft-skills", [(complaint, .wrote("x"))])
    sat.rate(complaint, [4, 4, 4, 4, 4], by: "M2")
    sat.rate(complaint, [2, 2, 2, 2, 2], by: "M1")
    sat.rerate(complaint, [5, 5, 5, 5, 5], by: "M1")
    return sat
  }

  private func marked(_ sat: Sat, _ item: String) throws -> MarkedItem {
    let items = TestMarking(session: sat.session, guide: sat.guide).items.values.joined()
    return try #require(items.first { $0.item == item })
  }

  @Test func firstAndFinalMarksOfEachMarkerAreKeptByName() throws {
    let sat = try twice()
    let marked = try marked(sat, complaint)
    #expect(marked.readings.map(\.marker) == [Marker("M1"), Marker("M2")])
    #expect(marked.readings.map(\.first) == [2, 4].map(sat.ratings))
    #expect(marked.readings.map(\.final) == [5, 4].map(sat.ratings))
    // 2 and 4 of 5 are 6 of 10 points, 5 and 4 are 9.
    #expect(marked.first?.marks.earned == 6)
    #expect(marked.final?.marks.earned == 9)
    #expect(marked.final?.how == "mean of 2 markers")
  }

  @Test func finalMarksDecideWhetherMarkersDiffer() throws {
    var sat = try twice()
    let close = try marked(sat, complaint)
    #expect(close.spread == 1)
    #expect(TestMarking(session: sat.session, guide: sat.guide).spreadItems == [])
    sat.rerate(complaint, [4, 4, 4, 4, 2], by: "M2")
    let apart = try marked(sat, complaint)
    #expect(apart.spread == 3)
    #expect(TestMarking(session: sat.session, guide: sat.guide).spreadItems == [complaint])
    sat.rerate(complaint, [4, 4, 4, 4, 4], by: "M1")
    let nearer = try marked(sat, complaint)
    #expect(nearer.spread == 2)
    #expect(TestMarking(session: sat.session, guide: sat.guide).spreadItems == [complaint])
  }

  @Test func stepsDifferByAllThatOnlyOneTicked() {
    let few = OpenMark.steps(ids: ["a"])
    let many = OpenMark.steps(ids: ["a", "b", "c"])
    #expect(few.difference(from: many) == 2)
    #expect(many.difference(from: few) == 2)
    #expect(OpenMark.steps(ids: ["a", "b"]).difference(from: .steps(ids: ["b", "c"])) == 2)
    #expect(few.difference(from: .ratings(byCriterion: [:])) == 0)
    #expect(few.difference(from: .points(earned: 1)) == 0)
  }

  @Test func marksWithoutACommonCriterionDoNotDiffer() throws {
    let one = try #require(Rating(1))
    let five = try #require(Rating(5))
    let tone = OpenMark.ratings(byCriterion: ["tone": one])
    #expect(tone.difference(from: .ratings(byCriterion: ["clarity": five])) == 0)
  }

  @Test func theLastChangeByHandCounts() throws {
    var sat = try Sat()
    sat.take("cognitive", [("c-monday", .pick("a"))])
    for (points, reason) in [(2, "asked aloud"), (1, "asked again")] {
      let marks = try #require(Marks(earned: Rational(points), possible: 2))
      sat.record(.itemRemarked(item: "c-capacity", marks: marks, reason: reason))
    }
    let marked = try marked(sat, "c-capacity")
    #expect(marked.final?.marks.earned == 1)
    #expect(marked.final?.how == "by hand: asked again")
  }

  @Test func howAnItemWasMarkedIsSaid() throws {
    var sat = try Sat()
    sat.take(
      "hard-skills",
      [
        ("h-eligibility", .pick("a")), ("h-associates", .tick("a", "c", "e")),
        ("h-bloodborne-yearly", .tick("a", "b", "c", "d", "e")),
        (
          "h-new-scheduler",
          .order(ids: ["train", "set-up", "carry-over", "tell", "go-live", "judge", "watch"])
        ),
      ])
    sat.take("cognitive", [("c-no-show", .typed("ten")), ("c-capacity", .typed("  "))])
    let said = try [
      "h-eligibility", "h-associates", "h-new-scheduler", "c-no-show", "c-capacity", "c-monday",
    ].map { try marked(sat, $0).final?.how ?? "" }
    #expect(
      said == [
        "a: 2 of 2", "3 of 3 right ones ticked", "19 of 21 pairs in order, less 2 that are not",
        "right: 10", "no answer", "no answer",
      ])
    let yearly = try marked(sat, "h-bloodborne-yearly")
    #expect(yearly.final?.how.hasSuffix("less 2 wrong") == true)
  }

  @Test func aTypedScoreIsConfirmedUntilItChanges() throws {
    var sat = try Sat()
    let marks = try #require(Marks(earned: 11, possible: 30))
    let typed = Happening.sectionMarked(section: "cognitive", marks: .whole(marks))
    func standing() -> SectionStanding {
      TestMarking(session: sat.session, guide: sat.guide).standing(of: "cognitive")
    }
    sat.record(typed)
    #expect(standing() == .recorded(.whole(marks), isConfirmed: false))
    sat.record(.sectionConfirmed(section: "cognitive", marks: marks, by: "Dee"))
    #expect(standing() == .recorded(.whole(marks), isConfirmed: true))
    sat.record(typed)
    #expect(standing() == .recorded(.whole(marks), isConfirmed: false))
  }

  @Test func aSectionWithoutItemsHasNoMarks() throws {
    var sat = try Sat()
    sat.take("accuracy", [])
    var guide = sat.guide
    guide.assessment.forms = [TestForm(id: "a", title: "", items: ["c-monday"], source: "")]
    let marking = TestMarking(session: sat.session, guide: guide)
    #expect(marking.standing(of: "accuracy") == .waiting(items: 0))
    #expect(marking.standing(of: "accuracy").marks == nil)
  }

  @Test func noOptionEarnsMoreThanTheItem() {
    let choice = TestTask.Choice(id: "c", text: "", points: 9, why: "")
    let item = TestItem(
      id: "i", section: "s", topic: nil, title: "", points: 6, seconds: 5, prompt: "",
      exhibit: nil, task: .choice([choice]), why: "", source: "")
    #expect(KeyMarking.earned(.choice(id: "c"), to: item, unread: .zero)?.marks.earned == 6)
  }
}
