import Guide
import Interview
import Screen
import Testing

@testable import Console

/// A console that was killed leaves nothing behind but what is recorded, and that is enough.
struct SittingResumeTests {
  /// In the text of the second section, 21 seconds into it.
  private func writing() -> SittingConsole {
    var console = SittingConsole.begun()
    console.press("<pgdn><pgdn><pgdn>fy<enter>")
    console.wait(seconds: 20)
    console.press("<pgdn>Paper fo")
    console.wait(seconds: 1)
    console.press("rms")
    return console
  }

  @Test func itGoesOnWhereItWas() {
    var console = writing().restarted(after: 30_000)
    #expect(console.text.contains("The test of Dana Whitfield goes on"))
    let before = console.happenings.count
    console.press("w<enter>w<enter>")
    #expect(
      console.happenings.dropFirst(before) == [
        .sittingResumed(clock: console.model.clock, spent: 51_000, away: 30_000)
      ])
    #expect(console.text.contains("It was interrupted for 30 seconds."))
    console.press("<enter>")
    #expect(console.text.contains("The system is down"))
    #expect(console.text.contains("Paper forms"))
    #expect(console.lines[0].contains("2:09 left"))
    console.press(" first<pgdn>")
    #expect(
      console.answers(to: SittingFixture.steps).map(\.answer) == [
        .text(text: "Paper forms first")
      ])
    #expect(console.happenings.count { if case .sittingResumed = $0 { true } else { false } } == 1)
  }

  @Test func aDraftIsRecordedEvenIfItsItemIsNotSeenAgain() {
    var console = writing().restarted()
    console.press("w<enter>w<enter>")
    console.send(.terminate)
    #expect(
      console.answers(to: SittingFixture.steps).map(\.answer) == [.text(text: "Paper forms")])
  }

  @Test func timeThatCannotBeMeasuredIsNotCounted() {
    var console = writing().restarted(boot: "b2", after: 90_000)
    console.press("w<enter>w<enter>")
    #expect(
      console.happenings.last
        == .sittingResumed(clock: console.model.clock, spent: 21_000, away: nil))
    #expect(console.text.contains("it is not counted"))
    #expect(console.lines[0].contains("2:39 left"))
    console.wait(seconds: 9)
    #expect(console.lines[0].contains("2:30 left"))
  }

  @Test func aClockSetBackBetweenTwoRunsGivesNothingBack() {
    var console = writing().restarted(after: -500_000)
    console.press("w<enter>w<enter><enter>")
    #expect(console.lines[0].contains("2:39 left"))
  }

  @Test func whatRanOutMeanwhileIsClosedWithItsDraft() {
    var console = writing().restarted(after: 400_000)
    console.press("w<enter>w<enter>")
    #expect(console.text.contains("The time for this section is over."))
    #expect(console.text.contains("The test was interrupted for"))
    #expect(
      console.happenings.suffix(2) == [
        .itemAnswered(item: "outage", answer: .text(text: "Paper forms"), spent: 180_000),
        .sectionEnded(section: "cognitive", spent: 180_000, byTime: true),
      ])
    console.wait(seconds: 1)
    console.press("<enter>")
    #expect(console.text.contains("The test is over."))
  }

  @Test func aStopBetweenSectionsCostsNothing() {
    var console = SittingConsole.begun()
    console.press("<pgdn><pgdn><pgdn>fy")
    var again = console.restarted(after: 900_000)
    again.press("w<enter>w<enter>")
    #expect(again.happenings.last == .sittingResumed(clock: again.model.clock, spent: 0, away: nil))
    #expect(again.text.contains("while no clock ran"))
    again.press("<enter><enter>")
    #expect(again.lines[0].hasSuffix("3:00 left · test 3:00"))
  }

  @Test func nothingIsRecordedWhereTheLeadTurnsBack() {
    var console = writing().restarted()
    let before = console.happenings
    console.press("<esc>")
    #expect(console.model.isOver)
    #expect(console.happenings == before)
  }

  @Test func aTestThatIsOverStaysOver() {
    var console = SittingConsole.begun()
    console.press("<pgdn><pgdn><pgdn>fy<enter><pgdn><pgdn><pgdn>fy")
    var again = console.restarted()
    let before = again.happenings
    again.press("w<enter>w<enter>")
    #expect(again.text.contains("The test is over."))
    #expect(again.happenings == before)
  }

  @Test func theNewestTextIsTheOneThatIsNotYetConfirmed() {
    var console = writing()
    console.answersWrites = false
    console.press(" lost with the ledger<pgdn>")
    #expect(console.text.contains("saved …"))
    console.press("<pgup>")
    #expect(console.text.contains("Paper forms lost with the ledger"))
  }
}
