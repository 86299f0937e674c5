import Interview
import Screen
import Testing

@testable import Console

/// What the interview looks like.
struct InterviewPictureTests {
  private func inTheMiddle(_ size: Size) -> Seated {
    var seated = Seated.interview(size: size)
    seated.press("4]3]4stt")
    seated.wait(seconds: 40)
    seated.press("nthree providers, about 1,200 claims a month<esc>")
    return seated
  }

  @Test func at80by24() {
    let picture = inTheMiddle(Size(width: 80, height: 24)).lines
    #expect(
      picture == [
        " Interview   Dana Whitfield · Medical Office Manager          R. Okafor · 00:40",
        "────────────────────────────────────────────────────────────────────────────────",
        "  1 Upset patient       4 ○ │ 3  Billing and revenue cycle       critical  00:40",
        "  2 Many priorities     3 ○ │ Walk us through a time in your own work that shows",
        "▸ 3 Billing             4 ◐ │ it: what was at stake, what did you own, what did",
        "  4 Systems             · ○ │ you do, and what changed because of it?",
        "  5 Two people gone     · ○ │ Listen for: a concrete instance with dates · own",
        "  6 Motivation          · ○ │ part told apart from the team's · a figure before",
        "  7 Privacy breach      · ○ │ and after",
        "  8 Overbooking         · ○ │",
        "                            │",
        " Time                       │ S heard   T partly   A –   R –",
        "  3  00:40 of 5 min         │ Ask next: What exactly was yours to do?",
        "────────────────────────────┴───────────────────────────────────────────────────",
        "   1     2     3   ▐ 4 ▌   5     4 · Strong",
        " Level 4 of billing: what it sounds like.",
        "",
        "────────────────────────────────────────────────────────────────────────────────",
        " 00:40   three providers, about 1,200 claims a month",
        "", "", "",
        " saved ✓  i: any conflict of interest?                             3 of 8 rated",
        " 1-5 rate   s t a r heard   n note   f flag   ] next   S seal   ? help",
      ])
  }

  @Test(arguments: [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60),
  ])
  func everyPartIsInView(size: Size) {
    let text = inTheMiddle(size).text
    for part in [
      "Interview", "Dana Whitfield", "8 Overbooking", "Billing and revenue cycle", "Ask next:",
      "▐ 4 ▌", "1,200 claims", "3 of 8 rated", "? help",
    ] {
      #expect(text.contains(part), "\(part) is missing at \(size)")
    }
  }

  @Test func wideTerminalsShowAllFiveAnchors() {
    let text = inTheMiddle(Size(width: 120, height: 40)).text
    for level in 1...5 { #expect(text.contains("Level \(level) of billing")) }
  }

  @Test func aTooSmallTerminalSaysSo() {
    #expect(inTheMiddle(Size(width: 40, height: 10)).lines[0].contains("too small"))
  }

  @Test func namesCannotActOnTheTerminal() {
    let plan = Plan(
      candidate: "Eve\u{1B}[2J\u{202E}", opening: Fixture.plan.opening, panel: Fixture.plan.panel,
      guide: Fixture.reference)
    let seated = Seated.interview(events: Fixture.feed(.lead, [.sessionPlanned(plan: plan)]))
    #expect(seated.lines[0].contains("Eve␛[2J\u{FFFD}"))
    #expect(!seated.text.unicodeScalars.contains("\u{1B}"))
  }
}
