import Interview
import Screen
import Testing

@testable import Console

/// What the lead puts right on the scorecard, before and after the forms are open.
struct ScorecardChangeTests {
  private static let underWay = Panel.events([
    Panel.form("44434444"), Panel.form("4444", isSealed: false),
  ])
  private static let chen = Interviewer("D. Chen")

  @Test(arguments: [underWay, Panel.sealed])
  func namesAreCorrectedAtAnyTimeWithAReason(events: [Event]) {
    var seated = Panel.lead(events)
    let before = seated.events.count
    seated.press("n")
    #expect(seated.text.contains("What is the candidate called?"))
    seated.press("<enter>")
    #expect(seated.text.contains("Not taken: the candidate is called Dana Whitfield already."))
    seated.press(" Jr.<enter>")
    #expect(seated.text.contains("The candidate is called Dana Whitfield Jr. from now on"))
    seated.press("<enter>")
    #expect(seated.recorded(after: before).isEmpty)
    seated.press("misheard<enter>")
    seated.press("o<c-u>Front office<enter>its name<enter>")
    #expect(
      seated.recorded(after: before) == [
        .candidateCorrected(candidate: "Dana Whitfield Jr.", reason: "misheard"),
        .openingCorrected(opening: Opening("Front office"), reason: "its name"),
      ])
    #expect(seated.lines[0].contains("Dana Whitfield Jr."))
    #expect(seated.lines[0].contains("Front office"))
  }

  @Test func theScorecardTellsOfWhatWasChanged() {
    var seated = Panel.lead(Panel.sealed, size: Size(width: 120, height: 50))
    seated.press("nx<enter>misheard<enter>")
    #expect(seated.text.contains("Changed"))
    #expect(seated.text.contains("the candidate's name corrected from"))
    #expect(seated.text.contains("\"Dana Whitfield\" to \"Dana Whitfieldx\": misheard"))
  }

  @Test func anInterviewerIsAddedUntilTheFormsAreOpen() {
    var seated = Panel.lead(Self.underWay)
    let before = seated.events.count
    seated.press("ar. okafor<enter>")
    #expect(seated.text.contains("r. okafor is R. Okafor, spelled differently"))
    seated.press("<c-u>lead<enter>")
    #expect(seated.text.contains("\"lead\" is nobody's name"))
    seated.press("<c-u>D. Chen<enter>asked to sit in<enter>")
    #expect(
      seated.recorded(after: before) == [
        .interviewerAdded(interviewer: Self.chen, reason: "asked to sit in")
      ])
    #expect(seated.text.contains("D. Chen"))
    #expect(seated.text.contains("Changed: D. Chen joined the panel: asked to sit in"))
    var open = Panel.lead(Panel.sealed)
    open.press("a")
    #expect(open.text.contains("the forms are open, so nobody joins the panel any more"))
    open.press("R")
    #expect(open.text.contains("every form is sealed or excused"))
  }

  @Test func anInterviewerIsReplacedAndStandsBesideWhoCame() {
    var seated = Panel.lead(Self.underWay)
    let before = seated.events.count
    seated.press("R")
    #expect(seated.text.contains("R. Okafor has sealed; that form counts"))
    seated.press("jR")
    #expect(seated.text.contains("Who sits in the place of M. Lindqvist?"))
    seated.press("D. Chen<enter>")
    #expect(seated.text.contains("D. Chen sits in the place of M. Lindqvist, whose form"))
    seated.press("ill<enter>")
    #expect(
      seated.recorded(after: before) == [
        .interviewerReplaced(interviewer: Fixture.lindqvist, by: Self.chen, reason: "ill")
      ])
    #expect(seated.text.contains("excused: replaced by D. Chen: ill"))
    #expect(seated.session.seats == [Fixture.okafor, Self.chen, Fixture.moreau])
  }

  @Test func anExcuseIsTakenBack() {
    var seated = Panel.lead(Self.underWay)
    let before = seated.events.count
    seated.press("X")
    #expect(seated.text.contains("nobody is excused"))
    seated.press("jxwrong one<enter>")
    seated.press("X")
    #expect(seated.text.contains("Wait for M. Lindqvist again"))
    seated.press("a slip<enter>")
    #expect(
      seated.recorded(after: before) == [
        .seatExcused(interviewer: Fixture.lindqvist, reason: "wrong one"),
        .excuseWithdrawn(interviewer: Fixture.lindqvist, reason: "a slip"),
      ])
  }

  @Test func anExcuseThatOpenedTheFormsIsTakenBackAndClosesThem() {
    let events = Panel.events([Panel.form("44434444"), Panel.form("44434444")])
    var seated = Panel.lead(events)
    seated.press("jjxnot needed<enter>")
    #expect(seated.text.contains("Verdict"))
    seated.press("X<enter>wrong one<enter>")
    #expect(!seated.text.contains("Verdict"))
    #expect(seated.text.contains("not started"))
  }

  @Test(arguments: [underWay, Panel.sealed])
  func aSessionIsSetAsideAndTakenBack(events: [Event]) {
    var seated = Panel.lead(events)
    let before = seated.events.count
    seated.press("Aa rehearsal<enter>")
    #expect(seated.text.lowercased().contains("set aside, and counts nowhere: a rehearsal"))
    seated.press("Ano, it was real<enter>")
    #expect(
      seated.recorded(after: before) == [
        .sessionSetAside(reason: "a rehearsal"), .sessionReinstated(reason: "no, it was real"),
      ])
  }

  @Test(arguments: [Fixture.planned, underWay, Panel.sealed])
  func theCandidateWithdrawsAtAnyTime(events: [Event]) throws {
    var seated = Panel.lead(events)
    seated.press("d")
    #expect(seated.text.contains("w withdrawn"))
    seated.press("wtook another place<enter>")
    let decision = try #require(seated.session.decision)
    #expect(decision.choice == .withdrawn)
    #expect(decision.reason == "took another place")
    #expect(seated.text.contains("withdrawn"))
  }

  @Test func beforeTheFormsAreOpenNothingElseIsDecided() {
    var seated = Panel.lead(Self.underWay)
    seated.press("d")
    #expect(seated.text.contains("Only withdrawn: not before every form is sealed or excused."))
    #expect(!seated.text.contains("Verdict"))
    for key in ["a", "h", "d"] {
      seated.press(key)
      #expect(seated.text.contains("not before every form is sealed or excused"))
    }
    #expect(seated.session.decision == nil)
  }

  @Test(arguments: [underWay, Panel.sealed])
  func theLeadRaisesAFlagThatSomebodyElseConfirms(events: [Event]) {
    var seated = Panel.lead(events)
    let before = seated.events.count
    seated.press("f")
    #expect(seated.text.contains("Raise which flag?"))
    seated.press("<enter><enter>")
    #expect(seated.recorded(after: before).isEmpty)
    seated.press("said so of two patients<enter>")
    #expect(
      seated.recorded(after: before) == [
        .flagRaised(flag: "confidentiality", evidence: "said so of two patients")
      ])
    guard seated.session.isComplete else { return }
    seated.press("<tab><tab><tab>")
    #expect(seated.text.contains("raised by the lead"))
    seated.press("y")
    #expect(seated.text.contains("you raised it: an interviewer looks into it"))
    var other = Seated(as: .interviewer(Fixture.moreau), events: seated.events)
    other.press("<enter>c<tab><tab><tab>yrang them myself<enter>")
    #expect(other.session.state(of: FlagKey(seat: .lead, number: 1)) == .confirmed)
  }

  @Test func anInterviewerPutsNothingRight() {
    var seated = Seated(as: .interviewer(Fixture.okafor), events: Panel.sealed)
    seated.press("<enter>c")
    let before = seated.events.count
    for key in ["n", "o", "a", "R", "X", "A", "f", "d"] {
      seated.press(key)
      #expect(seated.text.contains("that is for the hiring lead"), "\(key)")
    }
    #expect(seated.recorded(after: before).isEmpty)
  }

  @Test func anExcusedInterviewerIsToldAndWritesNothing() {
    let excuse = Happening.seatExcused(interviewer: Fixture.okafor, reason: "ill")
    let events = Fixture.feed(.lead, [.sessionPlanned(plan: Fixture.plan), excuse], from: -60)
    var seated = Seated.interview(events: events)
    let before = seated.events.count
    #expect(seated.text.contains("you are excused: ill"))
    for key in ["4", "s", "n", "f", "S", "0", "."] {
      seated.press(key)
      #expect(seated.text.contains("is excused (ill); the lead can take that back"), "\(key)")
    }
    #expect(seated.recorded(after: before).isEmpty)
  }

  /// A refusal of the record takes the key back from the screen and says why.
  @Test func whatTheRecordRefusesIsTakenBackAndSaid() {
    var seated = Seated.interview()
    seated.answersWrites = false
    seated.press("4")
    #expect(seated.model.opened?.form["q1"].answer != nil)
    for happening in seated.model.opened?.outbox.pending.map(\.happening) ?? [] {
      seated.send(
        .notRecorded(
          session: Fixture.id, seat: .interviewer(Fixture.okafor), happening: happening,
          why: "R. Okafor is excused (ill)"))
    }
    #expect(seated.model.opened?.form["q1"].answer == nil)
    #expect(seated.model.opened?.outbox.pending.isEmpty == true)
    #expect(seated.text.contains("R. Okafor is excused (ill)"))
  }
}
