import Exact
import Guide
import Interview
import Screen
import TestSupport
import Testing

@testable import Console

/// What the lead is asked about the test: a second reading, the source, the form, an item's marks.
struct TestAskingTests {
  private let copy = GuideCopy(guide: SittingFixture.guide, reference: Fixture.reference)

  /// The first section taken with one choice right, and typed by hand where `typed` says so.
  private func atTest(
    taken: Bool = false, typed: (String, String)? = nil, size: Size = Size(width: 80, height: 24)
  ) -> Seated {
    let lead = typed.flatMap { Panel.whole($0.0, $0.1) }.map {
      [Happening.sectionMarked(section: "hard-skills", marks: $0)]
    }
    var events = Panel.events([], lead: lead ?? [])
    if taken { events += Self.sitting }
    var seated = Seated(as: .lead, size: size, events: events, copy: copy)
    seated.press("t")
    return seated
  }

  private static let sitting: [Event] = [
    Happening.sittingBegun(guide: "", form: "a", percent: 100),
    .sectionBegun(section: "hard-skills", clock: SteadyReading(boot: "b", milliseconds: 0)),
    .itemAnswered(item: "denial", answer: .choice(id: "read"), spent: 1000),
    .sectionEnded(section: "hard-skills", spent: 2000, byTime: false),
  ].enumerated().map { index, happening in
    Event(
      session: Fixture.id, seat: .candidate, sequence: index + 1, at: Fixture.now,
      happening: happening)
  }

