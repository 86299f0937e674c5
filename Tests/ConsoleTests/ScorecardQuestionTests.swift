import Interview
import Screen
import Testing
import Text

@testable import Console

/// Any question of the scorecard opens with everybody's notes and what the levels given sound like.
struct ScorecardQuestionTests {
  static let sizes = [
    Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 40),
    Size(width: 200, height: 60),
  ]

  /// All that can be scrolled to, from the top.
  private func all(_ seated: Seated) -> String {
    var seated = seated
    var seen = seated.text
    for _ in 0..<40 {
      seated.press("j")
      seen += "\n" + seated.text
    }
    return seen
  }

  @Test(arguments: sizes) func aQuestionOpensOnTheAgendaOrNot(size: Size) {
    for (keys, heading, levels) in [
      ("jj", "3  Billing and revenue cycle", [2, 4]),
      ("j", "2  Many priorities at once", [3, 4]),
    ] {
      var seated = Panel.lead(Panel.sealed, size: size)
      seated.press(keys + "<enter>")
      #expect(seated.lines[2].contains(heading))
      // At a narrow screen not all of the panel stand side by side.
      var shifted = seated
      shifted.press("ll")
      let text = all(seated) + all(shifted)
      for name in ["R. Okafor", "M. Lindqvist", "A. Moreau", "Walk us through"] {
        #expect(text.contains(name), "\(name) at \(size)")
      }
      for level in levels { #expect(text.contains("Level \(level) ")) }
      #expect(!text.contains("Level 1 "))
      if keys == "jj" { #expect(text.contains("denials 44244443")) }
    }
  }

  @Test func whatIsCutSaysSoAtBothEnds() {
    var seated = Panel.lead(Panel.sealed, size: Size(width: 60, height: 16))
    seated.press("jj<enter>")
    #expect(seated.text.contains("↓ more"))
    #expect(!seated.text.contains("↑"))
    seated.press("jj")
    #expect(seated.text.contains("↑ more") && seated.text.contains("↓ more"))
    seated.press("G")
    #expect(seated.text.contains("↑ more") && !seated.text.contains("↓"))
  }

  @Test func bracketsTurnToTheNextQuestionAndBack() {
    var seated = Panel.lead(Panel.sealed)
    seated.press("<enter>]")
    #expect(seated.lines[0].contains("2 of 8") && seated.lines[2].contains("Many priorities"))
    seated.press("[")
    #expect(seated.lines[2].contains("A very upset patient"))
    seated.press("[")
    #expect(seated.text.contains("this is the first question"))
  }

  @Test(arguments: sizes) func tabReachesTheNotes(size: Size) {
    var seated = Panel.lead(Panel.sealed, size: size)
    seated.press("jj<backtab>")
    #expect(seated.text.contains("denials 44244443"), "\(seated.text)")
    var seen = seated.text
    for _ in 0..<20 {
      seated.press("j")
      seen += seated.text
    }
    #expect(seen.contains("Walk us through"))
    seated.press("[")
    #expect(!seated.text.contains("denials 44244443"))
  }

  @Test(arguments: sizes) func theVerdictStandsFirst(size: Size) {
    let failing = Panel.events(
      ["44434444", "22222222", "24222222"].map { Panel.form($0) },
      lead: Panel.test(["60", "90", "90", "90", "90"]))
    #expect(Panel.lead(failing, size: size).lines[2].hasPrefix(" Verdict fail · 2 gates   Total "))
    let one = Panel.events(
      ["44434444", "44444444", "44434444"].map { Panel.form($0) },
      lead: Panel.test(["60", "90", "90", "90", "90"]))
    #expect(
      Panel.lead(one, size: size).lines[2].hasPrefix(" Verdict fail · hard skills below 70 "))
    #expect(Panel.lead(Panel.sealed, size: size).lines[2].hasPrefix(" Verdict discuss   Total "))
  }

  @Test func theDebriefHasTheAnchorsOfTheLevelsInDispute() {
    var seated = Panel.lead(Panel.sealed)
    seated.press("b")
    #expect(seated.text.contains("Level 2     Weak: Level 2 of billing"))
    #expect(seated.text.contains("Level 4     Strong: Level 4 of billing"))
    #expect(all(seated).contains("Walk us through"))
  }

  @Test func noFigureAndNoWordIsCutWithoutAMark() {
    let line = StyledLine("Total ", .quiet).adding("78.6 discuss", .bold)
    #expect(line.cutAtWord(to: 18).text == "Total 78.6 discuss")
    #expect(line.cutAtWord(to: 17).text == "Total 78.6 …")
    #expect(line.cutAtWord(to: 11).text == "Total  …")
    #expect(line.cutAtWord(to: 1).text == "…")
    #expect(line.cutAtWord(to: 0).text == "")
    for width in 0...20 { #expect(line.cutAtWord(to: width).width <= width) }
  }
}
