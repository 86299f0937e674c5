import Guide
import Interview
import Screen
import Testing

@testable import Console

/// The ends of sections and items: where one thing stops and the next begins.
struct SittingEdgeTests {
  private func screen(_ console: SittingConsole) throws -> SittingScreen {
    try #require(console.model.screens.last as? SittingScreen)
  }

  // MARK: Time

  @Test func theTimeOfOneSectionIsNotTakenFromTheNext() {
    var console = SittingConsole.begun()
    console.wait(seconds: 100)
    console.press("<pgdn><pgdn><pgdn>fy")
    console.wait(seconds: 50)
    console.press("<enter>")
    #expect(console.lines[0].hasSuffix("3:00 left · test 3:00"))
    console.press("  ")
    #expect(console.answers(to: SittingFixture.order).map(\.spent) == [0])
  }

  @Test func whatWasTypedCountsWhereTheProgramEndsAfterTheTime() {
    var console = SittingConsole.begun()
    console.press("15")
    console.pass(130_000)
    console.send(.terminate)
    #expect(
      console.happenings.suffix(3) == [
        .itemAnswered(item: "no-show", answer: .number(text: "15", remark: ""), spent: 120_000),
        .sectionEnded(section: "hard-skills", spent: 120_000, byTime: true),
        .testLeft(by: .ended),
      ])
  }

  @Test func whatRanOutMeanwhileIsClosedBeforeAnythingIsSaved() {
    var console = SittingConsole.begun()
    console.press("15")
    console = console.restarted(after: 200_000)
    console.answersWrites = false
    console.press("w<enter>w<enter>")
    #expect(console.text.contains("The time for this section is over."))
  }

  @Test func aKeyAtTheVeryEndIsLate() {
    var console = SittingConsole.begun()
    console.press("1")
    console.pass(120_000)
    console.press("5<left><home>")
    #expect(console.answers(to: SittingFixture.number).map(\.spent) == [120_000, 120_001])
    #expect(console.answers(to: SittingFixture.number).map(\.isAfterEnd) == [false, true])
  }

  @Test func noKeyOfTheReviewIsTypedAsTheTimeRunsOut() {
    var console = SittingConsole.begun()
    console.press("<pgdn><pgdn><pgdn>fy<enter><pgdn>abc<pgdn>de<pgdn>")
    let before = console.happenings.count
    console.pass(180_000)
    console.press("<up>xyz")
    #expect(
      console.happenings.dropFirst(before) == [
        .sectionEnded(section: "cognitive", spent: 180_000, byTime: true)
      ])
  }

  @Test func theLeadIsToldOfAClockThatRunsOrHasRunOut() {
    var console = SittingConsole.begun()
    console.wait(seconds: 10)
    let soon = console.restarted()
    #expect(soon.text.contains("The clock is running: 1:"))
    #expect(soon.model.wakeAfter != nil)
    var late = console.restarted(after: 600_000)
    #expect(late.text.contains("ran out meanwhile. Handing over closes it."))
    #expect(late.text.contains("--give MINUTES"))
    let before = late.happenings.count
    late.press("<esc>")
    #expect(late.model.isOver)
    // Nothing is closed before the lead has gone past the page.
    #expect(late.happenings.count == before)
  }

  @Test func theTimeIsKeptEvenWhereNothingIsTyped() {
    var console = SittingConsole.begun()
    console.press("<pgdn><pgdn><pgdn>fy<enter><pgdn>")
    console.wait(seconds: 6)
    #expect(console.drafts["outage"]?.lines == [Note.Line(at: 5, text: "")])
    #expect(console.answers(to: SittingFixture.steps).isEmpty)
  }

  // MARK: Which test

  @Test func aTestIsNeverGoneOnWithInAnotherForm() {
    let begun = Happening.sittingBegun(guide: "", form: "gone", percent: 100)
    let console = SittingConsole(events: SittingFixture.events([begun]))
    #expect(console.text.contains("has no test to take here"))
  }

  @Test func theTimeOfATestIsTheOneItBeganWith() {
    let begun = Happening.sittingBegun(guide: "", form: "a", percent: 150)
    let console = SittingConsole(events: SittingFixture.events([begun]))
    #expect(console.text.contains("(7 minutes 30 seconds with the"))
    #expect(console.text.contains("150 %)."))
  }

  @Test func aSectionWithoutItemsIsClosedAtOnce() {
    var guide = SittingFixture.guide
    guide.assessment.forms = [
      TestForm(id: "a", title: "Form A", items: ["close"], source: "KEYsource")
    ]
    var console = SittingConsole(guide: guide)
    console.press("w<enter>w<enter><enter><enter>")
    #expect(
      console.happenings.dropFirst() == [
        .sectionBegun(section: "hard-skills", clock: console.model.clock),
        .sectionEnded(section: "hard-skills", spent: 0, byTime: false),
      ])
    #expect(console.text.contains("Section 2 of 2"))
    console.press("<enter>")
    #expect(console.text.contains("End of the day"))
  }

  // MARK: The lead's word

  @Test func aWrongWordIsForgotten() {
    var console = SittingConsole.begun(word: "plum")
    console.press(.control("x"))
    console.press("pear<enter>plum<enter>")
    #expect(console.model.isOver)
  }

  @Test func aWrongWordAfterTheSectionLeavesThePageAsItIs() {
    var console = SittingConsole.begun(word: "plum")
    console.press(.control("x"))
    console.press("pl")
    console.wait(seconds: 120)
    console.pass(1000)
    console.press("an<enter>")
    #expect(!console.model.isOver)
    #expect(console.text.contains("The time for this section is over."))
    console.press("<esc>")
    console.pass(2000)
    console.press("<enter>")
    #expect(console.text.contains("Section 2 of 2"))
    #expect(console.answers(to: SittingFixture.number).isEmpty)
  }

  @Test func theLineForTheWordIsGoneWithTheSeat() {
    var console = SittingConsole.begun(word: "plum")
    console.press(.control("x"))
    let taken = Event(
      session: Fixture.id, seat: .candidate,
      sequence: (console.session.heads[.candidate] ?? 0) + 1, at: Fixture.now,
      happening: .seatTaken(console: "pts/9", reason: "frozen"))
    console.send(.caughtUp([taken]))
    #expect(!console.text.contains("the word to leave"))
    // A key at once would still be part of the word.
    console.pass(1500)
    console.press("q")
    #expect(console.model.isOver)
  }

  // MARK: Moving

  @Test func nothingComesBeforeTheFirstItem() {
    var console = SittingConsole.begun()
    console.press("15")
    let before = console.happenings
    console.press("<pgup>")
    #expect(console.text.contains("No-show rate"))
    #expect(console.happenings == before)
  }

  @Test func escGoesBackFromTheReviewAndFromItsQuestion() {
    var console = SittingConsole.begun()
    console.press("<pgdn><pgdn><pgdn>f<esc>")
    #expect(console.text.contains("F finishes the section."))
    console.press("<esc>")
    #expect(console.text.contains("Tick every one that is right."))
  }

  @Test(arguments: [(60, 16), (80, 24), (120, 40)])
  func whatAWrongTickCostsIsSaidAsOnPaper(width: Int, height: Int) {
    var console = SittingConsole.begun(size: Size(width: width, height: height))
    #expect(!console.text.contains("takes away"))
    console.press("<pgdn><pgdn>")
    let lines = console.lines
    let heading = lines.firstIndex { $0.contains("Tick every one that is right.") } ?? 0
    #expect(lines[heading + 1] == "  A wrong tick takes away what a right one earns.")
    #expect(lines[heading + 2].hasPrefix("  ▸ [ ] a"))
  }

  @Test func everyQuestionIsShownFromItsBeginning() throws {
    var guide = SittingFixture.guide
    for index in guide.assessment.items.indices {
      guide.assessment.items[index].prompt = String(repeating: "Visits were counted. ", count: 38)
    }
    var console = SittingConsole(guide: guide, size: Size(width: 60, height: 16))
    console.press("w<enter>w<enter><enter><enter>")
    console.press(.control("f"))
    let before = try screen(console)
    #expect(before.scroll > 0)
    console.press("<pgdn>")
    let after = try screen(console)
    #expect(after.scroll == 0)
  }

  @Test func anAnswerThatWasTakenBackIsNone() {
    var console = SittingConsole.begun()
    console.press("1<bs>")
    #expect(console.text.contains("0 of 3 answered"))
    console.press(" ")
    #expect(console.text.contains("0 of 3 answered"))
    // That a blank was typed is on record, and an empty line is not.
    console.press("<enter>")
    #expect(
      console.answers(to: SittingFixture.number).map(\.answer) == [.number(text: " ", remark: "")])
  }
}

extension SittingFixture {
  /// A planned session with a candidate's feed.
  static func events(_ candidate: [Happening]) -> [Event] {
    Fixture.planned
      + candidate.enumerated().map { index, happening in
        Event(
          session: Fixture.id, seat: .candidate, sequence: index + 1, at: Fixture.now,
          happening: happening)
      }
  }
}
