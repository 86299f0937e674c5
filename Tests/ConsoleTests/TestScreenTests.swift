import Exact
import Interview
import Screen
import Testing

@testable import Console

/// The lead types the scores of the test.
struct TestScreenTests {
  private func atTest(
    _ lead: [Happening] = [], forms: [[Happening]] = [], size: Size = Size(width: 80, height: 24)
  ) -> Seated {
    var seated = Seated(as: .lead, size: size, events: Panel.events(forms, lead: lead))
    seated.press("t")
    return seated
  }

  private func marked(_ section: String, _ earned: String, _ possible: String = "100") -> Happening?
  {
    Panel.whole(earned, possible).map { .sectionMarked(section: section, marks: $0) }
  }

  @Test func aRowIsRecordedWhenItIsLeft() {
    var seated = atTest()
    let before = seated.events.count
    seated.press("84")
    #expect(seated.recorded(after: before).isEmpty)
    seated.press("<enter>")
    #expect(seated.recorded(after: before) == [marked("hard-skills", "84")].compactMap(\.self))
    #expect(seated.lines[3].contains("Hard skills 30%     84          100         84.0     ✓"))
  }

  @Test func betweenTheTwoFieldsNothingIsRecorded() {
    var seated = atTest()
    let before = seated.events.count
    seated.press("12.5<tab>20<tab>")
    #expect(
      seated.recorded(after: before) == [marked("hard-skills", "12.5", "20")].compactMap(\.self))
    #expect(seated.lines[3].contains("62.5"))
  }

  @Test func arrowsMoveBetweenFieldsAndRows() {
    var seated = atTest()
    seated.press("8<right>50<down>9<up><right><left>7")
    #expect(seated.lines[3].contains("7           50          14.0     not recorded yet"))
    #expect(seated.lines[5].contains("9           100         9.0      ✓"))
  }

  @Test func typingReplacesWhatAFieldSaid() {
    var seated = atTest(Panel.test())
    seated.press("<enter><enter>9")
    #expect(seated.lines[7].contains("9           100         9.0"))
    // After a movement in the field it goes on from there.
    seated.press("<enter><end>5")
    #expect(seated.lines[9].contains("805"))
  }

  @Test(arguments: [
    ("x", "not a number"), ("-5", "not a number"), ("1e2", "not a number"),
    ("8,5", "use a point"), ("101", "above possible"), (".5", "not a number"),
    ("5.", "not a number"), ("٣", "not a number"), ("<tab>50", "how many points earned?"),
    ("5<tab>0", "possible is 0"), ("5<tab><del><bs>", "a number is missing"),
  ])
  func whatIsWrongIsSaidAndNotRecorded(keys: String, words: String) {
    var seated = atTest()
    let before = seated.events.count
    seated.press(keys)
    #expect(seated.lines[3].contains("✗"))
    #expect(seated.text.contains(words), "\(keys): \(seated.text)")
    seated.press("<c-s><enter>")
    #expect(seated.recorded(after: before).isEmpty)
    #expect(seated.text.contains("The test score appears when every section is in."))
  }

  @Test func leavingRecordsWhatIsRightAndSaysWhatWasNot() {
    var seated = atTest()
    let before = seated.events.count
    seated.press("84<down>x<down>70<esc>")
    #expect(
      seated.recorded(after: before)
        == [marked("hard-skills", "84"), marked("judgment", "70")].compactMap(\.self))
    #expect(seated.model.screen.name == "Sessions")
    #expect(seated.text.contains("Not recorded: Soft skills (earned: not a number"))
  }

  @Test(arguments: ["<esc>", "q"]) func nothingRightIsLostByLeaving(key: String) {
    var seated = atTest()
    let before = seated.events.count
    seated.press("61.25" + key)
    #expect(seated.recorded(after: before) == [marked("hard-skills", "61.25")].compactMap(\.self))
  }

  @Test func nothingRightIsLostWhenTheProgramEnds() {
    var seated = atTest()
    let before = seated.events.count
    seated.press("61.25")
    seated.send(.terminate)
    #expect(seated.recorded(after: before) == [marked("hard-skills", "61.25")].compactMap(\.self))
  }

  @Test func controlSRecordsAllAndStays() {
    var seated = atTest()
    let before = seated.events.count
    seated.press("84<c-s>")
    #expect(seated.recorded(after: before).count == 1)
    seated.press("<c-s>")
    #expect(seated.recorded(after: before).count == 1)
    #expect(seated.model.screen.name == "Test")
  }

  @Test func theScoreAppearsWhenAllFiveAreIn() {
    var seated = atTest()
    seated.press("97<down>92<down>83<down>32<down>65")
    #expect(seated.text.contains("Test score 80.0"))
    seated.press("<bs>")
    // 74.1 with 6 of 100 in the last section.
    #expect(seated.text.contains("Test score 74.1"))
    seated.press("<bs>")
    #expect(!seated.text.contains("Test score 7"))
  }

  @Test func aScoreNeverContradictsItsCutOff() {
    var seated = atTest()
    seated.press("69.96")
    #expect(seated.lines[3].contains("69.96"))
    #expect(!seated.lines[3].contains("70.0"))
  }

  @Test func itemsAreShownAndOnlyReplacedAfterAConfirmation() {
    let items = ["3", "4"].enumerated().compactMap { index, earned -> SectionMarks.Item? in
      guard let earned = Rational(plainDecimal: earned),
        let marks = Marks(earned: earned, possible: 5)
      else { return nil }
      return SectionMarks.Item(item: "i\(index)", topic: "hipaa", marks: marks)
    }
    var seated = atTest([.sectionMarked(section: "hard-skills", marks: .items(items))])
    let before = seated.events.count
    #expect(seated.lines[3].contains("7           10          70.0     2 items"))
    seated.press("9<c-s>")
    #expect(seated.lines[3].contains("7           10          70.0     2 items"))
    seated.press("R")
    #expect(seated.text.contains("Replace the 2 items of Hard skills by one score?"))
    seated.press("<esc>9")
    #expect(seated.lines[3].contains("2 items"))
    // Confirmed and then left without a figure, the items stay.
    seated.press("Ry<down><up>")
    #expect(seated.lines[3].contains("2 items"))
    #expect(seated.recorded(after: before).isEmpty)
    seated.press("Ry9<enter>")
    #expect(
      seated.recorded(after: before) == [marked("hard-skills", "9", "10")].compactMap(\.self))
  }

  @Test func theFooterSaysHowToLeave() {
    var seated = atTest()
    seated.press("8")
    let footer = seated.lines.last ?? ""
    for told in ["Enter next", "Ctrl-S record", "q leave", "? help"] {
      #expect(footer.contains(told))
    }
  }

  @Test func nothingOfTheInterviewShows() {
    let quiet = atTest(Panel.test(), forms: Panel.usual.map { Panel.form($0) })
    let other = atTest(Panel.test(), forms: ["11111111", "5n5a5r55"].map { Panel.form($0) })
    #expect(quiet.text == other.text)
  }

  @Test func anInterviewerSeesNothingOfIt() {
    let opened = OpenSession(
      seat: .interviewer(Fixture.okafor), copy: Fixture.copy,
      session: Session(id: Fixture.id, events: Panel.events([], lead: Panel.test())), drafts: [:])
    var model = Model(size: Size(width: 80, height: 24), now: Fixture.now)
    model.opened = opened
    model.screens.append(TestScreen(opened: opened))
    #expect(view(model).lines[4].contains("The test is for the hiring lead."))
    #expect(!view(model).lines.joined().contains("84"))
    for key in ["8", "\t"] { _ = update(&model, .input(.key(.character(Character(key))))) }
    #expect(update(&model, .input(.key(.character("q")))) == [.listSessions])
  }

  @Test func whatAnotherConsoleRecordsShowsAndTypedFiguresStay() {
    var seated = atTest()
    seated.press("8")
    let news = ["hard-skills", "soft-skills"].enumerated().compactMap { index, section in
      Panel.whole("55").map {
        Event(
          session: Fixture.id, seat: .lead, sequence: 2 + index, at: Fixture.now,
          happening: .sectionMarked(section: section, marks: $0))
      }
    }
    seated.send(.caughtUp(news))
    #expect(seated.lines[3].contains("8           100         8.0      not recorded yet"))
    #expect(seated.lines[5].contains("55          100         55.0     ✓"))
  }

  @Test func helpAndPaletteStayInReach() {
    var seated = atTest()
    seated.press("?")
    #expect(seated.text.contains("Record every row that is right"))
    seated.press("<esc>:record<enter>")
    #expect(seated.model.screen.name == "Test")
  }

  @Test(arguments: [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60),
    Size(width: 60, height: 16),
  ])
  func everyRowIsInView(size: Size) {
    let seated = atTest(Panel.test(), size: size)
    for part in [
      "Test   Dana Whitfield", "Hard skills", "Cognitive", "84.0", "Test score 82.5",
      "5 of 5 sections in",
    ] {
      #expect(seated.text.contains(part), "\(part) is missing at \(size)")
    }
  }
}
