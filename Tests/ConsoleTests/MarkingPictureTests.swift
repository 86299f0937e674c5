import Guide
import Interview
import Screen
import Testing

@testable import Console

/// What marking looks like.
struct MarkingPictureTests {
  @Test func at80by24() {
    var marking = Marking()
    marking.press("]]]4")
    #expect(
      marking.lines == [
        " Test   Marking                                        J. Marsh · 0 of 4 marked",
        "────────────────────────────────────────────────────────────────────────────────",
        " A denied claim         │ Reply to a billing complaint            A3F9 · 4 of 4",
        "   71C0  ·              │ A patient has emailed. She was billed $145 for a lab",
        "   A3F9  ·              │ test that she thought her plan covers, and she … Tab",
        " Reply to a billing co… │",
        "   71C0  ·              │ Dear Ms. Doe,",
        "▸  A3F9  ½              │",
        "                        │ I am sorry. We made a mistake: although you showed",
        "                        │ your new card, our front desk used your old",
        "                        │ insurance. You do not need to pay the $145 for now.",
        "                        │ Tomorrow the claim goes to your new plan, which",
        "                        │ usually answers within three weeks; I will write to",
        "                        │ you as soon as it does.",
        "────────────────────────┴─────────────────────────────────────── PgDn ↓ 7 more ─",
        "   Tone                4   1  Has to be read twice and still leaves the reader",
        " ▸ Clarity             ·      guessing what is meant or wanted",
        "   Completeness        ·   3  Can be followed in one reading; some sentences",
        "                              are long, or the point comes late",
        "                           5  The point comes first, each sentence says one",
        "                              thing, and nothing can be taken two ways",
        " 1 of 3 rated.",
        " saved …                                                 1 not recorded yet (½)",
        " 1-5 rate   Enter record   ] next   u unmarked   c must contain   ? help",
      ])
  }

  @Test func at60by16() {
    var marking = Marking(size: Size(width: 60, height: 16))
    marking.press("13")
    #expect(
      marking.lines == [
        " Test   Marking                    J. Marsh · 0 of 4 marked",
        "────────────────────────────────────────────────────────────",
        " A denied claim                               71C0 · 1 of 4",
        " Call the insurer.",
        "",
        "",
        "────────────────────────────────────────────────────────────",
        "   1 ✓ !  Read the denial and the claim as sent, to see wh…",
        "   2 ·    Look up in the chart what was done",
        " ▸ 3 ✓ !  Correct the code on the claim",
        "   4 · !  Send the corrected claim within its time limit",
        "   5 ·    Look the claim up until it has been paid",
        " 2 of 5 steps. 1 essential step missing: at most 40 %.",
        " Enter records.",
        " saved …                             1 not recorded yet (½)",
        " 1-5 step   Space tick   Enter record   ] next   ? help",
      ])
  }

  @Test func atWideSizesAllStandsOpen() {
    var marking = Marking(size: Size(width: 120, height: 40))
    marking.press("]]]4")
    for part in [
      "A denied claim", "▸  A3F9  ½", "Write the reply.", "For marking: A strong answer",
      "the office manager", "▸ Clarity", "5  The point comes first", "Must contain",
      "· A named person and the direct line for", "1 of 3 rated.", "q quit",
    ] {
      #expect(marking.text.contains(part), "\(part) is missing")
    }
  }

  @Test func theAnswerCanBeReadToItsEnd() {
    for size in [Size(width: 60, height: 16), Size(width: 80, height: 24)] {
      var marking = Marking(size: size)
      marking.press("]]]")
      #expect(!marking.text.contains("the office manager"))
      for _ in 0..<12 { marking.press("<pgdn>") }
      #expect(marking.text.contains("the office manager"))
      for _ in 0..<12 { marking.press("<pgup>") }
      #expect(marking.text.contains("Dear Ms. Doe,"))
    }
  }

  @Test func theTaskOpensAsOneTurnsToIt() {
    var marking = Marking()
    #expect(!marking.text.contains("4471    9921X   invalid procedure code"))
    marking.press("<tab><tab><pgdn>")
    #expect(marking.text.contains("4471    9921X   invalid procedure code"))
    for _ in 0..<4 { marking.press("<pgdn>") }
    #expect(marking.text.contains("a gap in the revenue cycle."))
  }

  @Test func whatMustBeThereStandsInPlaceOfTheAnchors() {
    var marking = Marking()
    marking.press("]]c")
    #expect(marking.text.contains("· That she need not pay the $145 for now"))
    marking.press("c")
    #expect(marking.text.contains("1  Cold, scolding"))
  }

  @Test func whatHasNoRoomSaysSoAndStandsInTheTask() {
    var tasks = [MarkingFixture.task(MarkingFixture.omar, MarkingFixture.complaint)]
    tasks[0].item.task = .writing(contains: (1...8).map { "Point \($0)" })
    var marking = Marking(tasks, size: Size(width: 60, height: 16))
    marking.press("c")
    #expect(marking.text.contains("· Point 5 … Tab"))
    marking.press("<tab><tab>")
    var seen = marking.text
    for _ in 0..<8 {
      marking.press("<pgdn>")
      seen += marking.text
    }
    for point in 1...8 { #expect(seen.contains("· Point \(point)")) }
  }

  @Test func aNarrowScreenShowsTheListWhileOneMovesInIt() {
    var marking = Marking(size: Size(width: 60, height: 16))
    #expect(!marking.text.contains("A3F9  ·"))
    marking.press("<tab><down>")
    #expect(marking.text.contains("▸  A3F9  ·"))
    marking.press("<tab>")
    #expect(marking.text.contains("A3F9 · 2 of 4"))
  }

  @Test func whatCameTooLateStandsApart() {
    var marking = Marking()
    marking.press("]]")
    let line = marking.lines.firstIndex { $0.contains("Came after the time, does not count:") }
    #expect(line.map { marking.lines[$0 + 1].contains("Sorry, and") } == true)
  }

  @Test func anAnswerCannotActOnTheTerminal() {
    let marking = Marking([
      MarkingFixture.task(
        MarkingFixture.omar, MarkingFixture.complaint, answer: "\u{1B}[2Jgone\u{202E}\r\n\tend")
    ])
    #expect(marking.text.contains("␛[2Jgone\u{FFFD}"))
    #expect(!marking.lines.joined().unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test func nothingWaits() {
    #expect(Marking([]).text.contains("No open answers wait for a mark."))
  }
}
