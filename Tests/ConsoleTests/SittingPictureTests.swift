import Guide
import Interview
import Screen
import Testing
import Text

@testable import Console

/// What the candidate sees.
struct SittingPictureTests {
  /// Every page in turn, as it is gone through.
  private func walk(_ size: Size, _ see: (SittingConsole) -> Void) {
    var console = SittingConsole(size: size)
    func press(_ keys: String) {
      console.press(keys)
      see(console)
    }
    see(console)
    for keys in ["w<enter>", "w<enter>", "<enter>", "<enter>"] { press(keys) }
    for keys in ["15.2<tab>the day", "<enter>b", "<enter>a<down>", "<pgdn>", "F", "y", "<enter>"] {
      press(keys)
    }
    press(" <down>")
    press("<pgdn>Paper first.<enter>Then all are told.")
    console.press(.control("x"))
    see(console)
    console = console.restarted(after: 5000)
    for keys in ["w<enter>", "w<enter>", "<enter>"] { press(keys) }
    console.wait(seconds: 200)
    see(console)
    press("<enter>")
  }

  @Test(arguments: [(60, 16), (80, 24), (120, 40), (200, 60)]) func noPageShowsTheKey(
    width: Int, height: Int
  ) {
    var pages: Set<String> = []
    walk(Size(width: width, height: height)) { console in
      let lines = console.lines
      #expect(lines.allSatisfy { TextWidth.of($0) <= width })
      #expect(!console.text.contains("KEY"))
      #expect(lines[0].hasPrefix(" Test"))
      #expect(["Enter", "PgDn", " y "].contains { lines[height - 1].contains($0) })
      pages.insert(console.text)
    }
    #expect(pages.count > 14)
  }

  @Test func anItemOnAnOrdinaryScreen() {
    var console = SittingConsole.begun()
    console.press("15.2")
    #expect(
      console.text == """
         Test   1 of 3 · No-show rate · Hard skills   candidate · 2:00 left · test 5:00
        ────────────────────────────────────────────────────────────────────────────────

          A practice books 250 visits a week; last week 38 patients did not come. What
          share of the visits is that, in percent?

            day   booked   came
            Mon       50     41
            Tue       50     44

          Your answer
          > 15.2

          What would you look at first?
          >







         saved ✓                                                        1 of 3 answered
         Tab other line   Enter next   PgUp previous   Ctrl-X lead
        """)
  }

  @Test func aPickOnTheSmallestScreen() {
    var console = SittingConsole.begun(size: Size(width: 60, height: 16))
    console.press("<pgdn>b")
    #expect(
      console.text == """
         Test   2 of 3 · A deni…  candidate · 2:00 left · test 5:00
        ────────────────────────────────────────────────────────────
          A payer denies a claim as "not covered". What comes
          first?

          Pick one.
            ( ) a  Wait for the patient to call.
          ▸ (•) b  Read the denial code and compare it with the
                   claim as it was sent.
            ( ) c  Bill the patient at once.




         saved ✓                                    1 of 3 answered
         a-c pick   Enter next   PgUp previous   Ctrl-X lead
        """)
  }

  @Test func aTextOnTheSmallestScreen() {
    var console = SittingConsole.begun(size: Size(width: 60, height: 16))
    console.press("<pgdn><pgdn><pgdn>fy<enter><pgdn>Paper first.<enter>Then all are told.")
    #expect(
      console.text == """
         Test   2 of 3 · The sy…  candidate · 3:00 left · test 3:00
        ────────────────────────────────────────────────────────────
          The records system is down at eight in the morning.
          Write what you do.
        ── Your steps, one a line ──────────────────────────────────
          Paper first.
          Then all are told.







         saved ✓   6 words                          1 of 3 answered
         PgDn next   PgUp previous   Ctrl-Z undo   Ctrl-X lead
        """)
  }

  /// A question that fills its limits is read to its end, and the answer stays in view.
  @Test(arguments: [(60, 16), (80, 24)]) func aLongQuestionIsReadOn(width: Int, height: Int) {
    var guide = SittingFixture.guide
    guide.assessment.items[0].prompt = String(repeating: "Visits were counted. ", count: 38)
    guide.assessment.items[0].exhibit = (1...16).map {
      "\($0)".padded(68) + "|end"
    }.joined(separator: "\n")
    var console = SittingConsole(guide: guide, size: Size(width: width, height: height))
    console.press("w<enter>w<enter><enter><enter>")
    var seen = ""
    #expect(console.text.contains("more lines: Ctrl-F"))
    for _ in 0..<20 where !console.text.contains("from the top: Ctrl-F") {
      seen += console.text
      console.press(.control("f"))
      #expect(console.text.contains("Your answer"))
    }
    seen += console.text
    let words = Set(seen.split(whereSeparator: \.isWhitespace))
    for line in 1...16 { #expect(words.contains("\(line)")) }
    #expect(words.contains("|end"))
    console.press(.control("f"))
    #expect(console.lines[height < 20 ? 2 : 3].hasPrefix("  Visits were counted."))
  }
}

extension String {
  fileprivate func padded(_ count: Int) -> String {
    self + String(repeating: " ", count: max(0, count - self.count))
  }
}
