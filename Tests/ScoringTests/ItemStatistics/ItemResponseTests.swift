import Exact
import Guide
import Interview
import Testing

@testable import Scoring

/// What of a taken test enters the figures of its items.
@Suite struct ItemResponseTests {
  private func coming(_ sat: Sat) -> [String: ItemResponse.Coming] {
    ItemResponse.all(of: sat.session, under: sat.guide).reduce(into: [:]) {
      $0[$1.item] = $1.coming
    }
  }

  @Test func anAnswerIsTakenWithItsMarks() throws {
    var sat = try Sat()
    sat.take(
      "cognitive", [("c-no-show", .typed("10%")), ("c-monday", .pick("a"))])
    let found = ItemResponse.all(of: sat.session, under: sat.guide)
    let first = try #require(found.first { $0.item == "c-no-show" })
    #expect(first.coming == .answered(.typed("10%")))
    #expect(first.marks == Marks(earned: 2, possible: 2))
    #expect(
      found.map(\.item) == sat.guide.assessment.form("a")?.items.filter { $0.hasPrefix("c-") })
  }

  @Test func nothingIsBlankWhileThereIsTimeAndTimedOutAfterwards() throws {
    var sat = try Sat()
    sat.take("cognitive", [("c-no-show", .typed("  ")), ("c-monday", .choice(id: nil))])
    #expect(coming(sat)["c-no-show"] == .blank)
    #expect(coming(sat)["c-monday"] == .blank)
    #expect(coming(sat)["c-capacity"] == .blank)
    var late = try Sat()
    late.begin("cognitive")
    late.give(.pick("a"), to: "c-monday")
    late.give(.typed("10%"), to: "c-no-show", spent: 100_000_000)
    late.record(.sectionEnded(section: "cognitive", spent: 0, byTime: true), by: .candidate)
    #expect(coming(late)["c-monday"] == .answered(.pick("a")))
    #expect(coming(late)["c-no-show"] == .timedOut)
    #expect(coming(late)["c-capacity"] == .timedOut)
    // An answer that came late is a time-out even where the section was closed by hand.
    var closed = try Sat()
    closed.begin("cognitive")
    closed.give(.typed("10%"), to: "c-no-show", spent: 100_000_000)
    closed.end("cognitive")
    #expect(coming(closed)["c-no-show"] == .timedOut)
    #expect(coming(closed)["c-capacity"] == .blank)
  }

  @Test func anOpenAnswerHasNoMarksBeforeItIsMarked() throws {
    var sat = try Sat()
    sat.take("soft-skills", [("s-bill-complaint", .wrote("Dear …"))])
    let waiting = ItemResponse.all(of: sat.session, under: sat.guide)
    #expect(waiting.first { $0.item == "s-bill-complaint" }?.marks == nil)
    #expect(waiting.first { $0.item == "s-owner-memo" }?.marks?.earned == 0)
    sat.rate("s-bill-complaint", [5, 5, 5, 5, 5], by: "M1")
    let marked = ItemResponse.all(of: sat.session, under: sat.guide)
    #expect(marked.first { $0.item == "s-bill-complaint" }?.marks?.score == 100)
  }

  @Test func onlyItemsThatSomebodyHadAreListed() throws {
    var sat = try Sat()
    for section in sat.guide.assessment.sections { sat.take(section.id, []) }
    let reference = GuideReference(id: "g", version: 3, sha256: "ab")
    let found = GuideItems(
      sat.guide, reference: reference,
      tests: [ItemResponse.all(of: sat.session, under: sat.guide)], sight: ItemSight(for: .lead))
    let form = try #require(sat.guide.assessment.form("a"))
    #expect(Set(found.items.map(\.item)) == Set(form.items))
    #expect(found.tests == 1)
    #expect(found.items.allSatisfy { $0.difficulty == 0 && $0.discrimination == nil })
    #expect(found.items.contains { $0.picks != nil })
  }
}
