import Guide
import Interview
import Screen
import Testing

@testable import Console

/// Lines that are typed and lists that are put in order, at their ends.
struct SittingListTests {
  @Test func aLineHasAnEnd() throws {
    var console = SittingConsole.begun()
    console.press(String(repeating: "1", count: 300))
    #expect(!console.text.contains("The line is full."))
    console.press("2")
    #expect(console.text.contains("The line is full."))
    #expect(console.drafts["no-show"]?.lines.first?.text == String(repeating: "1", count: 300))
  }

  @Test func aLineThatIsTooLongCanBeShortened() {
    let long = TestAnswer.number(text: String(repeating: "1", count: 400), remark: "")
    var console = SittingConsole(
      events: SittingFixture.events([
        .sittingBegun(guide: "", form: "a", percent: 100),
        .sectionBegun(
          section: "hard-skills", clock: SteadyReading(boot: "b1", milliseconds: 1_000_000)),
        .itemAnswered(item: "no-show", answer: long, spent: 0),
      ]))
    console.press("w<enter>w<enter><enter><bs>")
    #expect(console.drafts["no-show"]?.lines.first?.text.count == 399)
  }

  @Test func aMovementInALineIsNoNewAnswer() {
    var console = SittingConsole.begun()
    console.press("15")
    let version = console.model.opened?.outbox.draftVersion
    console.press("<left><home><end>")
    #expect(console.model.opened?.outbox.draftVersion == version)
  }

  @Test func aNumberAloneHasNoOtherLine() {
    var guide = SittingFixture.guide
    guide.assessment.items[0].task = .number(TestTask.NumberKey(from: "15.2", to: "15.2"))
    var console = SittingConsole(guide: guide)
    console.press("w<enter>w<enter><enter><enter>1<tab>5<down>.<up>2<enter>")
    #expect(
      console.answers(to: SittingFixture.number).map(\.answer) == [
        .number(text: "15.2", remark: "")
      ])
  }

  @Test func aListIsShownAtWhatWasPicked() {
    var console = SittingConsole.begun()
    console.press("<pgdn>c<pgdn><pgup>")
    #expect(console.text.contains("▸ (•) c"))
  }

  @Test func theSameOrderOnceMoreIsNoNewAnswer() {
    var console = SittingConsole.begun()
    console.press("<pgdn><pgdn><pgdn>fy<enter>")
    console.press("    1")
    #expect(console.answers(to: SittingFixture.order).count == 1)
  }

  @Test func stepsThatAnOrderLeavesOutComeLast() {
    var console = SittingConsole(
      events: SittingFixture.events([
        .sittingBegun(guide: "", form: "a", percent: 100),
        .sectionBegun(
          section: "cognitive", clock: SteadyReading(boot: "b1", milliseconds: 1_000_000)),
        .itemAnswered(item: "close", answer: .order(ids: ["lock", "gone"]), spent: 0),
      ]))
    console.press("w<enter>w<enter><enter>")
    #expect(console.text.contains("1  Lock the door."))
    #expect(console.text.contains("2  Count the cash box."))
    #expect(console.text.contains("3  Walk the last patient out."))
  }

  @Test func aStepIsNotCarriedPastTheEnds() {
    var console = SittingConsole.begun()
    console.press("<pgdn><pgdn><pgdn>fy<enter>4<up> <up><up><down><down><down><down>")
    #expect(console.text.contains("↕ 3  Count the cash box."))
    #expect(
      console.answers(to: SittingFixture.order).last?.answer
        == .order(ids: ["lock", "last", "cash"]))
  }

  @Test func escAndADigitPutAStepDown() {
    var console = SittingConsole.begun()
    console.press("<pgdn><pgdn><pgdn>fy<enter> <down><esc>")
    #expect(console.text.contains("▸ 2  Count the cash box."))
    console.press("<down>")
    #expect(console.answers(to: SittingFixture.order).count == 1)
    console.press(" 1<down>")
    #expect(console.text.contains("▸ 2  Lock the door."))
    #expect(console.answers(to: SittingFixture.order).count == 2)
  }

  @Test func theLastMinuteBeginsAtAMinute() {
    var console = SittingConsole.begun()
    console.pass(59_999)
    #expect(console.lines[0].hasSuffix("1:01 left · test 4:01"))
    console.pass(1)
    #expect(console.lines[0].hasSuffix("last minute: 1:00 left · test 4:00"))
  }

  @Test func wordsAreCounted() {
    var console = SittingConsole.begun()
    console.press("<pgdn><pgdn><pgdn>fy<enter><pgdn>")
    #expect(console.text.contains("0 words"))
    console.press("Paper")
    #expect(console.text.contains("1 word "))
    console.press(" first")
    #expect(console.text.contains("2 words"))
  }
}