  @Test func aTypedScoreIsReadAgainWithoutBeingShown() throws {
    var seated = atTest(typed: ("84", "100"))
    #expect(seated.text.contains("✓ read once"))
    let before = seated.events.count
    seated.press("c")
    // The fields of the question are empty; what was typed first is for the row alone.
    #expect(seated.text.contains("a second person reads the score from the paper"))
    seated.press("D. Ruiz<enter>84<enter>100<enter>")
    let marks = try #require(Marks(earned: 84, possible: 100))
    #expect(
      seated.recorded(after: before) == [
        .sectionConfirmed(section: "hard-skills", marks: marks, by: "D. Ruiz")
      ])
    #expect(seated.text.contains("✓ read twice"))
  }

  @Test func twoReadingsThatDifferAreBothSaidAndNothingIsRecorded() {
    var seated = atTest(typed: ("84", "100"))
    let before = seated.events.count
    seated.press("cD. Ruiz<enter>48<enter>100<enter>")
    #expect(seated.recorded(after: before).isEmpty)
    #expect(seated.text.contains("read now 48 of 100, typed before 84 of 100"))
    seated.press("<esc>")
    #expect(seated.text.contains("✓ read once"))
    seated.press("c<enter>84<enter>100<enter>")
    #expect(seated.text.contains("a name is missing"))
  }

  @Test func withoutATypedScoreThereIsNothingToConfirm() {
    var seated = atTest()
    seated.press("c")
    #expect(seated.text.contains("there is no typed score in this row"))
  }

  @Test func twoSourcesThatDifferAreChosenBetweenWithAReason() {
    // One of four items was answered, and rightly: 2 of 6 points.
    var seated = atTest(taken: true, typed: ("5", "6"))
    #expect(seated.text.contains("taken 33.3, typed 83.3"))
    #expect(seated.text.contains("neither counts until o chooses one"))
    #expect(seated.lines[23].hasPrefix(" o choose"))
    #expect(seated.lines[0].contains("0 of 2 sections in"))
    let before = seated.events.count
    seated.press("o")
    #expect(seated.text.contains("taken here 33.3, typed or imported 83.3. Which counts?"))
    seated.press("both<enter>because<enter>")
    #expect(seated.text.contains("write taken or typed"))
    seated.press("<up><c-u>taken<enter><c-u><enter>")
    #expect(seated.text.contains("the record needs a reason"))
    seated.press("typed by mistake<enter>")
    #expect(
      seated.recorded(after: before) == [
        .sectionSourceChosen(
          section: "hard-skills", source: .taken, reason: "typed by mistake")
      ])
    #expect(seated.lines[0].contains("1 of 2 sections in"))
    #expect(seated.text.contains("taken ✓"))
  }

  @Test(arguments: [(80, 24), (60, 16), (120, 40)])
  func whoGivesTimeIsToldThatNoReasonIsKept(width: Int, height: Int) {
    var seated = atTest(size: Size(width: width, height: height))
    seated.press("a")
    let words = seated.lines.map { $0.trimmingPrefix(" ") }.joined(separator: " ")
    #expect(words.contains("Do not write a reason anywhere: the record says that you gave time"))
    #expect(words.contains("and keeps no reason."))
    #expect(words.contains("Time  1"))
    #expect(!words.contains("Why"))
  }

  @Test func formAndTimeAreArrangedBeforeTheTestBegins() throws {
    var seated = atTest()
    #expect(seated.text.contains("starpanel assess"))
    let before = seated.events.count
    seated.press("a<c-u>z<enter><enter>")
    #expect(seated.text.contains("forms are a, b"))
    #expect(!seated.text.contains("Why"))
    seated.press("<up><c-u>b<enter><c-u>1.5<enter>")
    let arrangement = try #require(Arrangement(form: "b", percent: 150))
    #expect(seated.recorded(after: before) == [.testArranged(arrangement: arrangement)])
    var begun = atTest(taken: true)
    begun.press("a")
    #expect(begun.text.contains("the test has begun"))
  }

  @Test(arguments: [(80, 24), (60, 16), (120, 40)])
  func anItemShowsItsAnswerAndTakesOtherMarks(width: Int, height: Int) throws {
    var seated = atTest(taken: true, size: Size(width: width, height: height))
    seated.press("i")
    #expect(seated.lines[0].hasPrefix(" Test"))
    #expect(seated.text.contains("No-show rate"))
    #expect(seated.text.contains("0 of 2"))
    let before = seated.events.count
    seated.press("m<c-u>3<enter>asked aloud<enter>")
    #expect(seated.text.contains("from 0 to 2"))
    seated.press("<up><c-u>1.5<enter><enter>")
    let earned = try #require(Rational(3, over: 2))
    let marks = try #require(Marks(earned: earned, possible: 2))
    #expect(
      seated.recorded(after: before) == [
        .itemRemarked(item: "no-show", marks: marks, reason: "asked aloud")
      ])
    #expect(seated.text.contains("1.5 of 2"))
    #expect(seated.text.contains("by hand: asked aloud"))
    #expect(seated.text.contains("first 0 (no answer)"))
  }

  /// The first section taken with a number that nobody but a person understands.
  static let unreadNumber: [Event] = {
    var events = Panel.events([], lead: []) + sitting
    // Typed before the section was closed.
    events.insert(
      Event(
        session: Fixture.id, seat: .candidate, sequence: 3, at: Fixture.now,
        happening: .itemAnswered(
          item: "no-show", answer: .number(text: "one in six or so", remark: ""), spent: 500)),
      at: events.count - 2)
    for index in events.indices.suffix(2) { events[index].sequence += 1 }
    return events
  }()

  @Test func aNumberThatTheKeyCouldNotReadIsToldOf() {
    var seated = Seated(as: .lead, events: Self.unreadNumber, copy: copy)
    seated.press("t")
    #expect(seated.text.contains("1 number could not be read and earned nothing"))
    seated.press("im1.5<enter>about right<enter>")
    seated.press("<esc>")
    #expect(!seated.text.contains("could not be read"))
  }

  @Test func aNumberThatWaitsForAPersonIsToldOfEverywhereAndSettledHere() throws {
    var guide = SittingFixture.guide
    guide.assessment.unreadNumbers = .marker
    let marker = GuideCopy(guide: guide, reference: Fixture.reference)
    var seated = Seated(as: .lead, events: Self.unreadNumber, copy: marker)
    seated.press("c")
    #expect(seated.text.contains("to be marked: 1 number"))
    seated.press("t")
    #expect(seated.text.contains("1 to mark"))
    #expect(seated.text.contains("1 number waits for a marker: starpanel mark --as NAME"))
    // Wherever the cursor is.
    seated.press("<enter>")
    #expect(seated.text.contains("1 number waits for a marker"))
    seated.press("<up>i")
    #expect(seated.text.contains("not understood, waits for a marker"))
    let before = seated.events.count
    seated.press("m1.5<enter>")
    #expect(seated.text.contains("the number was not understood; right is"))
    seated.press("about right<enter>")
    let earned = try #require(Rational(3, over: 2))
    let marks = try #require(Marks(earned: earned, possible: 2))
    #expect(
      seated.recorded(after: before) == [
        .itemRemarked(item: "no-show", marks: marks, reason: "about right")
      ])
    seated.press("<esc>")
    #expect(!seated.text.contains("waits for a marker"))
  }

  @Test func anInterviewerSeesNothingOfIt() {
    var seated = Seated(
      as: .interviewer(Fixture.okafor), events: Panel.events([]) + Self.sitting, copy: copy)
    seated.press("t")
    #expect(!seated.text.contains("Section"))
    #expect(!seated.text.contains("A denied claim"))
  }

  @Test(arguments: 0..<12) func anyKeysAtAnySizeNeverTrap(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let keys = [
      "c", "o", "a", "i", "m", "8", "4", ".", "x", "<enter>", "<tab>", "<up>", "<down>", "<esc>",
      "<bs>", "<c-u>", "<pgdn>", "<pgup>", "R", "y", "q", "t", "?", " ",
    ]
    var seated = atTest(taken: seed % 2 == 0, typed: seed % 3 == 0 ? ("5", "6") : nil)
    for _ in 0..<300 {
      if random.below(20) == 0 {
        seated.send(
          .input(.resized(Size(width: 1 + random.below(130), height: 1 + random.below(45)))))
      }
      seated.press(keys[random.below(keys.count)])
      _ = seated.text
      if seated.model.isOver { return }
    }
  }
}
