import Interview
import Screen
import Testing

@testable import Console

/// What `u` takes back and `U` brings back, and that both say what.
struct InterviewUndoTests {
  private func status(_ seated: Seated) -> String { seated.lines[seated.lines.count - 2] }
  private func form(_ seated: Seated) -> Form { seated.session.form(of: Fixture.okafor) }

  @Test func aNoteIsTakenBackInWordsAndBroughtBackWithItsTimes() {
    var seated = Seated.interview()
    seated.wait(seconds: 30)
    seated.press("]nTriaged by risk.<enter>")
    seated.wait(seconds: 1)
    seated.press("Wrote a list.<enter>Called the vendor.<esc>")
    let before = form(seated)["q2"].note
    #expect(before.lines.count == 3)
    seated.press("u")
    #expect(status(seated).contains("Took back: note on q2, 3 lines. U brings it back."))
    #expect(form(seated)["q2"].note.isEmpty)
    seated.press("U")
    #expect(status(seated).contains("Brought back: note on q2, 3 lines. u takes it back."))
    #expect(form(seated)["q2"].note == before)
  }

  @Test func ratingsStarAndCommunicationSayWhatHoldsAgain() {
    var seated = Seated.interview()
    seated.press("24")
    seated.press("]ss")
    seated.press("u")
    #expect(status(seated).contains("Took back: STAR on q2, situation heard again."))
    seated.press("uu")
    #expect(status(seated).contains("Took back: rating of q1, 2 again. U brings it back."))
    #expect(form(seated)["q1"].answer?.rating?.value == 2)
    seated.press("u")
    #expect(status(seated).contains("Took back: rating of q1, open again."))
    seated.press("UUUU")
    #expect(status(seated).contains("Brought back: STAR on q2, situation partly."))
    #expect(form(seated)["q1"].answer?.rating?.value == 4)
    #expect(form(seated)["q2"].elements == Elements(situation: .partly))
    seated.press("U")
    #expect(status(seated).contains("there is nothing to bring back"))
    seated.press("0au")
    #expect(status(seated).contains("Took back: rating of q2, open again."))
    seated.press("U")
    #expect(status(seated).contains("Brought back: rating of q2, “no answer”."))
  }

  @Test func aRaisedFlagIsTakenBackOnlyAfterAsking() {
    var seated = Seated.interview()
    seated.press("f<enter>said a name<enter>u")
    #expect(seated.session.flags.count == 1)
    #expect(seated.text.contains("Take back the flag “Breaks confidentiality”?"))
    #expect(seated.text.contains("said a name"))
    // Nothing but y takes it back.
    seated.press("u4U")
    #expect(seated.session.flags.count == 1)
    #expect(form(seated)["q1"].answer == nil)
    for leaving in ["n", "<esc>"] {
      seated.press(leaving)
      #expect(!seated.text.contains("Take back the flag"))
      #expect(seated.session.flags.count == 1)
      seated.press("u")
    }
    seated.press("y")
    #expect(seated.session.flags.isEmpty)
    #expect(status(seated).contains("Took back: flag “Breaks confidentiality”. U brings it back."))
    seated.press("U")
    #expect(seated.session.flags.map(\.evidence) == ["said a name"])
    #expect(status(seated).contains("Brought back: flag “Breaks confidentiality”, raised."))
  }

  @Test func aConsoleThatIsStartedAnewKnowsTheLastChanges() {
    var first = Seated.interview()
    first.press("4]3n one<esc>u")
    var next = Seated.interview(events: first.events)
    next.press("U")
    #expect(form(next)["q2"].note.text == " one")
    next.press("uu")
    #expect(form(next)["q2"].answer == nil)
    next.press("u")
    #expect(form(next)["q1"].answer == nil)
    next.press("u")
    #expect(status(next).contains("there is nothing to take back"))
    // The record says what was done, as ordinary happenings.
    let kinds = next.events.suffix(2).map(\.happening)
    #expect(kinds == [.changeTakenBack, .questionRated(question: "q1", answer: nil)])
  }

  @Test func theSealEndsBoth() {
    var seated = Seated.interview()
    seated.press("4]4]4]4]4]4]4]4uS")
    #expect(status(seated).contains("q8 has no rating yet"))
    seated.press("USm<enter>")
    #expect(form(seated).isSealed)
    let count = seated.events.count
    seated.press("uU")
    #expect(seated.events.count == count)
  }

  @Test func noStepOfANoteIsLongerThanAFewLines() {
    var seated = Seated.interview()
    seated.press("n" + (1...8).map { "line \($0)" }.joined(separator: "<enter>") + "<esc>")
    seated.press("u")
    #expect(form(seated)["q1"].note.lines.count == 6)
    #expect(status(seated).contains("note on q1, 2 lines"))
    seated.press("u")
    #expect(form(seated)["q1"].note.lines.count == 3)
    seated.press("UU")
    #expect(form(seated)["q1"].note.lines.count == 8)
  }

  @Test func aDeletionIsTakenBackAsOne() {
    var seated = Seated.interview()
    seated.press("none<enter>two<enter>three<esc>")
    seated.press("n<bs><c-u><bs><c-u><bs><esc>")
    #expect(form(seated)["q1"].note.text == "one")
    seated.press("u")
    #expect(status(seated).contains("Took back: deletion in the note on q1, 2 lines again."))
    #expect(form(seated)["q1"].note.text == "one\ntwo\nthree")
    seated.press("U")
    #expect(status(seated).contains("Brought back: deletion in the note on q1, 2 lines."))
  }

  @Test func insideANoteEditsAreTakenBackAlsoAfterComingBack() {
    var seated = Seated.interview()
    seated.press("none two<c-z><c-z><c-y>")
    #expect(seated.drafts["q1"]?.text == "one ")
    seated.press("<c-y>!<esc>]4[n<c-z>")
    seated.press("<esc>")
    #expect(form(seated)["q1"].note.text == "one ")
    #expect(seated.model.takeLoopOrder().next == .wait, "Ctrl-Z in a note is no suspension")
    seated.press("<c-z>")
    #expect(seated.model.takeLoopOrder().next == .suspend)
  }

  @Test func takingBackElsewhereShowsWhereItWas() {
    var seated = Seated.interview()
    seated.press("]3]]u")
    #expect(seated.text.contains("▸ 2 "))
    #expect((seated.model.screen as? InterviewScreen)?.place == 1)
  }
}
