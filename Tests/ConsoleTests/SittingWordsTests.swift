import Guide
import Interview
import Screen
import Testing

@testable import Console

/// How the test speaks of time, and when it does.
struct SittingWordsTests {
  @Test(arguments: [
    (0, "0:00"), (-5, "0:00"), (1, "0:01"), (59_001, "1:00"), (151_000, "2:31"),
    (3_599_000, "59:59"), (3_600_000, "1:00:00"), (3_751_000, "1:02:31"), (36_000_001, "10:00:01"),
  ])
  func timeLeft(milliseconds: Int, words: String) {
    #expect(SittingWords.time(milliseconds) == words)
  }

  @Test(arguments: [
    (0, "0 minutes"), (999, "0 minutes"), (1000, "1 second"), (30_000, "30 seconds"),
    (60_000, "1 minute"), (480_000, "8 minutes"), (61_000, "1 minute 1 second"),
    (450_000, "7 minutes 30 seconds"), (-1, "0 minutes"),
  ])
  func spans(milliseconds: Int, words: String) {
    #expect(SittingWords.span(milliseconds) == words)
  }

  @Test func timeThatWasGivenIsSaidBeforeTheTestGoesOn() {
    var console = SittingConsole.begun()
    #expect(!console.text.contains("with the time given"))
    console.lead(.timeGiven(section: "hard-skills", seconds: 60, reason: TimeGift.noReason))
    let again = console.restarted()
    #expect(again.text.contains("5 minutes (6 minutes with the time given)."))
  }

  @Test func anInterruptionIsSaidInItsOwnSectionOnly() {
    var console = SittingConsole.begun().restarted(after: 30_000)
    console.press("w<enter>w<enter>")
    #expect(console.text.contains("It was interrupted for 30 seconds."))
    #expect(!console.text.contains("0 of 3 answered"))
    console.press("<enter><pgdn><pgdn><pgdn>fy<enter><pgdn><pgdn><pgdn>")
    console.wait(seconds: 180)
    #expect(console.text.contains("The time for this section is over."))
    #expect(!console.text.contains("interrupted"))
  }

  @Test func whoWasHereAsTheTimeRanOutIsToldNothingElse() {
    var console = SittingConsole.begun().restarted(after: 30_000)
    console.press("w<enter>w<enter><enter>")
    console.wait(seconds: 90)
    #expect(console.text.contains("The time for this section is over."))
    #expect(!console.text.contains("interrupted"))
  }

  @Test func aWordHasFortySigns() {
    let word = String(repeating: "w", count: 40)
    var console = SittingConsole()
    console.press("\(word)x<enter>\(word)<enter><enter><enter>")
    console.press(.control("x"))
    console.press(word + "<enter>")
    #expect(console.model.isOver)
    var field = WordField()
    for _ in 0..<41 { _ = field.type(.key(.character("w"))) }
    #expect(field.text == word)
  }
}
