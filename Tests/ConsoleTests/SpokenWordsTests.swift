import Guide
import Interview
import Screen
import Testing

@testable import Console

/// What every candidate is told has pages before the first question and after the last.
struct SpokenWordsTests {
  private static let copy: GuideCopy = {
    var guide = Fixture.guide
    guide.opening = "We ask everybody the same questions. Please name no patients."
    guide.closing = "You will hear from us by Friday."
    return GuideCopy(guide: guide, reference: Fixture.reference)
  }()

  private func interview(
    _ size: Size = Size(width: 80, height: 24), events: [Event] = Fixture.planned,
    copy: GuideCopy = copy
  ) -> Seated {
    var seated = Seated(
      as: .interviewer(Fixture.okafor), size: size, events: events, copy: copy)
    seated.press("<enter>")
    return seated
  }

  private func form(_ seated: Seated) -> Form { seated.session.form(of: Fixture.okafor) }

  @Test func at80By24() {
    #expect(
      interview().lines == [
        " Interview   Dana Whitfield · Medical Office Manager      R. Okafor · clock off",
        "────────────────────────────────────────────────────────────────────────────────",
        "▸   Opening             ·   │ Say before the first question",
        "  1 Upset patient       · ○ │",
        "  2 Many priorities     · ○ │ We ask everybody the same questions. Please name",
        "  3 Billing             · ○ │ no patients.",
        "  4 Systems             · ○ │",
        "  5 Two people gone     · ○ │",
        "  6 Motivation          · ○ │",
        "  7 Privacy breach      · ○ │",
        "  8 Overbooking         · ○ │",
        "    Closing             ·   │",
        "                            │",
        "                            │",
        "                            │",
        "                            │",
        "                            │",
        "                            │",
        "                            │ [ ] said   Space ticks it",
        "                            │───────────────────────────────────────────────────",
        "                            │ Any conflict of interest with this candidate?",
        "                            │ y  no    x  yes: I am recused",
        " A look records nothing; . starts the clock.                       0 of 8 rated",
        " y no conflict   x recused   Space said   n note   f flag   ] next   ? help",
      ])
  }

  @Test func at60By16() {
    #expect(
      interview(Size(width: 60, height: 16)).lines == [
        " Interview   Dana Whitfield · Medic…  R. Okafor · clock off",
        "────────────────────────────────────────────────────────────",
        "▸   Opening             ·   │ Say before the first question",
        "  1 Upset patient       · ○ │",
        "  2 Many priorities     · ○ │ We ask everybody the same",
        "  3 Billing             · ○ │ questions. Please name no",
        "  4 Systems             · ○ │ patients.",
        "  5 Two people gone     · ○ │",
        "  6 Motivation          · ○ │",
        "  7 Privacy breach      · ○ │ [ ] said   Space ticks it",
        "  8 Overbooking         · ○ │───────────────────────────────",
        "    Closing             ·   │ Any conflict of interest with",
        "                            │ this candidate?",
        "                            │ y  no    x  yes: I am recused",
        " A look records nothing; . starts the clock.   0 of 8 rated",
        " y no conflict   x recused   Space said   n note   ? help",
      ])
  }

  @Test func at120By40() {
    #expect(
      Array(interview(Size(width: 120, height: 40)).lines[1...12]) == [
        "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────",
        "▸   Opening             ·   │ Say before the first question",
        "  1 Upset patient       · ○ │",
        "  2 Many priorities     · ○ │ We ask everybody the same questions. Please name no patients.",
        "  3 Billing             · ○ │",
        "  4 Systems             · ○ │",
        "  5 Two people gone     · ○ │",
        "  6 Motivation          · ○ │",
        "  7 Privacy breach      · ○ │",
        "  8 Overbooking         · ○ │",
        "    Closing             ·   │",
        "                            │",
      ])
  }

  @Test func theyAreTickedAndTheTickIsTakenBackLikeAnyChange() {
    var seated = interview()
    #expect(seated.events == Fixture.planned, "a look records nothing")
    seated.press(" ")
    #expect(form(seated).said == [.opening])
    #expect(form(seated).openedAt != nil)
    #expect(seated.text.contains("[x] said"))
    #expect(seated.text.contains("▸   Opening             ✓"))
    seated.press("]u")
    #expect(form(seated).said == [])
    #expect(seated.text.contains("Took back: the tick for the opening words, open again."))
    #expect(seated.text.contains("[ ] said"), "what becomes of it is seen")
    seated.press("U")
    #expect(form(seated).said == [.opening])
    seated.press(" ")
    #expect(form(seated).said == [])
  }

  @Test func theKeysOfQuestionsLeadToThem() {
    var seated = interview()
    seated.press("[")
    #expect(seated.text.contains("Say before the first question"))
    seated.press("]")
    #expect(seated.text.contains("1  A very upset patient"))
    seated.press("<pgup>")
    #expect(seated.text.contains("We ask everybody the same questions."))
    seated.press("<end><pgdn>")
    #expect(seated.text.contains("You will hear from us by Friday."))
    seated.press("] ")
    #expect(form(seated).said == [.closing])
    seated.press("[")
    #expect(seated.text.contains("8  An owner insists on overbooking"))
  }

  @Test func aRatingAtTheOpeningIsOneOfTheFirstQuestion() {
    var seated = interview()
    seated.press("4nwas calm<esc>")
    #expect(form(seated)["q1"].answer?.rating?.value == 4)
    #expect(form(seated)["q1"].note.text == "was calm")
    #expect(seated.text.contains("1  A very upset patient"))
  }

  @Test func aRatingAtTheClosingIsToldThatNoQuestionIsInView() {
    var seated = interview()
    seated.press("<end>4]2")
    #expect(form(seated)["q8"].answer?.rating?.value == 4)
    #expect(seated.text.contains("no question is in view; [ goes back to the last one"))
    seated.press("nasked about shifts<esc>")
    #expect(form(seated)["q8"].note.text == "asked about shifts")
  }

  @Test func aGuideWithoutTheseWordsHasNoSuchPages() {
    var seated = interview(copy: Fixture.copy)
    #expect(seated.text.contains("1  A very upset patient"))
    seated.press("[ ")
    #expect(seated.text.contains("1  A very upset patient"))
    #expect(form(seated).said == [])
    #expect(!seated.text.contains("Opening"))
  }

  @Test func theyAreNoConditionOfTheSealAndTheSealNamesThem() {
    var seated = interview()
    seated.press("4]4]4]4]4]4]4]4S")
    #expect(seated.text.contains("Not ticked as said: opening, closing"))
    seated.press("m<enter>")
    #expect(form(seated).isSealed)
    let count = seated.events.count
    seated.press("<home>[ ")
    #expect(seated.events.count == count, "nothing changes after the seal")
  }

  @Test func whoComesBackGoesOnAtTheQuestion() {
    var before = interview()
    before.press(" ]]]4")
    let next = interview(events: before.events)
    #expect(next.text.contains("3  Billing and revenue cycle"))
    var ticked = interview()
    ticked.press(" ")
    #expect(interview(events: ticked.events).text.contains("1  A very upset patient"))
  }

  @Test func theGuideOpensAtThem() {
    var seated = interview()
    seated.press("g")
    #expect(seated.text.contains("▸ Opening"))
  }

  @Test func aFlagMayBeRaisedOverThem() {
    var seated = interview()
    seated.press("f<enter>named a patient<enter>")
    #expect(seated.session.flags.map(\.evidence) == ["named a patient"])
    #expect(seated.text.contains("Say before the first question"))
  }
}
