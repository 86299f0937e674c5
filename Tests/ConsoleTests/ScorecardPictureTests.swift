import Exact
import Guide
import Interview
import Scoring
import Screen
import Testing

@testable import Console

/// What the open scorecard looks like.
struct ScorecardPictureTests {
  private static let revised: [Interviewer: [Happening]] = [
    Fixture.lindqvist: Rating(2).map {
      [.ratingRevised(question: "q1", answer: .rated($0), reason: "on reflection", elements: nil)]
    } ?? []
  ]

  private static let events = Panel.events(
    [
      Panel.form("44434444"), Panel.form("4424444r", flag: "job-hopping"), Panel.form("53434na4"),
    ], extra: revised)

  @Test func theMatrixAt80by24() {
    let lines = Panel.lead(Self.events).lines
    #expect(
      Array(lines[0...11]) == [
        " Scorecard   Dana Whitfield · Medical Office Manag…  lead · 3 of 3 forms sealed",
        "────────────────────────────────────────────────────────────────────────────────",
        " Verdict discuss   Total 78.7 discuss   Interview 75.0 (mean 3.75)   Test 82.5",
        "  low 12345 high         Okafor    Lindqvist   Moreau     mean  n",
        " ▸ 1 ! Upset patient        4         4>2         5       3.67  3  3 apart, <3",
        "   2   Many priorities      4          4          3       3.67  3",
        "   3 ! Billing              4          2          4       3.33  3  2 apart, <3",
        "   4 ! Systems              3          4          3       3.33  3",
        "   5   Two people gone      4          4          4       4.00  3",
        "   6   Motivation           4          4         –n       4.00  2",
        "   7 ! Privacy breach       4          4         –a       4.00  2",
        "   8   Overbooking          4         –r          4       4.00  2",
      ])
    #expect(lines[12].hasPrefix(" ─ Verdict ─ Agenda 4 of 6 to settle ─ Flags 1 ─ Competencies"))
    #expect(
      lines[23] == " Enter question   b debrief   d decide   w why   Tab part   e export   ? help")
  }

  @Test func theShadeOfACellIsThatOfTheRatingThatCounts() {
    let picture = view(Panel.lead(Self.events).model)
    let line = picture.lines[4]
    let digits = Array(line)
    for (column, tone) in [(28, Tone.heat4), (40, .heat2), (50, .heat5)] {
      #expect("4>25".contains(digits[column]))
      #expect(picture[column, 4].style.tone == tone)
    }
  }

  @Test(arguments: [Size(width: 120, height: 40), Size(width: 200, height: 60)])
  func aLargeTerminalShowsAllAtOnce(size: Size) {
    let text = Panel.lead(Self.events, size: size).text
    for part in [
      "R. Okafor", "3 apart, one below 3", "Interview 75.0", "At first",
      "✓ hard skills 84.0 (+14.0)",
      "Why", "Competencies", "30 Hard skills", "Agenda 4 of 6 to settle", "✓ q1 straddle",
      "q3 spread", "Flags 1", "Short stays", "“said so twice”",
    ] {
      #expect(text.contains(part), "\(part) is missing at \(size)")
    }
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 60, height: 16)])
  func aSmallTerminalShowsAllPartByPart(size: Size) {
    var seated = Panel.lead(Self.events, size: size)
    var seen = seated.text
    for _ in 0..<6 {
      seated.press("<tab>")
      seen += seated.text
      for _ in 0..<20 {
        seated.press("j")
        seen += seated.text
      }
    }
    for part in [
      "Lindqv", "8   Overbooking", "Total 78.7 discuss", "Verdict discuss", "✓ hard skills 84.0",
      "must-haves not given", "30 Hard", "✓ q1 straddle", "concern: short stays", "Flags",
      "Short stays", "“said so twice”", "Why",
    ] {
      #expect(seen.contains(part), "\(part) is missing at \(size)")
    }
  }

  @Test func aFigureNeverContradictsItsCutOff() {
    let perfect = Panel.events(
      ["44444444", "44444444", "44444444"].map { Panel.form($0) },
      lead: Panel.test(["79.92", "79.92", "79.92", "79.92", "79.92"]))
    let text = Panel.lead(perfect).text
    #expect(text.contains("Total 79.96 discuss"))
    #expect(text.contains("Test 79.9\n"))
  }

  @Test func theMeanOfACriticalQuestionStaysBelowItsBar() {
    let figures = Figures(rules: Fixture.guide.scoring)
    // 2.998 rounds to 3.00, which would pass.
    #expect(figures.mean(Rational(1499, over: 500)) == "2.998")
    #expect(figures.mean(3) == "3.00")
  }

  @Test func aFailedGateAndItsReasonAreNamed() {
    let text = Panel.lead(
      Panel.events(
        Panel.usual.map { Panel.form($0) }, lead: Panel.test(["69.96", "90", "90", "90", "90"]))
    ).text
    #expect(text.contains("✗ hard skills 69.96 (-0.04)"))
    #expect(text.contains("Because   hard skills below 70"))
    #expect(text.contains("Verdict fail"))
  }

  @Test func aPanelOfEightIsInViewAt80() {
    let seated = panel(["Okafor", "Lind", "Moreau", "Abe", "Ito", "Ruiz", "Singh", "Weiss"])
    #expect(
      seated.lines[3] == "  low 12345 high       Oka… Lind Mor…  Abe  Ito Ruiz Sin… Wei…   mean  n")
  }

  @Test func aPanelOfTwelveScrollsSideways() {
    var seated = panel((1...12).map { "Interviewer \($0)" })
    #expect(seated.lines[3].contains("more"))
    let before = seated.lines[3]
    seated.press("ll")
    #expect(seated.lines[3] != before)
    seated.press("hhhh")
    #expect(seated.lines[3] == before)
  }

  /// A panel of those names, all of whom have sealed.
  private func panel(_ names: [String]) -> Seated {
    let many = names.map { Interviewer($0) }
    let plan = Plan(
      candidate: "Dana", opening: Fixture.plan.opening, panel: many, guide: Fixture.reference)
    var events = Fixture.feed(
      .lead, [.sessionPlanned(plan: plan), .openedEarly(reason: "a test")])
    for name in many { events += Fixture.feed(.interviewer(name), Panel.form("44444444")) }
    return Panel.lead(events)
  }
}
