import Guide
import Interview
import Screen
import TestSupport
import Testing

@testable import Console

/// What practising looks like, and that it stays in its place whatever the texts are.
struct PracticePictureTests {
  @Test func at80by24() {
    var practising = Practising()
    practising.press("3")
    #expect(
      practising.lines == [
        " Practice   Medical Office Manager, version 1           R. Okafor · 0 of 4 done",
        "────────────────────────────────────────────────────────────────────────────────",
        " Many priorities at once",
        " Walk us through a time in your own work that shows it: what was at stake, what",
        " did you own, what did you do, and what changed because of it?",
        "",
        " The candidate says",
        " I took her aside, asked what had happened, and rang the lab while she sat",
        " there.",
        "",
        " What each level sounds like",
        " 1  Level 1 of many priorities: what it sounds like.",
        " 2  Level 2 of many priorities: what it sounds like.",
        " 3  Level 3 of many priorities: what it sounds like.",
        " 4  Level 4 of many priorities: what it sounds like.",
        " 5  Level 5 of many priorities: what it sounds like.",
        "",
        "",
        "────────────────────────────────────────────────────────────────────────────────",
        "   1     2   ▐ 3 ▌   4     5    3 · Acceptable",
        " Level 3 of many priorities: what it sounds like.",
        "",
        " For practice: it enters no score.",
        " 1-5 rate   Enter give it   ↓ scroll   q quit   ? help",
      ])
  }

  @Test func at80by24Compared() {
    var practising = Practising()
    practising.press("5<enter>")
    #expect(
      practising.lines == [
        " Practice   Medical Office Manager, version 1           R. Okafor · 1 of 4 done",
        "────────────────────────────────────────────────────────────────────────────────",
        " You gave     5 · Outstanding",
        " The expert   4 · Strong",
        " That is one level above the expert's. It does not come again.",
        "",
        " Why the expert gives 4",
        " Own acts, in order, and what came of them.",
        "",
        " Many priorities at once",
        " Walk us through a time in your own work that shows it: what was at stake, what",
        " did you own, what did you do, and what changed because of it?",
        "",
        " The candidate says",
        " I took her aside, asked what had happened, and rang the lab while she sat",
        " there.",
        "",
        " What each level sounds like",
        " 1  Level 1 of many priorities: what it sounds like.",
        " 2  Level 2 of many priorities: what it sounds like.",
        " 3  Level 3 of many priorities: what it sounds like.",
        " 4  (expert) Level 4 of many priorities: what it sounds like.",
        " recorded ✓                                                    lines 1-20 of 21",
        " Enter next   ↓ scroll   q quit   ? help",
      ])
  }

  @Test func at60by16() {
    var practising = Practising(size: Size(width: 60, height: 16))
    practising.press("4")
    #expect(
      practising.lines == [
        " Practice   Medical Office Manage…  R. Okafor · 0 of 4 done",
        "────────────────────────────────────────────────────────────",
        " Many priorities at once",
        " Walk us through a time in your own work that shows it:",
        " what was at stake, what did you own, what did you do, and",
        " what changed because of it?",
        "",
        " The candidate says",
        " I took her aside, asked what had happened, and rang the",
        " lab while she sat there.",
        "────────────────────────────────────────────────────────────",
        "   1     2     3   ▐ 4 ▌   5    4 · Strong",
        " Level 4 of many priorities: what it sounds like.",
        "",
        " For practice: it enters no score.          lines 1-8 of 15",
        " 1-5 rate   Enter give it   ↓ scroll   q quit   ? help",
      ])
  }

  @Test func at120by40() {
    var practising = Practising(size: Size(width: 120, height: 40))
    practising.press("5<enter>")
    #expect(
      practising.lines.prefix(16) == [
        " Practice   Medical Office Manager, version 1                                                   R. Okafor · 1 of 4 done",
        "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────",
        " You gave     5 · Outstanding                                    │ What each level sounds like",
        " The expert   4 · Strong                                         │ 1  Level 1 of many priorities: what it sounds like.",
        " That is one level above the expert's. It does not come again.   │ 2  Level 2 of many priorities: what it sounds like.",
        "                                                                 │ 3  Level 3 of many priorities: what it sounds like.",
        " Why the expert gives 4                                          │ 4  (expert) Level 4 of many priorities: what it",
        " Own acts, in order, and what came of them.                      │    sounds like.",
        "                                                                 │ 5  (you) Level 5 of many priorities: what it sounds",
        " Many priorities at once                                         │    like.",
        " Walk us through a time in your own work that shows it: what was │",
        " at stake, what did you own, what did you do, and what changed   │",
        " because of it?                                                  │",
        "                                                                 │",
        " The candidate says                                              │",
        " I took her aside, asked what had happened, and rang the lab     │",
      ])
  }

  @Test func whenAllIsDone() {
    var practising = Practising(size: Size(width: 60, height: 16))
    practising.press(String(repeating: "3<enter><enter>", count: 4))
    #expect(
      practising.lines == [
        " Practice   Medical Office Manage…  R. Okafor · 4 of 4 done",
        "────────────────────────────────────────────────────────────",
        " You are within one level of the expert on every answer.",
        " At the first try 0 of 4 were exact, and 4 within one",
        " level. This is remembered: none comes again under this",
        " guide.",
        "",
        " expert  you gave",
        "   4     3   Many priorities",
        "   2     3   Upset patient",
        "   2     3   Many priorities",
        "   4     3   Upset patient",
        "",
        "",
        " recorded ✓",
        " ↓ scroll   q quit   ? help",
      ])
  }

  @Test func theLeadsTableAt60by16() throws {
    var seated = Seated(as: .lead, size: Size(width: 60, height: 16))
    seated.press("P")
    seated.send(.practiceTablesRead([try PracticeTests.table()], absent: [Fixture.moreau]))
    #expect(
      seated.lines == [
        " Practice   who has practised                          lead",
        "────────────────────────────────────────────────────────────",
        " Medical Office Manager, version 1: 4 practice answers",
        "   Rater        Done      Exact  Within 1  Last",
        "   E␛[2Jvil lo… 1 of 4    0      1         2026-11-24 08:0…",
        "   R. Okafor    1 of 4    1      1         2026-11-24 08:0…",
        "",
        " On a panel, and not begun: A. Moreau.",
        " Done: within one level of the expert by now. Exact and",
        " within 1: at the first try, before the expert's level was",
        " shown. Nothing of it enters a score.",
        "",
        "",
        "",
        "",
        " ↓ scroll   q leave   ? help",
      ])
  }

  /// A guide whose texts are as long as can be, and awkward.
  private static let awkward: GuideCopy = {
    var guide = Practising.guide
    for index in 0..<2 {
      guide.questions[index].heading = String(repeating: "日本", count: 60)
      guide.questions[index].anchors = (1...5).map { "\($0)" + String(repeating: "x", count: 199) }
      for place in guide.questions[index].practice.indices {
        guide.questions[index].practice[place].answer =
          "\u{1B}[2J" + String(repeating: "long words and \u{202E}signs\n", count: 60)
        guide.questions[index].practice[place].why = String(repeating: "e\u{301}\t", count: 200)
      }
    }
    return GuideCopy(guide: guide, reference: Fixture.reference)
  }()

  @Test(arguments: [(60, 16), (80, 24), (120, 40), (100, 16), (99, 20), (61, 17), (20, 5)])
  func everyLineOfALongTextCanBeScrolledTo(width: Int, height: Int) {
    var practising = Practising(
      size: Size(width: width, height: height), under: Self.awkward)
    for keys in ["", "3", "<enter>"] {
      practising.press(keys + "<end>")
      let end = practising.text
      #expect(!end.unicodeScalars.contains("\u{1B}"))
      practising.press("jjj<pgdn>")
      #expect(practising.text == end)
      practising.press("<home>")
      if width >= 60 { #expect(practising.text != end) }
    }
  }

  @Test(arguments: 0..<24)
  func anyKeysAtAnySizeRateOnlyWhatWasChosen(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let keys = [
      "1", "2", "3", "4", "5", "<enter>", "<enter>", "j", "k", "<pgdn>", "<end>", "?",
      "<esc>", "0", "9", "n", "<paste>4\n</paste>", "G", "x",
    ]
    var practising = Practising(under: seed.isMultiple(of: 2) ? Practising.copy : Self.awkward)
    var chosen: String?
    for _ in 0..<200 {
      let key = keys[random.below(keys.count)]
      let before = practising.sent.count
      let isAtAnswer: Bool
      if case .rating = practising.page {
        isAtAnswer = practising.model.palette == nil
      } else {
        isAtAnswer = false
      }
      if isAtAnswer, "12345".contains(key) { chosen = key }
      practising.press(key)
      if practising.sent.count > before {
        #expect(key == "<enter>")
        #expect(practising.sent.last.map { "\($0.level.value)" } == chosen)
        chosen = nil
      }
      if random.below(9) == 0 {
        practising.send(
          .input(.resized(Size(width: 1 + random.below(130), height: 1 + random.below(45)))))
      }
      _ = practising.lines
    }
  }
}
