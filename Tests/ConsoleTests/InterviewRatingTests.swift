import Guide
import Interview
import Screen
import Testing

@testable import Console

/// Before, keys, after: what an interviewer's keys record.
struct InterviewRatingTests {
  private func form(_ keys: String) -> Form {
    var seated = Seated.interview()
    seated.press(keys)
    return seated.session.form(of: Fixture.okafor)
  }

  /// Whoever turns on while a blank is being chosen means the next question.
  @Test func turningOnLeavesTheChoiceOfABlank() {
    var seated = Seated.interview()
    seated.press("40]2")
    let form = seated.session.form(of: Fixture.okafor)
    #expect(form["q1"].answer?.rating?.value == 4)
    #expect(form["q2"].answer?.rating?.value == 2)
    // A key that means nothing there takes the choice away.
    seated.press("0wn")
    #expect(seated.session.form(of: Fixture.okafor)["q2"].answer?.rating?.value == 2)
  }

  @Test func whatBecomesOfNoAnswerIsSaidAsTheGuideHasIt() {
    var seated = Seated.interview()
    seated.press("0a")
    #expect(seated.text.contains("no answer: left out of every mean"))
    #expect(Blank.noAnswer.standing(under: lowest) == "no answer: counts as a 1")
    #expect(Blank.recused.standing(under: lowest) == "recused: left out of every mean")
  }

  private var lowest: ScoringRules {
    var rules = Fixture.guide.scoring
    rules.noAnswer = .lowest
    return rules
  }

  @Test(arguments: 1...5) func oneKeyRates(level: Int) {
    #expect(form("\(level)")["q1"].answer?.rating?.value == level)
  }

  @Test func aLaterRatingReplacesAnEarlierOne() {
    #expect(form("24")["q1"].answer?.rating?.value == 4)
  }

  @Test func theSameRatingAgainRecordsNothing() {
    var seated = Seated.interview()
    seated.press("4")
    let count = seated.events.count
    seated.press("444")
    #expect(seated.events.count == count)
  }

  @Test func bracketsAndPagesTurnTheQuestion() {
    let form = form("4]3]2[5<pgdn><pgdn>1<pgup>4")
    let ratings = ["q1", "q2", "q3", "q4"].map { form[$0].answer?.rating?.value }
    #expect(ratings == [4, 5, 4, 1])
  }

  @Test func turningStopsAtBothEnds() {
    #expect(form("[[[4")["q1"].answer?.rating?.value == 4)
    #expect(form("]]]]]]]]]]]]3")["q8"].answer?.rating?.value == 3)
  }

  @Test func elementsStepThroughHeardPartlyMissing() {
    #expect(form("s")["q1"].elements == Elements(situation: .heard))
    #expect(form("ss")["q1"].elements == Elements(situation: .partly))
    #expect(form("sss")["q1"].elements == Elements(situation: .missing))
    #expect(form("ssss")["q1"].elements == Elements(situation: .heard))
    #expect(
      form("sttaaar")["q1"].elements
        == Elements(situation: .heard, task: .partly, action: .missing, result: .heard))
  }

  @Test(arguments: [("n", Blank.notAsked), ("a", .noAnswer), ("r", .recused)])
  func zeroAsksWhichBlank(key: String, blank: Blank) {
    #expect(form("0" + key)["q1"].answer == .blank(blank))
  }

  @Test func aDigitAfterZeroStillRates() {
    #expect(form("04")["q1"].answer?.rating?.value == 4)
  }

  @Test func escapeLeavesTheBlankAlone() {
    #expect(form("40<esc>")["q1"].answer?.rating?.value == 4)
  }

  @Test func undoTakesBackWhereverItWas() {
    let form = form("4]3s]u")
    #expect(form["q2"].elements == Elements())
    #expect(form["q2"].answer?.rating?.value == 3)
    #expect(self.form("4]3s]uuu")["q1"].answer == nil)
    #expect(self.form("24u")["q1"].answer?.rating?.value == 2)
  }

  @Test func aFlagNeedsEvidence() {
    var seated = Seated.interview()
    seated.press("f<enter><enter>")
    #expect(seated.session.flags.isEmpty)
    seated.press("named a patient<enter>")
    #expect(seated.session.flags.map(\.flag) == ["confidentiality"])
    #expect(seated.session.flags.first?.evidence == "named a patient")
    seated.press("uy")
    #expect(seated.session.flags.isEmpty)
  }

  @Test func aPasteOutsideANoteIsNotKeys() {
    #expect(form("<paste>5q]3</paste>").entries.isEmpty)
  }

  @Test func aRatingShowsAtOnceAndItsTickWhenItIsOnDisk() {
    var seated = Seated.interview()
    seated.answersWrites = false
    seated.press("4")
    #expect(seated.text.contains("▐ 4 ▌"))
    #expect(seated.text.contains("saved …"))
    #expect(!seated.text.contains("saved ✓"))
    #expect(seated.session.form(of: Fixture.okafor)["q1"].answer == nil)
  }

  @Test func changesMadeElsewhereAreKeptAndOursAreAddedAgain() {
    var seated = Seated.interview()
    seated.answersWrites = false
    seated.press("4")
    var elsewhere = seated.session
    let head = elsewhere.heads[.interviewer(Fixture.okafor)] ?? 0
    elsewhere.apply(
      Event(
        session: Fixture.id, seat: .interviewer(Fixture.okafor), sequence: head + 1,
        at: Fixture.now, happening: .questionRated(question: "q2", answer: .blank(.recused))))
    let effects = update(
      &seated.model,
      .refused(
        session: elsewhere, seat: .interviewer(Fixture.okafor), why: "written elsewhere"))
    // Whoever writes adds it to the feed's real end; it is not sent again.
    #expect(effects.isEmpty)
    #expect(
      seated.model.opened?.outbox.pending.count == 4,
      "the form's opening, its clock, the question, the rating")
    let shown = seated.model.opened?.form
    #expect(shown?["q1"].answer?.rating?.value == 4)
    #expect(shown?["q2"].answer == .blank(.recused))
  }
}
