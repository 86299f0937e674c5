import Exact
import Guide
import Interview
import Testing

@testable import Scoring

/// An outside rater's mark counts beside a person's, as one marker's, and never alone.
struct OutsideMarkingTests {
  private let complaint = "s-bill-complaint"
  private let north = "Northgate"

  private func sat(outside values: [Int]) throws -> Sat {
    var sat = try Sat()
    sat.take("soft-skills", [(complaint, .wrote("Dear"))])
    sat.outside(complaint, sat.ratings(values), by: north)
    return sat
  }

  private func marking(_ sat: Sat) -> TestMarking {
    TestMarking(session: sat.session, guide: sat.guide)
  }

  private func marked(_ sat: Sat) throws -> MarkedItem {
    try #require(marking(sat).items.values.joined().first { $0.item == complaint })
  }

  @Test func itLeavesTheAnswerWaitingAndUntold() throws {
    var sat = try sat(outside: [1, 1, 1, 1, 1])
    sat.outside(complaint, sat.ratings(5), by: "A model")
    let item = try marked(sat)
    #expect(item.isWaiting)
    #expect(item.first == nil)
    #expect(item.spread == 0)
    #expect(!item.showsOutside)
    #expect(item.waitingWords == "marked outside, waits for a marker here")
    let criteria = sat.guide.assessment.criteria
    #expect(
      item.outside.map { item.words(of: $0, criteria) }
        == Array(repeating: "shown once somebody here has marked it (from m.csv)", count: 2))
    #expect(marking(sat).standing(of: "soft-skills").isWaiting)
    #expect(marking(sat).spreadItems == [])
    #expect(
      marking(sat).waiting.sentences == [
        "1 answer of the test waits for a marker.",
        "1 of them has an outside mark, which does not stand alone.",
      ])
  }

  @Test func besideAPersonsItIsOneOfTheMean() throws {
    var sat = try sat(outside: [2, 2, 2, 2, 2])
    sat.rate(complaint, [4, 4, 4, 4, 4], by: "Marsh")
    let item = try marked(sat)
    // 2 and 4 of 5 are 3 of 5: 6 of 10 points.
    #expect(item.final?.marks.earned == 6)
    #expect(item.final?.how == "mean of 2 markers, 1 of them outside")
    #expect(item.readings.map(\.whose) == ["Marsh", "Northgate, outside"])
    #expect(item.showsOutside)
    #expect(item.spread == 2)
    #expect(marking(sat).spreadItems == [complaint])
    #expect(marking(sat).waiting.sentences == [])
    let words = item.words(of: item.readings[1], sat.guide.assessment.criteria)
    #expect(words.hasPrefix("tone 2, clarity 2"))
    #expect(words.hasSuffix(" (from m.csv)"))
  }

  @Test func aChangeKeepsItsFirstMark() throws {
    var sat = try sat(outside: [2, 2, 2, 2, 2])
    sat.rate(complaint, [4, 4, 4, 4, 4], by: "Marsh")
    sat.outside(complaint, sat.ratings(5), by: north, reason: "read again")
    let item = try marked(sat)
    #expect(item.first?.marks.earned == 6)
    #expect(item.final?.marks.earned == 9)
    #expect(marking(sat).spreadItems == [])
    let words = item.words(of: item.readings[1], sat.guide.assessment.criteria)
    #expect(words.contains("tone 5"))
    #expect(words.contains("(first tone 2"))
  }

  @Test func whatTheGuideDoesNotAllowIsRefused() throws {
    var sat = try sat(outside: [2, 2, 2, 2, 2])
    sat.take("cognitive", [("c-monday", .pick("a")), ("c-capacity", .typed("38.5, so 39"))])
    sat.begin("accuracy")
    sat.give(.wrote("x"), to: "a-memo")
    func refusal(_ item: String, _ mark: OpenMark) -> String? {
      sat.guide.refusal(of: mark, of: item, in: sat.session)
    }
    #expect(refusal(complaint, sat.ratings(3)) == nil)
    #expect(refusal("c-capacity", .points(earned: 2)) == nil)
    #expect(refusal("c-capacity", .points(earned: 3)) == "the mark does not fit c-capacity")
    #expect(refusal(complaint, .steps(ids: [])) == "the mark does not fit s-bill-complaint")
    #expect(refusal("c-monday", .points(earned: 1)) == "c-monday has no answer that a person marks")
    #expect(refusal("a-memo", .steps(ids: [])) == "the candidate has not closed accuracy yet")
    #expect(refusal("nothing", .steps(ids: [])) == "nothing is not an item of the guide")
  }

  @Test func whoHasMarkedOutsideIsShownNoAnswers() throws {
    let sat = try sat(outside: [2, 2, 2, 2, 2])
    func shown(_ name: String) -> Int {
      AnswerToMark.all(in: sat.session, under: sat.guide, for: Marker(name)).count
    }
    #expect(shown("north gate") == 0)
    #expect(shown("Marsh") == 1)
  }

  /// A marker is shown the answer, and nothing of what was made of it outside.
  @Test func aMarkerSeesTheAnswerAsIfThereWereNoOutsideMark() throws {
    let with = try sat(outside: [1, 1, 1, 1, 1])
    let shown = AnswerToMark.all(in: with.session, under: with.guide, for: Marker("Marsh"))
    #expect(shown.map(\.item.id) == [complaint])
    #expect(shown.map(\.marks) == [[]])
  }
}

extension Sat {
  /// Takes in what an outside rater made of an answer.
  mutating func outside(_ item: String, _ mark: OpenMark, by rater: String, reason: String? = nil) {
    record(
      .outsideMarked(item: item, mark: mark, rater: Marker(rater), file: "m.csv", reason: reason))
  }
}
