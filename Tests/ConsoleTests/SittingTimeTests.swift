import Guide
import Interview
import Screen
import Testing

@testable import Console

/// A section takes no longer than its time, and nothing that was typed is lost.
struct SittingTimeTests {
  private func arranged(percent: Int) -> [Event] {
    guard let arrangement = Arrangement(form: "a", percent: percent) else {
      return []
    }
    return Fixture.planned + [
      Event(
        session: Fixture.id, seat: .lead, sequence: 2, at: Fixture.now,
        happening: .testArranged(arrangement: arrangement))
    ]
  }

  @Test func theClockStandsOnEveryItemAndWakesAtFullSeconds() {
    var console = SittingConsole.begun()
    #expect(console.lines[0].hasSuffix("2:00 left · test 5:00"))
    #expect(console.model.wakeAfter == 1000)
    console.pass(300)
    #expect(console.model.wakeAfter == 700)
    #expect(console.lines[0].hasSuffix("2:00 left · test 5:00"))
    console.pass(700)
    #expect(console.lines[0].hasSuffix("1:59 left · test 4:59"))
    console.wait(seconds: 60)
    #expect(console.lines[0].hasSuffix("last minute: 0:59 left · test 3:59"))
  }

  @Test func noClockRunsBetweenSections() {
    var console = SittingConsole()
    #expect(console.model.wakeAfter == nil)
    console.press("w<enter>w<enter>")
    #expect(console.model.wakeAfter == nil)
    console.press("<enter>")
    #expect(console.model.wakeAfter == nil)
    console.pass(3_600_000)
    console.press("<enter>")
    #expect(console.lines[0].hasSuffix("2:00 left · test 5:00"))
  }

