import Guide
import Interview
import Screen
import Testing

@testable import Console

/// Sealing asks for what is missing, takes you there, and is for good.
struct InterviewSealTests {
  private static let allRated = "4]4]4]4]4]4]4]4"

  @Test func sealingLeadsToTheFirstQuestionWithoutAnAnswer() {
    var seated = Seated.interview()
    seated.press("4]]4S3")
    let form = seated.session.form(of: Fixture.okafor)
    #expect(!form.isSealed)
    #expect(form["q2"].answer?.rating?.value == 3, "S went to q2, where 3 was pressed")
    #expect(form["q1"].answer?.rating?.value == 4)
  }

  @Test func sealingAsksForCommunication() {
    var seated = Seated.interview()
    seated.press(Self.allRated + "S")
    #expect(seated.text.contains("communicate"))
    seated.press("<enter>")
    #expect(!seated.session.form(of: Fixture.okafor).isSealed)
    seated.press("m<enter>")
    let form = seated.session.form(of: Fixture.okafor)
    #expect(form.isSealed)
    #expect(form.communication == .meets)
  }

  @Test func aBlankCountsAsAnAnswer() {
    var seated = Seated.interview()
    seated.press("0n]4]4]4]4]4]4]0aSb<enter>")
    #expect(seated.session.form(of: Fixture.okafor).isSealed)
  }

  @Test(arguments: ["1", "2", "5"]) func aRatingAtTheEdgesNeedsAWordOfEvidence(level: String) {
    var seated = Seated.interview()
    seated.press("4]4]" + level + "]4]4]4]4]4")
    seated.press("S")
    #expect(seated.text.contains("q3 is rated \(level) without a word of evidence"))
    seated.press("nshowed the report<esc>Sm<enter>")
    #expect(seated.session.form(of: Fixture.okafor).isSealed)
    #expect(seated.session.form(of: Fixture.okafor)["q3"].note.text == "showed the report")
  }

  /// Two questions are this seat's; the others are left to the rest of the panel.
  private static let shared: [Event] = {
    var plan = Fixture.plan
    plan.assignments = [Assignment(interviewer: Fixture.okafor, questions: ["q2", "q5"])]
    return Fixture.feed(.lead, [.sessionPlanned(plan: plan)], from: -60)
  }()

  @Test func whatThePlanLeavesToOthersIsRecordedAsNotAsked() {
    var seated = Seated.interview(events: Self.shared)
    // The first one of one's own is in view.
    seated.press("4]]]4")
    #expect(seated.text.contains("2 of 2 rated"))
    seated.press("Sm<enter>")
    let form = seated.session.form(of: Fixture.okafor)
    #expect(form.isSealed)
    #expect(form["q2"].answer?.rating?.value == 4 && form["q5"].answer?.rating?.value == 4)
    for question in ["q1", "q3", "q4", "q6", "q7", "q8"] {
      #expect(form[question].answer == .blank(.notAsked), "\(question)")
    }
  }

  @Test func aQuestionOfOthersMayStillBeRated() {
    var seated = Seated.interview(events: Self.shared)
    seated.press("4]3]]4")
    #expect(seated.text.contains("By the plan") == false)
    seated.press("]")
    #expect(seated.text.contains("By the plan others ask this"))
    seated.press("Sm<enter>")
    #expect(seated.session.form(of: Fixture.okafor)["q3"].answer?.rating?.value == 3)
  }

  /// The seal closes the form to what an earlier run had only as a draft.
  @Test func whatWasStillBeingTypedIsRecordedBeforeTheSeal() {
    var before = Seated.interview()
    before.press("4]4]5]4]4]4]4]4")
    var next = Seated(as: .interviewer(Fixture.okafor), events: before.events)
    next.drafts = ["q3": Note(text: "halved the denials")]
    next.press("<enter>Sm<enter>")
    let form = next.session.form(of: Fixture.okafor)
    #expect(form.isSealed)
    #expect(form["q3"].note.text == "halved the denials")
    #expect(next.drafts.isEmpty)
  }

  @Test func nothingChangesAfterTheSeal() {
    var seated = Seated.interview()
    seated.press(Self.allRated + "Sm<enter>")
    let count = seated.events.count
    seated.press("1s0n<esc>fu<esc>")
    #expect(seated.session.form(of: Fixture.okafor)["q8"].answer?.rating?.value == 4)
    #expect(seated.events.count == count)
  }

  @Test func escapeGoesBackToTheForm() {
    var seated = Seated.interview()
    seated.press(Self.allRated + "Sm<esc>2")
    let form = seated.session.form(of: Fixture.okafor)
    #expect(!form.isSealed)
    #expect(form["q8"].answer?.rating?.value == 2)
  }
}
