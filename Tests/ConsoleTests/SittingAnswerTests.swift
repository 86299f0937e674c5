import Guide
import Interview
import Screen
import Testing

@testable import Console

/// What a candidate answers is recorded, whatever kind of item it is.
struct SittingAnswerTests {
  /// On the first item of the second section.
  private func inSecondSection() -> SittingConsole {
    var console = SittingConsole.begun()
    console.press("<pgdn><pgdn><pgdn>Fy<enter>")
    return console
  }

  @Test func theTestBeginsAsItWasArranged() throws {
    let arrangement = try #require(Arrangement(form: "b", percent: 150))
    var console = SittingConsole(
      events: Fixture.planned
        + [
          Event(
            session: Fixture.id, seat: .lead, sequence: 2, at: Fixture.now,
            happening: .testArranged(arrangement: arrangement))
        ])
    #expect(console.text.contains("Form B, 2 sections, 5 minutes (7 minutes 30 seconds with the"))
    #expect(console.text.contains("150 %)."))
    console.press("w<enter>w<enter>")
    #expect(console.happenings.isEmpty)
    console.press("<enter>")
    #expect(
      console.happenings == [
        .sittingBegun(guide: Fixture.reference.sha256, form: "b", percent: 150)
      ])
    console.press("<enter>")
    #expect(
      console.happenings.dropFirst() == [
        .sectionBegun(section: "hard-skills", clock: console.model.clock),
        .itemReached(item: "denial", spent: 0),
      ])
  }

  @Test func aNumberIsRecordedWithTheLineBesideItAsTheItemIsLeft() {
    var console = SittingConsole.begun()
    console.press("15.2")
    console.pass(2000)
    console.press("%<tab>the schedule")
    #expect(console.answers(to: SittingFixture.number).isEmpty)
    #expect(console.drafts["no-show"]?.lines.map(\.text) == ["15.2%", "the schedule"])
    #expect(console.drafts["no-show"]?.lines.map(\.at) == [2, 2])
    console.press("<up>!<enter>")
    let given = console.answers(to: SittingFixture.number)
    #expect(given.map(\.answer) == [.number(text: "15.2%!", remark: "the schedule")])
    #expect(given.map(\.spent) == [2000])
    #expect(console.text.contains("A denied claim"))
  }

  @Test func nothingIsRecordedWhereNothingWasTyped() {
    var console = SittingConsole.begun()
    console.press("x<bs><enter><pgup><enter>")
    #expect(console.answers(to: SittingFixture.number).isEmpty)
  }

  @Test func aPickIsRecordedAtOnceAndTakenBack() {
    var console = SittingConsole.begun()
    console.press("<pgdn>b")
    #expect(console.answers(to: SittingFixture.choice).map(\.answer) == [.choice(id: "read")])
    #expect(console.text.contains("(•) b"))
    console.press("<down> ")
    #expect(console.answers(to: SittingFixture.choice).last?.answer == .choice(id: "bill"))
    console.press("C")
    #expect(console.answers(to: SittingFixture.choice).last?.answer == .choice(id: nil))
    #expect(!console.text.contains("(•)"))
  }

  @Test func ticksAreRecordedInTheOrderOfTheItem() {
    var console = SittingConsole.begun()
    console.press("<pgdn><pgdn>ba")
    #expect(
      console.answers(to: SittingFixture.ticks).map(\.answer) == [
        .ticks(ids: ["name"]), .ticks(ids: ["dob", "name"]),
      ])
    console.press("a")
    #expect(console.answers(to: SittingFixture.ticks).last?.answer == .ticks(ids: ["name"]))
  }

  @Test func stepsAreShownByTheAlphabetAndCarried() {
    var console = inSecondSection()
    #expect(console.text.contains("Not ordered yet"))
    #expect(console.text.contains("▸ 1  Count the cash box."))
    console.press("<down>")
    #expect(console.answers(to: SittingFixture.order).isEmpty)
    console.press(" <up>")
    #expect(console.text.contains("↕ 1  Lock the door."))
    #expect(
      console.answers(to: SittingFixture.order).map(\.answer) == [
        .order(ids: ["lock", "cash", "last"])
      ])
    console.press("<enter>")
    #expect(console.text.contains("▸ 1  Lock the door."))
    console.press("3")
    #expect(
      console.answers(to: SittingFixture.order).last?.answer
        == .order(ids: ["cash", "last", "lock"]))
    #expect(!console.text.contains("Not ordered yet"))
  }

  @Test func theAlphabeticalOrderCanBeTheAnswer() {
    var console = inSecondSection()
    console.press("  ")
    #expect(
      console.answers(to: SittingFixture.order).map(\.answer) == [
        .order(ids: ["cash", "lock", "last"])
      ])
  }

  @Test func aTextIsKeptWithEveryKeyAndRecordedAsTheItemIsLeft() {
    var console = inSecondSection()
    console.press("<pgdn>Paper <enter>first")
    #expect(console.drafts["outage"]?.text == "Paper \nfirst")
    #expect(console.answers(to: SittingFixture.steps).isEmpty)
    console.press("<pgdn>Dear patient")
    #expect(
      console.answers(to: SittingFixture.steps).map(\.answer) == [.text(text: "Paper \nfirst")])
    #expect(console.drafts["outage"] == nil)
    console.press("<pgdn>")
    #expect(
      console.answers(to: SittingFixture.writing).map(\.answer) == [.text(text: "Dear patient")])
    // Back and forth without a change records nothing more.
    console.press("<pgup><pgup><pgdn>")
    #expect(console.answers(to: SittingFixture.steps).count == 1)
  }

  @Test func everyKeyOfALockedScreenIsText() {
    var console = inSecondSection()
    console.press("<pgdn>q?:/ x<c-z>é")
    #expect(console.drafts["outage"]?.text == "q?:/ é")
    #expect(!console.model.isOver)
  }

  @Test func theReviewLeadsBackAndClosesForGood() {
    var console = SittingConsole.begun()
    console.press("15<enter>a<enter><enter>")
    #expect(console.text.contains("2 of 3 answered"))
    #expect(console.text.contains("1 item is not answered."))
    console.press("<down><enter>")
    #expect(console.text.contains("(•) a"))
    console.press("<enter><enter>F")
    #expect(console.text.contains("Close this section? You can't come back to it."))
    console.press("<esc>y<enter>")
    #expect(console.text.contains("No-show rate"))
    console.press("<pgdn><pgdn><pgdn>f")
    console.pass(500)
    console.press("y")
    #expect(
      console.happenings.last
        == .sectionEnded(section: "hard-skills", spent: 500, byTime: false))
    #expect(console.text.contains("Section 2 of 2"))
    console.press("<pgup><esc>")
    #expect(console.text.contains("Section 2 of 2"))
  }

  @Test func theLastSectionEndsTheTest() {
    var console = inSecondSection()
    console.press("<pgdn>abc<pgdn><pgdn>fy")
    #expect(console.text.contains("The test is over."))
    #expect(console.session.isSittingOver(under: SittingFixture.guide.assessment))
    console.press("w<enter>")
    #expect(console.model.isOver)
    #expect(console.released == 1)
  }
}
