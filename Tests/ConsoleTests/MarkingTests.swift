import Guide
import Interview
import Screen
import Testing

@testable import Console

/// Marking: rating, ticking, recording, changing.
struct MarkingTests {
  /// At the first message, which is the third answer.
  private func atMessage() -> Marking {
    var marking = Marking()
    marking.press("]]")
    _ = marking.takeEffects()
    return marking
  }

  private let key = MarkingTask.Key(session: MarkingFixture.omar, item: "s-bill-complaint")
  private let seat = Seat.marker(MarkingFixture.marsh)

  @Test func aMessageIsRecordedOnceEveryCriterionIsRated() {
    var marking = atMessage()
    marking.press("24<enter>")
    #expect(marking.text.contains("still to rate: Completeness"))
    #expect(!marking.takeEffects().contains { $0.isAppend })
    marking.press("5<enter>")
    #expect(
      marking.takeEffects().filter(\.isAppend) == [
        .append(
          session: key.session, seat: seat, after: 0,
          happenings: [.answerMarked(item: key.item, mark: MarkingFixture.ratings(2, 4, 5))])
      ])
    // On to the next answer; the recorded one is a key away.
    #expect(marking.text.contains("Tone                ·"))
    marking.press("[")
    #expect(marking.text.contains("Recorded ✓"))
    #expect(marking.lines[0].hasSuffix("J. Marsh · 1 of 4 marked"))
  }

  @Test func aDigitGoesOnToTheNextCriterionStillToRate() {
    var marking = atMessage()
    marking.press("<down>3")
    #expect(marking.text.contains("▸ Completeness        ·"))
    marking.press("4")
    #expect(marking.text.contains("▸ Tone                ·"))
    marking.press("5")
    #expect(marking.text.contains("▸ Tone                5"))
    #expect(marking.text.contains("All rated: Enter records."))
  }

  @Test func stepsAreTickedAndWhatIsMissingIsSaid() {
    var marking = Marking()
    marking.press("<enter>")
    #expect(marking.text.contains("tick the steps that the answer has, or n for none"))
    marking.press("1")
    #expect(marking.text.contains("2 essential steps missing: at most 40 %."))
    marking.press("<down><down> ")
    #expect(marking.text.contains("1 essential step missing: at most 40 %."))
    marking.press("4")
    #expect(marking.text.contains("3 of 5 steps.  Enter records."))
    _ = marking.takeEffects()
    marking.press("<enter>")
    #expect(
      marking.takeEffects() == [
        .append(
          session: MarkingFixture.omar, seat: seat, after: 0,
          happenings: [
            .answerMarked(
              item: "h-denied-claim", mark: .steps(ids: ["read-denial", "correct", "resubmit"]))
          ])
      ])
  }

  @Test func noneOfTheStepsIsAMarkToo() {
    var marking = Marking()
    marking.press("n<enter>")
    #expect(
      marking.takeEffects().last
        == .append(
          session: MarkingFixture.omar, seat: seat, after: 0,
          happenings: [.answerMarked(item: "h-denied-claim", mark: .steps(ids: []))]))
  }

  @Test func aChangeIsRecordedWithItsReasonAndTheFirstMarkStaysShown() {
    var marking = atMessage()
    marking.press("245<enter>[<up><up>3")
    #expect(marking.text.contains("Changed: Enter records, Esc takes back.  first: tone 2"))
    marking.press("<enter>")
    #expect(marking.text.contains("Tone 2 → 3"))
    _ = marking.takeEffects()
    marking.press("  <enter>")
    #expect(marking.text.contains("A change is recorded with its reason"))
    #expect(marking.takeEffects().isEmpty)
    marking.press("q]5 read again<enter>")
    #expect(
      marking.takeEffects() == [
        .append(
          session: key.session, seat: seat, after: 1,
          happenings: [
            .answerRemarked(
              item: key.item, mark: MarkingFixture.ratings(3, 4, 5), reason: "q]5 read again")
          ])
      ])
    #expect(marking.text.contains("Recorded ✓  first: tone 2"))
  }

  @Test func escTakesAChangeBack() {
    var marking = atMessage()
    marking.press("245<enter>[<up><up>3<enter>because<esc>")
    #expect(marking.text.contains("Changed:"))
    marking.press("<esc>")
    #expect(marking.text.contains("Recorded ✓"))
    #expect(marking.text.contains("Tone                2"))
    marking.press("<esc>")
    #expect(!marking.model.isOver)
  }

  @Test func theSameMarkIsNoChange() {
    var marking = atMessage()
    marking.press("245<enter>[<up><up>32")
    #expect(marking.text.contains("Tone                2"))
    #expect(!marking.text.contains("Changed:"))
    _ = marking.takeEffects()
    marking.press("<enter>")
    #expect(marking.text.contains("recorded already; 1-5 changes it"))
    #expect(marking.takeEffects().isEmpty)
  }

  @Test func answersToOneItemStandTogetherByCode() {
    let keys = Marking().model.markingScreen?.book.tasks.map { [$0.key.item, $0.code] }
    #expect(
      keys == [
        ["h-denied-claim", "71C0"], ["h-denied-claim", "A3F9"], ["s-bill-complaint", "71C0"],
        ["s-bill-complaint", "A3F9"],
      ])
  }

  @Test func theFirstUnmarkedIsInViewAndUGoesToTheNext() {
    var tasks = MarkingFixture.tasks
    tasks[3] = MarkingFixture.task(
      MarkingFixture.omar, MarkingFixture.denial,
      marks: [.answerMarked(item: "h-denied-claim", mark: .steps(ids: ["correct"]))])
    var marking = Marking(tasks)
    #expect(marking.text.contains("A3F9 · 2 of 4"))
    marking.press("]u")
    #expect(marking.text.contains("A3F9 · 4 of 4"))
    marking.press("u")
    #expect(marking.text.contains("A3F9 · 2 of 4"))
    marking.press("[[")
    #expect(marking.text.contains("This is the first answer."))
  }

  @Test func qLeavesAndNothingIsRecordedByIt() {
    var marking = atMessage()
    marking.press("24")
    _ = marking.takeEffects()
    marking.press("q")
    #expect(marking.takeEffects() == [.watchUnsaved])
    marking.send(.unsaved(.none))
    #expect(marking.model.isOver)
    #expect(marking.takeEffects().isEmpty)
  }
}

extension Effect {
  /// Whether it adds to a feed.
  var isAppend: Bool { if case .append = self { true } else { false } }
}
