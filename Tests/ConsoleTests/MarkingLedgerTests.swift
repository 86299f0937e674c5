import Guide
import Interview
import Screen
import Testing

@testable import Console

/// What is on its way, what comes back, and what was begun before.
struct MarkingLedgerTests {
  private let omar = MarkingFixture.omar
  private let seat = Seat.marker(MarkingFixture.marsh)
  private let message = "s-bill-complaint"
  private let steps = "h-denied-claim"

  private func event(_ sequence: Int, _ happening: Happening) -> Event {
    Event(
      session: omar, seat: seat, sequence: sequence, at: Fixture.now, happening: happening)
  }

  @Test func twoAnswersOfOneCandidateShareAFeed() {
    var marking = Marking()
    marking.press("n<enter>]345<enter>122<enter>")
    let appends = marking.takeEffects().filter(\.isAppend)
    #expect(
      appends == [
        .append(
          session: omar, seat: seat, after: 0,
          happenings: [.answerMarked(item: steps, mark: .steps(ids: []))]),
        .append(
          session: omar, seat: seat, after: 1,
          happenings: [.answerMarked(item: message, mark: MarkingFixture.ratings(3, 4, 5))]),
        .append(
          session: MarkingFixture.dana, seat: seat, after: 0,
          happenings: [.answerMarked(item: message, mark: MarkingFixture.ratings(1, 2, 2))]),
      ])
  }

  @Test func itIsSavedOnceTheEventsAreBack() {
    var marking = Marking()
    #expect(marking.text.contains("saved ✓"))
    marking.press("n")
    marking.send(.draftSaved(session: omar, seat: seat, version: 1))
    #expect(marking.text.contains("saved ✓"))
    marking.press("<enter>")
    #expect(marking.text.contains("saved …"))
    // Help stands above the screen, which hears of it all the same.
    marking.press("?")
    marking.send(.appended([event(1, .answerMarked(item: steps, mark: .steps(ids: [])))]))
    marking.press("<esc>")
    #expect(marking.text.contains("saved ✓"))
  }

  @Test func anOlderReadingChangesNothing() {
    var marking = Marking()
    marking.press("n<enter>[")
    marking.send(.appended([event(1, .answerMarked(item: steps, mark: .steps(ids: [])))]))
    marking.send(.markingRead(MarkingFixture.tasks))
    #expect(marking.text.contains("Recorded ✓"))
    #expect(marking.lines[0].contains("1 of 4 marked"))
  }

  @Test func aReadingThatHasTheMarkConfirmsIt() {
    var marking = Marking()
    marking.press("n<enter>[")
    var tasks = MarkingFixture.tasks
    tasks[3] = MarkingFixture.task(
      omar, MarkingFixture.denial, marks: [.answerMarked(item: steps, mark: .steps(ids: []))])
    marking.send(.draftSaved(session: omar, seat: seat, version: 1))
    marking.send(.markingRead(tasks))
    #expect(marking.text.contains("saved ✓"))
    marking.send(.appended([event(1, .answerMarked(item: steps, mark: .steps(ids: [])))]))
    #expect(marking.model.markingScreen?.book.given(.init(session: omar, item: steps)).count == 1)
  }

  @Test func whatIsOnItsWayStaysOnTopOfAFeedThatHadMoved() {
    var marking = Marking()
    marking.press("n<enter>[")
    _ = marking.takeEffects()
    // At another console the other answer of this candidate was marked.
    let other = event(1, .answerMarked(item: message, mark: MarkingFixture.ratings(1, 1, 1)))
    marking.send(
      .refused(session: Session(id: omar, events: [other]), seat: seat, why: "It had moved."))
    // Whoever writes adds it to the feed's real end; it is not sent again.
    #expect(marking.takeEffects() == [.readMarking(MarkingFixture.marsh)])
    #expect(marking.text.contains("Recorded ✓"))
    #expect(marking.lines[0].contains("2 of 4 marked"))
  }

  @Test func aFirstMarkThatCameSecondIsKeptAsAChange() {
    var marking = Marking()
    marking.press("n<enter>[")
    _ = marking.takeEffects()
    let other = event(1, .answerMarked(item: steps, mark: .steps(ids: ["correct"])))
    marking.send(
      .refused(session: Session(id: omar, events: [other]), seat: seat, why: "It had moved."))
    #expect(marking.text.contains("your mark is kept, not recorded"))
    marking.press("<enter>")
    #expect(marking.text.contains("Steps 3 → none"))
    _ = marking.takeEffects()
    marking.press("looked again<enter>")
    #expect(
      marking.takeEffects() == [
        .append(
          session: omar, seat: seat, after: 1,
          happenings: [.answerRemarked(item: steps, mark: .steps(ids: []), reason: "looked again")])
      ])
  }

  @Test func aDraftIsKeptAfterEachKeyAndRestored() {
    var marking = Marking()
    marking.press("]]3<down>5")
    let drafts: [Note] = marking.takeEffects().compactMap {
      if case .saveDraft(omar, seat, message, let draft, _) = $0 { draft.stored } else { nil }
    }
    #expect(drafts.map(\.text) == ["tone 3", "completeness 5\ntone 3"])

    var tasks = MarkingFixture.tasks
    tasks[2] = MarkingFixture.task(
      omar, MarkingFixture.complaint, draft: "completeness 5\ntone 3\nold-criterion 2\ntone 9x")
    tasks[3] = MarkingFixture.task(
      omar, MarkingFixture.denial, draft: "step correct\nstep unknown")
    var next = Marking(tasks)
    #expect(next.text.contains("1 of 5 steps.  2 essential steps missing: at most 40 %."))
    #expect(next.text.contains("2 not recorded yet (½)"))
    next.press("]]")
    #expect(next.text.contains("▸ Clarity             ·"))
    next.press("4<enter>")
    #expect(
      next.takeEffects().last
        == .append(
          session: omar, seat: seat, after: 0,
          happenings: [.answerMarked(item: message, mark: MarkingFixture.ratings(3, 4, 5))]))
  }

  @Test func aDraftLikeTheRecordedMarkIsNoChange() {
    let mark = MarkingFixture.ratings(3, 4, 5)
    let marking = Marking([
      MarkingFixture.task(
        omar, MarkingFixture.complaint, marks: [.answerMarked(item: message, mark: mark)],
        draft: Draft.mark(mark).stored.text)
    ])
    #expect(marking.text.contains("Recorded ✓"))
    #expect(!marking.text.contains("½"))
  }

  @Test func anAnswerThatIsGoneMakesWay() {
    var marking = Marking()
    marking.press("]]]")
    marking.send(.markingRead(Array(MarkingFixture.tasks.dropFirst())))
    #expect(marking.text.contains("71C0 · 3 of 3"))
    marking.send(.markingRead([]))
    #expect(marking.text.contains("No open answers wait for a mark."))
    marking.press("1 <enter>]u[cn<tab><pgdn>")
  }

  @Test func aFailingWriteIsToldWithoutAName() {
    var marking = Marking()
    let owed = UnsavedEntry(
      session: omar, seat: seat, at: Fixture.now,
      work: .happening(.answerMarked(item: steps, mark: .steps(ids: []))))
    marking.send(.unsaved(UnsavedReport([owed], cause: "the feed of \(omar) cannot be written")))
    #expect(marking.text.contains("1 mark is not saved: the feed of 71C0 cannot be written."))
    marking.send(.unsaved(.none))
    marking.send(.failed("\(omar) cannot be read."))
    #expect(marking.text.contains("71C0 cannot be read."))
  }
}
