import Interview
import Screen
import Testing

@testable import Console

/// Only the hiring lead leaves the candidate's screen.
struct SittingLeavingTests {
  @Test func aWrongWordLeavesNothing() {
    var console = SittingConsole.begun(word: "plum")
    console.press("15")
    console.press(.control("x"))
    console.press("pear<enter>")
    #expect(console.text.contains("That is not the hiring lead's word."))
    #expect(!console.model.isOver)
    console.press("<enter>")
    #expect(!console.model.isOver)
    console.press("<esc>2<esc>")
    #expect(console.drafts["no-show"]?.lines.first?.text == "152")
  }

  @Test func theRightWordRecordsAndLeaves() {
    var console = SittingConsole.begun(word: "plum")
    console.press("15")
    console.press(.control("x"))
    #expect(!console.text.contains("plum"))
    console.press("plum")
    #expect(!console.text.contains("plum") && console.text.contains("••••"))
    console.press("<enter>")
    #expect(console.model.isOver)
    #expect(
      console.answers(to: SittingFixture.number).map(\.answer) == [.number(text: "15", remark: "")])
    #expect(console.released == 1)
  }

  @Test func theEndAsksForTheWord() {
    var console = SittingConsole.begun(word: "plum")
    console.press("<pgdn><pgdn><pgdn>fy<enter><pgdn><pgdn><pgdn>fy<enter>")
    #expect(!console.model.isOver)
    console.press("x<enter>")
    #expect(!console.model.isOver)
    console.press("plum<enter>")
    #expect(console.model.isOver)
  }

  @Test func theClockRunsOnWhileTheWordIsAskedFor() {
    var console = SittingConsole.begun(word: "plum")
    console.press(.control("x"))
    console.press("pl")
    console.wait(seconds: 120)
    #expect(console.text.contains("The time for this section is over."))
    // The lead finishes the word; none of it gets into the candidate's answer.
    console.press("um<enter>")
    #expect(console.model.isOver)
    #expect(console.answers(to: SittingFixture.number).isEmpty)
  }

  @Test func aTerminatedProgramRecordsWhatWasTyped() {
    var console = SittingConsole.begun()
    console.press("15")
    console.pass(1000)
    console.send(.terminate)
    #expect(console.answers(to: SittingFixture.number).map(\.spent) == [1000])
    #expect(console.session.sitting?.current == "hard-skills")
  }

  @Test func aTestThatIsOpenElsewhereIsOnlyLeft() {
    var console = SittingConsole(
      holder: SeatHolder(console: "pts/3, process 77", since: Fixture.now))
    #expect(console.text.contains("This test is open at another console: pts/3, process 77"))
    console.press("abc ")
    #expect(console.happenings.isEmpty)
    console.press("<enter>")
    #expect(console.model.isOver)
    #expect(console.happenings.isEmpty)
    #expect(console.released == 0)
  }

  @Test func aGuideWithoutFormsHasNoTest() {
    var console = SittingConsole(guide: Fixture.guide)
    #expect(console.text.contains("has no test to take here"))
    console.press("<esc>")
    #expect(console.model.isOver)
  }

  @Test func aSeatThatIsTakenOverIsClosedHere() {
    var console = SittingConsole.begun()
    console.press("15")
    let taken = Event(
      session: Fixture.id, seat: .candidate,
      sequence: (console.session.heads[.candidate] ?? 0) + 1, at: Fixture.now,
      happening: .seatTaken(console: "pts/9", reason: "frozen"))
    console.send(.caughtUp([taken]))
    #expect(console.text.contains("This test is open at another console: pts/9"))
    let before = console.happenings
    console.wait(seconds: 200)
    console.press("<enter>")
    #expect(console.model.isOver)
    #expect(console.happenings == before)
  }
}
