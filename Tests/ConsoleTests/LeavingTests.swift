import Interview
import Screen
import Testing
import Text

@testable import Console

/// Ctrl-C, by which other programs end, says how this one is left.
struct LeavingTests {
  @Test func onTheFirstScreenItNamesTheProgram() {
    var seated = Seated(as: .lead)
    seated.press("<c-c>")
    #expect(seated.text.contains("To leave starpanel, press q"))
    #expect(!seated.model.isOver)
    seated.press("j")
    #expect(!seated.text.contains("To leave starpanel, press q"))
  }

  @Test func inATextItNamesTheWayOutOfIt() {
    var seated = Seated.interview()
    seated.press("n<c-c>")
    #expect(seated.text.contains("To leave this screen, press Esc and then q"))
    seated.press("still a note")
    #expect(seated.text.contains("still a note"))
    #expect(seated.events.count == Fixture.planned.count + 1 || seated.drafts.count == 1)
  }

  @Test func theCandidateIsShownNoWayOut() {
    var console = SittingConsole.begun(word: "plum")
    console.press(.control("c"))
    #expect(console.model.notice == nil)
    #expect(!console.text.contains("press q"))
  }

  @Test func timesAreThoseOfTheConsolesPlace() {
    let zone = ClockZone(spans: [.init(from: 0, offset: -300)], end: .max)
    var seated = Seated(
      as: .lead, size: Size(width: 120, height: 40),
      events: Panel.events([Panel.form("44434444"), Panel.form("44", isSealed: false)]))
    seated.model.zone = zone
    seated.press("<enter>")
    #expect(seated.text.contains("✓ sealed 2026-11-24 03:00"))
    #expect(!seated.text.contains("UTC"))
  }

  @Test func aNameOfAnyLengthLeavesTheListReadable() {
    let row = Fixture.row(
      SessionID("s1"), String(repeating: "x", count: 100_000),
      Opening(String(repeating: "名", count: 5000)), [], plannedAt: Fixture.now)
    let table = SessionsText.table([row], me: .lead, zone: .unknown).lines
    #expect(table.allSatisfy { TextWidth.of($0) < 300 })
    #expect(table[1].contains("xxx…"))
    #expect(table[1].hasSuffix("2026-11-24"))
  }
}
