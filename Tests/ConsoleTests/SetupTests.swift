import Guide
import Interview
import Screen
import Testing

@testable import Console

/// Setting up a session: fields, suggestions, and what becomes of them.
struct SetupTests {
  private func shown(_ size: Size = Size(width: 80, height: 24)) -> Seated {
    var seated = Seated(as: .lead, size: size)
    seated.press("n")
    return seated
  }

  private func plans(_ seated: Seated) -> [Effect] {
    seated.unanswered.filter { if case .plan = $0 { true } else { false } }
  }

  @Test func typedFieldsBecomeAPlan() {
    var seated = shown()
    seated.press("Nurse<tab> Ada Lovelace <enter>A. Quell<enter>B. Quell<enter><c-s>")
    #expect(
      plans(seated) == [
        .plan(
          session: SessionID("ada-lovelace"),
          plan: Plan(
            candidate: "Ada Lovelace", opening: Opening("Nurse"),
            panel: [Interviewer("A. Quell"), Interviewer("B. Quell")], guide: Fixture.reference))
      ])
  }

  @Test func aTakenNameIsNumbered() {
    let taken = ["dana-whitfield", "dana-whitfield-2"].map { SessionID($0) }
    #expect(
      SessionName.unused(for: "Dana  Whitfield!", among: taken).text == "dana-whitfield-3")
    #expect(SessionName.unused(for: "日本", among: []).text.hasPrefix("session"))
  }

  @Test func whatIsMissingIsSaidAndNothingIsSetUp() {
    var seated = shown()
    seated.press("<c-s>")
    #expect(plans(seated).isEmpty)
    #expect(seated.text.contains("who is the candidate?"))
    seated.press("Nurse<tab>Ada<tab>Quell<enter>Quell<c-s>")
    #expect(plans(seated).isEmpty)
    #expect(seated.text.contains("twice"))
  }

  @Test func controlNTakesTheOpening() {
    var seated = shown()
    seated.send(.input(.key(.control("n"))))
    seated.press("<tab>Ada<tab>Quell<c-s>")
    let plan = Plan(
      candidate: "Ada", opening: Fixture.plan.opening, panel: [Interviewer("Quell")],
      guide: Fixture.reference)
    #expect(plans(seated) == [.plan(session: SessionID("ada"), plan: plan)])
  }

  @Test func typedTextIsThereAgain() {
    var seated = shown()
    seated.press("Nurse<tab>Ada<esc>")
    #expect(seated.lines[0].contains("Sessions"))
    seated.press("n")
    #expect(seated.text.contains("Nurse"))
    #expect(seated.text.contains("Ada"))
  }

  @Test func whatWasSetUpIsNotTypedAgain() {
    var seated = shown()
    seated.press("Nurse<tab>Ada<tab>Quell<c-s>")
    seated.send(.planned(SessionID("ada")))
    #expect(seated.lines[0].contains("Sessions"))
    seated.press("n")
    #expect(!seated.text.contains("Nurse"))
  }

  @Test func changingAPlanKeepsTheSession() {
    var seated = Seated(as: .lead)
    seated.press("p<tab>!<c-s>")
    var plan = Fixture.plan
    plan.candidate += "!"
    #expect(plans(seated) == [.plan(session: Fixture.id, plan: plan)])
  }

  private static let other: GuideCopy = {
    var copy = Fixture.copy
    copy.guide.id = "porter"
    copy.guide.title = "Night Porter"
    copy.reference = GuideReference(id: "porter", version: 3, sha256: "cc")
    return copy
  }()

  /// A second guide on the shelf.
  private func withTwo(_ seated: Seated) -> Seated {
    var seated = seated
    var guides = Fixture.guides(Fixture.copy, of: [seated.session])
    guides.shelf.append(Self.other)
    seated.send(.guidesRead(guides))
    return seated
  }

  @Test func aNewOpeningTakesAGuideFromTheShelf() {
    var seated = withTwo(shown())
    seated.press("Door<tab>Ada<tab>Quell")
    seated.send(.input(.key(.control("g"))))
    #expect(seated.text.contains("Night Porter"))
    seated.press("<c-s>")
    let plan = Plan(
      candidate: "Ada", opening: Opening("Door"), panel: [Interviewer("Quell")],
      guide: Self.other.reference)
    #expect(plans(seated) == [.plan(session: SessionID("ada"), plan: plan)])
  }

  @Test func anOpeningKeepsTheGuideOfItsSessions() {
    var seated = withTwo(shown())
    seated.send(.input(.key(.control("g"))))
    seated.press(Fixture.plan.opening.text + "<tab>Ada<tab>Quell")
    seated.send(.input(.key(.control("g"))))
    #expect(seated.text.contains("for another, name another opening"))
    #expect(seated.text.contains("This opening is held under"))
    seated.press("<c-s>")
    let plan = Plan(
      candidate: "Ada", opening: Fixture.plan.opening, panel: [Interviewer("Quell")],
      guide: Fixture.reference)
    #expect(plans(seated) == [.plan(session: SessionID("ada"), plan: plan)])
  }

  @Test func anOfferKeepsTheQuestionsThatWereTyped() {
    var seated = shown(Size(width: 120, height: 40))
    seated.press("Door<tab>Ada<tab>lindq: q1 q3")
    seated.send(.input(.key(.control("n"))))
    #expect(seated.text.contains(Fixture.lindqvist.text + ": q1 q3"))
    #expect(SetupMember("Dr: Lee: q2, Q4").name.text == "Dr: Lee")
    #expect(SetupMember("Dr: Lee: q2, Q4").questions == ["q2", "q4"])
  }

  @Test func aDamagedGuideIsNotReplacedByAnother() {
    var seated = shown()
    var guides = Fixture.guides(Fixture.copy, of: [seated.session])
    guides.frozen = [:]
    guides.damaged = [Fixture.reference.sha256: "the guide is damaged: put back your last copy."]
    seated.send(.guidesRead(guides))
    seated.press(Fixture.plan.opening.text + "<tab>Ada<tab>Quell<c-s>")
    #expect(plans(seated).isEmpty)
    #expect(seated.text.contains("the guide is damaged:"))
    #expect(seated.text.contains("cannot be read; name another opening"))
    seated.press("<backtab><backtab>s<tab><tab><c-s>")
    #expect(plans(seated).count == 1)
  }

  @Test func anOpeningThatIsSpelledNearlyAsAnotherIsRemarkedUpon() {
    var seated = shown()
    seated.press(Fixture.plan.opening.text.uppercased())
    #expect(seated.text.contains("! one is spelled nearly so"))
    seated.press("s")
    #expect(!seated.text.contains("spelled nearly so"))
  }

  @Test func itIsNotReadyWhileNobodyAsksAQuestion() {
    var seated = shown(Size(width: 120, height: 40))
    seated.press("Door<tab>Ada<tab>Quell: q1")
    #expect(seated.text.contains("1 to fill in or put right"))
    seated.press("<bs><bs><bs><bs>")
    #expect(seated.text.contains("ready"))
  }

  @Test func aProblemOfTheShelfIsToldOnce() {
    var seated = shown()
    var guides = Fixture.guides(Fixture.copy, of: [seated.session])
    guides.problems = ["The guide one.yaml cannot be used.", "The guide two.yaml cannot be used."]
    seated.send(.guidesRead(guides))
    #expect(seated.text.contains("The guide one.yaml cannot be used. There is 1 more"))
    seated.press("a")
    seated.send(.guidesRead(guides))
    #expect(!seated.text.contains("cannot be used"))
  }

  @Test func aPanelMayShareOutTheQuestions() {
    let critical = Fixture.guide.questions.filter(\.isCritical).map(\.id)
    let others = Fixture.guide.questions.map(\.id).filter { !critical.contains($0) }
    var seated = shown()
    seated.press("Door<tab>Ada<tab>Quell: " + critical.joined(separator: " ") + "<c-s>")
    #expect(plans(seated).isEmpty)
    #expect(seated.text.contains("nobody is to ask"))
    // A critical question needs two ratings where two sit on the panel.
    seated.press("<enter>Marsh: " + others.joined(separator: ","))
    seated.press("<c-s>")
    #expect(plans(seated).isEmpty)
    #expect(seated.text.contains("two of the panel have to ask it"))
    seated.press("<enter>Ito<c-s>")
    guard case .plan(_, let plan) = plans(seated).first else {
      Issue.record("no plan")
      return
    }
    #expect(plan.panel == [Interviewer("Quell"), Interviewer("Marsh"), Interviewer("Ito")])
    #expect(
      plan.assignments == [
        Assignment(interviewer: Interviewer("Quell"), questions: critical),
        Assignment(interviewer: Interviewer("Marsh"), questions: others),
      ])
  }

  @Test(arguments: [(80, 24), (120, 40), (60, 16)])
  func fieldsAndGuideAreInSight(width: Int, height: Int) {
    let seated = shown(Size(width: width, height: height))
    #expect(seated.text.contains("Opening"))
    #expect(seated.text.contains("Candidate"))
    #expect(seated.text.contains("Panel"))
    if width >= 80 {
      #expect(seated.text.contains("Medical Office Manager, version 1"))
      #expect(seated.text.contains("30%  Hard skills"))
    }
  }
}
