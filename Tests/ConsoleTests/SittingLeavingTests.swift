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

  @Test func theWordIsTypedTwiceAndIsNotEmpty() {
    var console = SittingConsole()
    for nothing in ["", " ", "\u{A0}"] {
      console.press(nothing + "<enter>")
      #expect(console.text.contains("Type a word first"))
    }
    console.press("plum<enter>")
    #expect(console.text.contains("the same word once more"))
    #expect(!console.text.contains("plum"))
    console.press("pear<enter>")
    #expect(console.text.contains("The two were not the same."))
    #expect(console.text.contains("You type it twice."))
    // Esc goes back to the first typing, and only from there out of the screen.
    console.press("fig<enter><esc>")
    #expect(console.text.contains("You type it twice.") && !console.model.isOver)
    console.press("plum<enter>plum<enter>")
    #expect(console.text.contains("Welcome to the test"))
  }

  @Test func wrongWordsAreOnRecordAndSlowDown() {
    var console = SittingConsole.begun(word: "plum")
    console.press(.control("x"))
    for count in 1...3 {
      console.press("pear<enter>")
      #expect(console.happenings.count { $0 == .leaveWordRefused } == count)
    }
    console.press("plum<enter>")
    #expect(!console.model.isOver)
    #expect(console.text.contains("Too many wrong tries: wait 5 seconds"))
    console.pass(4999)
    console.press("<enter>")
    #expect(!console.model.isOver && console.text.contains("wait 1 second."))
    // The word that was typed meanwhile is still there.
    console.pass(1)
    console.press("<enter>")
    #expect(console.model.isOver)
    #expect(console.happenings.suffix(1) == [.testLeft(by: .word)])
    let told = console.session.testDoor.sentences(in: .unknown)
    #expect(told.count == 2 && told[1].contains("tried wrong 3 times"))
  }

  @Test func theRecordSaysHowTheTestWasLeft() {
    var ended = SittingConsole.begun()
    ended.send(.terminate)
    #expect(ended.happenings.last == .testLeft(by: .ended))
    #expect(ended.session.testDoor.sentences(in: .unknown).first?.contains("from outside") == true)
    // Whoever leaves before it has begun, or after it is over, breaks nothing off.
    var before = SittingConsole()
    before.press("w<enter>w<enter>")
    before.send(.terminate)
    #expect(before.happenings.isEmpty)
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