  @Test func atTheLimitTheAnswerIsRecordedAndTheSectionClosed() {
    var console = SittingConsole.begun()
    console.press("15")
    console.wait(seconds: 119)
    #expect(console.session.sitting?.current == "hard-skills")
    console.wait(seconds: 1)
    #expect(
      console.happenings.suffix(2) == [
        .itemAnswered(item: "no-show", answer: .number(text: "15", remark: ""), spent: 120_000),
        .sectionEnded(section: "hard-skills", spent: 120_000, byTime: true),
      ])
    #expect(console.text.contains("The time for this section is over."))
    #expect(console.model.wakeAfter == nil)
    console.wait(seconds: 2)
    console.press("<enter>")
    #expect(console.text.contains("Section 2 of 2"))
  }

  @Test func whoIsStillTypingDoesNotMissThePage() {
    var console = SittingConsole.begun()
    console.press("<pgdn><pgdn><pgdn>fy<enter><pgdn>abc")
    console.wait(seconds: 180)
    console.pass(200)
    console.press("de<enter><enter>")
    #expect(console.text.contains("The time for this section is over."))
    let given = console.answers(to: SittingFixture.steps)
    #expect(given.first?.answer == .text(text: "abc"))
    #expect(given.last?.answer == .text(text: "abcde\n\n"))
    let assessment = SittingFixture.guide.assessment
    let counted = console.session.answer(to: SittingFixture.steps, under: assessment)
    #expect(counted?.answer == .text(text: "abc"))
    // After two seconds the page has been seen, and letters mean nothing there.
    console.pass(2000)
    console.press("x<enter>")
    #expect(console.answers(to: SittingFixture.steps).last == given.last)
    #expect(console.text.contains("The test is over."))
  }

  @Test func keysThatCameWithTheEndAreKeptAsLate() throws {
    var console = SittingConsole.begun()
    console.press("<pgdn><pgdn><pgdn>fy<enter><pgdn>abc")
    console.wait(seconds: 170)
    console.pass(12_000)
    // One batch: the clock stands still.
    console.press("de<enter>f<pgdn>")
    console.press(.control("x"))
    console.press("<esc>")
    #expect(console.text.contains("The time for this section is over."))
    let given = console.answers(to: SittingFixture.steps)
    #expect(given.first?.answer == .text(text: "abc"))
    #expect(given.first?.spent == 180_000)
    #expect(given.last?.answer == .text(text: "abcde\nf"))
    #expect(given.last?.spent == 182_000)
    #expect(given.dropFirst().allSatisfy { $0.isAfterEnd && $0.spent > 180_000 })
    let assessment = SittingFixture.guide.assessment
    let counted = console.session.answer(to: SittingFixture.steps, under: assessment)
    #expect(counted?.answer == .text(text: "abc"))
    let late = console.session.lateAnswer(to: SittingFixture.steps, under: assessment)
    #expect(late?.answer == .text(text: "abcde\nf"))
  }

  @Test func aPickThatComesTooLateIsKeptAndDoesNotCount() {
    var console = SittingConsole.begun()
    console.press("<pgdn>")
    console.pass(120_000)
    console.press("a")
    #expect(console.answers(to: SittingFixture.choice).map(\.answer) == [.choice(id: "wait")])
    let assessment = SittingFixture.guide.assessment
    #expect(console.session.answer(to: SittingFixture.choice, under: assessment) == nil)
    #expect(
      console.session.lateAnswer(to: SittingFixture.choice, under: assessment)?.answer
        == .choice(id: "wait"))
    #expect(console.text.contains("The time for this section is over."))
  }

  @Test func aCommandThatComesTooLateDoesNothing() {
    var console = SittingConsole.begun()
    console.press("<pgdn><pgdn><pgdn>F")
    console.pass(120_001)
    console.press("y")
    #expect(
      console.happenings.last
        == .sectionEnded(section: "hard-skills", spent: 120_000, byTime: true))
  }

  @Test func halfAsMuchAgainIsThreeMinutes() {
    var console = SittingConsole.begun(events: arranged(percent: 150))
    #expect(console.lines[0].hasSuffix("3:00 left · test 7:30"))
    console.wait(seconds: 179)
    #expect(console.session.sitting?.current == "hard-skills")
    console.wait(seconds: 1)
    #expect(console.session.sitting?.sections["hard-skills"]?.end?.spent == 180_000)
  }

  @Test func timeThatIsGivenMeanwhileCountsAtOnce() {
    var console = SittingConsole.begun()
    console.wait(seconds: 100)
    console.lead(.timeGiven(section: "hard-skills", seconds: 60, reason: TimeGift.noReason))
    #expect(console.lines[0].contains("1:20 left"))
    console.wait(seconds: 79)
    #expect(console.session.sitting?.current == "hard-skills")
    console.wait(seconds: 1)
    #expect(console.session.sitting?.sections["hard-skills"]?.end?.spent == 180_000)
  }

  @Test func aClockThatGoesBackGivesNoTimeBack() {
    var console = SittingConsole.begun()
    console.wait(seconds: 3)
    console.pass(-2000)
    console.send(.tick)
    #expect(console.lines[0].contains("1:57 left"))
    console.pass(-5_000_000)
    console.press("1<enter>")
    #expect(console.lines[0].contains("1:57 left"))
    #expect(console.answers(to: SittingFixture.number).map(\.spent) == [3000])
  }

  @Test func theTimeKnownGrowsWithoutAKey() {
    var console = SittingConsole.begun()
    console.wait(seconds: 6)
    #expect(console.drafts["no-show"]?.lines.first?.at == 5)
    console.press("<pgdn>")
    let before = console.happenings.count
    console.wait(seconds: 31)
    #expect(
      console.happenings.dropFirst(before) == [.itemReached(item: "denial", spent: 36_000)])
  }

  @Test func timeRunsOutOnAScreenThatIsTooSmall() {
    var console = SittingConsole.begun()
    console.send(.input(.resized(Size(width: 20, height: 3))))
    console.press("7")
    console.wait(seconds: 120)
    #expect(console.session.sitting?.current == nil)
    #expect(
      console.answers(to: SittingFixture.number).map(\.answer) == [.number(text: "7", remark: "")])
  }
}
