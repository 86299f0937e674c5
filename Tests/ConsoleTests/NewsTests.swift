import Interview
import Screen
import Testing

@testable import Console

/// News reaches the screen that it concerns, wherever that is in the stack, and no other.
struct NewsTests {
  private let late = UnsavedReport([], cause: "the disk does not answer")

  @Test func aPlanThatIsLateClosesItsOwnFormOnly() {
    var seated = Seated(as: .lead)
    seated.press("nNurse<tab>Ada<tab>Quell<c-s>")
    // The ledger is busy: keys are not held back any longer, and the next one is typed.
    seated.send(.unsaved(late))
    seated.press("<esc>n<c-x>Clerk<tab>Bo<tab>Quell")
    seated.send(.planned(SessionID("ada")))
    #expect(seated.lines[0].contains("Set-up"))
    #expect(seated.text.contains("Clerk"))
    seated.press("<esc>")
    seated.send(.planned(SessionID("ada")))
    seated.press("n")
    #expect(seated.text.contains("Clerk"), "what was typed for Bo is there again")
  }

  @Test func theSessionThatWasSetUpIsSelected() {
    var seated = Seated(as: .lead)
    seated.press("nNurse<tab>Ada<tab>Quell<c-s>")
    seated.send(.planned(SessionID("ada")))
    var added = Fixture.summary
    added.id = SessionID("ada")
    added.candidate = "Ada"
    seated.send(.sessionsListed([Fixture.summary, added]))
    #expect(seated.lines.contains { $0.contains("▸") && $0.contains("Ada") })
    seated.press("k")
    seated.send(.sessionsListed([Fixture.summary, added]))
    #expect(!seated.lines.contains { $0.contains("▸") && $0.contains("Ada") }, "selected once")
  }

  @Test func aPlanClosesItsFormBelowHelp() {
    var seated = Seated(as: .lead)
    seated.press("nNurse<tab>Ada<tab>Quell<c-s>")
    seated.send(.unsaved(late))
    seated.press("<tab><tab><tab><tab><tab>?")
    let hasHelp = seated.lines[0].contains("Help")
    seated.send(.planned(SessionID("ada")))
    if hasHelp { seated.press("<esc>") }
    #expect(hasHelp)
    #expect(seated.lines[0].contains("Sessions"))
  }

  @Test func theScreenThatIsBeingLeftHearsWhatBecameOfItsMarks() {
    var marking = Marking()
    marking.press("n<enter>")
    marking.press("q")
    #expect(marking.model.screen.asksHowToEnd)
    let omar = MarkingFixture.omar
    marking.send(.draftSaved(session: omar, seat: .marker(MarkingFixture.marsh), version: 1))
    marking.send(
      .appended([
        Event(
          session: omar, seat: .marker(MarkingFixture.marsh), sequence: 1, at: Fixture.now,
          happening: .answerMarked(item: "h-denied-claim", mark: .steps(ids: [])))
      ]))
    marking.press("<esc>")
    #expect(marking.text.contains("saved ✓"))
    #expect(marking.text.contains("Marking"))
  }

  @Test func whileItIsBeingLeftAMarkerSeesNoNameEither() {
    var marking = Marking()
    marking.press("n<enter>q")
    marking.send(.failed("Session \(MarkingFixture.omar) cannot be read"))
    #expect(marking.model.notice?.text.contains(MarkingFixture.omar.text) == false)
  }

  @Test func thePaletteDoesNothingThatIsRefusedByNow() {
    var seated = Seated.interview()
    seated.press(":write a note")
    let seat = Seat.interviewer(Fixture.okafor)
    let head = seated.session.heads[seat] ?? 0
    seated.send(
      .caughtUp([
        Event(
          session: Fixture.id, seat: seat, sequence: head + 1, at: Fixture.now,
          happening: .seatTaken(console: "pts/9", reason: "the laptop died"))
      ]))
    seated.press("<enter>")
    #expect(!seated.model.screen.isTyping, "no editor opens on a seat that was taken")
    #expect(seated.model.notice != nil)
  }

  /// Somebody types with eyes on the candidate; the rest of the word must not act.
  @Test func whatIsTypedOnIntoATextThatWasEndedDoesNothing() {
    var seated = Seated(as: .lead)
    seated.press("vn")
    seated.press("half a wor")
    #expect(seated.model.screen.isTyping)
    let seat = Seat.interviewer(Fixture.okafor)
    let other = SeatHolder(console: "pts/9", since: Fixture.now)
    seated.send(.seatIsHeld(session: Fixture.id, seat: seat, holder: other))
    #expect(!seated.model.screen.isTyping)
    let before = seated.events
    for key in "d 4]q" {
      seated.model.clock.milliseconds += 200
      seated.press(String(key))
    }
    seated.press("<enter><esc>")
    #expect(seated.events == before)
    #expect(seated.lines[0].contains("Round table"))
    #expect(seated.model.notice?.text.contains("pts/9") == true, "why stays on the screen")
    // After Esc, or a second of rest, keys are commands again.
    seated.press("q")
    #expect(!seated.lines[0].contains("Round table"))
  }

  @Test func whatIsTypedBeforeTheEditorComesRatesNothing() {
    var seated = Seated.interview()
    seated.press("E4")
    guard case .edit = seated.model.takeLoopOrder().next else {
      Issue.record("the editor does not open")
      return
    }
    #expect(seated.session.form(of: Fixture.okafor)["q1"].answer == nil)
    #expect(seated.model.notice?.text.contains("was dropped") == true)
    seated.press("4")
    #expect(seated.session.form(of: Fixture.okafor)["q1"].answer?.rating?.value == 4)
  }
}
