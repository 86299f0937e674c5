import Interview
import Screen
import Testing

@testable import Console

/// A look records nothing; the clock runs while somebody interviews at this screen.
struct InterviewClockTests {
  private func kinds(_ seated: Seated) -> [String] {
    seated.events.filter { $0.seat != .lead }.map { event in
      String(String(describing: event.happening).prefix { $0 != "(" })
    }
  }

  @Test func aLookRecordsNothing() {
    var seated = Seated.interview()
    seated.press("]]]gq?<esc>n<esc>f<down><esc>0<esc>S<tab><tab>jk")
    seated.wait(seconds: 600)
    seated.press("[[q")
    #expect(kinds(seated) == [])
    #expect(seated.session.forms.isEmpty)
  }

  @Test func theLeadSeesAFormAsNotStartedUntilSomethingIsSaid() {
    var looked = Seated.interview()
    looked.wait(seconds: 60)
    var lead = Seated(as: .lead, events: looked.events)
    lead.press("<enter>")
    #expect(lead.text.contains("R. Okafor      not started"))
    #expect(!lead.text.contains("0 of 8"))
  }

  @Test(arguments: [
    ("3", "questionRated"), ("0n", "questionRated"), ("s", "elementsHeard"),
    ("nx<esc>", "noteWritten"), ("f<enter>words<enter>", "flagRaised"),
    (".", "questionReached"),
  ])
  func theFirstThingSaidOpensTheForm(keys: String, last: String) {
    var seated = Seated.interview()
    seated.press(keys)
    #expect(kinds(seated).first == "formOpened")
    #expect(kinds(seated).last == last)
    #expect(kinds(seated).filter { $0 == "formOpened" }.count == 1)
    seated.press("q<enter>4")
    #expect(kinds(seated).filter { $0 == "formOpened" }.count == 1)
  }

  @Test(arguments: ["4", "s", "nx", "."])
  func theClockStartsWithWhatIsSaidOrByItsKey(keys: String) {
    var seated = Seated.interview()
    seated.wait(seconds: 3600)
    #expect(seated.lines[0].contains("clock off"))
    seated.press(keys)
    #expect(seated.lines[0].hasSuffix("· 00:00"))
    seated.wait(seconds: 75)
    #expect(seated.lines[0].hasSuffix("· 01:15"))
  }

  @Test func leavingStopsItAndWhatIsSaidNextGoesOn() {
    var seated = Seated.interview()
    seated.press("4")
    seated.wait(seconds: 100)
    seated.press("q")
    seated.wait(seconds: 5000)
    seated.press("<enter>")
    #expect(seated.lines[0].hasSuffix("stopped 01:40"))
    seated.press("3")
    seated.wait(seconds: 20)
    #expect(seated.lines[0].hasSuffix("· 02:00"))
    #expect(seated.text.contains("1  02:00 of 5 min"))
  }

  @Test func itsKeyStopsItUntilItIsPressedAgain() {
    var seated = Seated.interview()
    seated.press("4")
    seated.wait(seconds: 10)
    seated.press(".")
    seated.wait(seconds: 50)
    seated.press("5")
    seated.wait(seconds: 50)
    #expect(seated.lines[0].hasSuffix("stopped 00:10"))
    seated.press(".")
    seated.wait(seconds: 5)
    #expect(seated.lines[0].hasSuffix("· 00:15"))
  }

  @Test func terminatingAndSuspendingStopIt() {
    for end in [Message.terminate, .input(.key(.control("z")))] {
      var seated = Seated.interview()
      seated.press("4")
      seated.wait(seconds: 30)
      seated.send(end)
      #expect(kinds(seated).last == "clockStopped")
      #expect(seated.session.form(of: Fixture.okafor).knownTime == 30_000)
    }
  }

  @Test func aConsoleThatDiesLosesAMinuteAtMost() {
    var seated = Seated.interview()
    seated.press("4")
    for _ in 0..<250 { seated.wait(seconds: 1) }
    let known = seated.session.form(of: Fixture.okafor).knownTime
    #expect((190_000...250_000).contains(known))
    // The next console goes on from there, and does not count the time between.
    var again = Seated.interview(events: seated.events)
    again.wait(seconds: 7000)
    #expect(again.lines[0].hasSuffix("stopped " + Clock.text(seconds: known / 1000)))
    again.press("3")
    again.wait(seconds: 10)
    #expect(again.session.form(of: Fixture.okafor).time(at: again.model.clock) == known + 10_000)
  }

  @Test func aScreenLeftStandingIsNotRecordedForEver() {
    var seated = Seated.interview()
    seated.press("4")
    for _ in 0..<10_000 { seated.wait(seconds: 10) }
    #expect(kinds(seated).count < 40)
  }

  @Test func theWallClockMovesNoLineOfANote() {
    var seated = Seated.interview()
    seated.press("nfirst")
    seated.model.now = Fixture.later(-86_400)
    seated.wait(seconds: 65)
    seated.press("<enter>second")
    seated.model.now = Fixture.later(900_000)
    seated.wait(seconds: 5)
    seated.press("<enter>third<esc>")
    let note = seated.session.form(of: Fixture.okafor)["q1"].note
    #expect(note.lines.map(\.at) == [0, 65, 70])
    #expect(seated.lines[0].hasSuffix("· 01:10"))
  }

  @Test func timesFollowTheQuestionInView() {
    var seated = Seated.interview()
    seated.press("4")
    seated.wait(seconds: 60)
    seated.press("]")
    for _ in 0..<30 { seated.wait(seconds: 1) }
    seated.press("3")
    seated.wait(seconds: 30)
    seated.press("q")
    #expect(seated.session.form(of: Fixture.okafor).spent == ["q1": 60_000, "q2": 60_000])
  }

  @Test func anOverrunIsSaidInWords() {
    var seated = Seated.interview()
    seated.press("4")
    seated.wait(seconds: 5 * 60 + 20)
    #expect(seated.text.contains("1  05:20  20 s over"))
    seated.wait(seconds: 3 * 60)
    #expect(seated.text.contains("1  08:20  3 min over"))
    seated.wait(seconds: 35 * 60)
    #expect(seated.lines[0].hasSuffix("· 43:20, 3 min over"))
  }

  @Test func theTimeOfTheQuestionInViewStaysListedAt80By24() {
    var seated = Seated.interview()
    for _ in 1...8 {
      seated.press("4")
      seated.wait(seconds: 61)
      seated.press("]")
    }
    #expect(seated.text.contains(" 8  01:01 of 5 min"))
    seated.press("<home>")
    #expect(seated.text.contains(" 1  01:01 of 5 min"))
  }

  @Test func aRecoveredDraftIsRecordedWithItsForm() {
    var seated = Seated.interview()
    seated.answersWrites = true
    seated.press("nhalf a word")
    let dead = seated.drafts
    var again = Seated(as: .interviewer(Fixture.okafor))
    again.drafts = dead
    again.press("<enter>")
    #expect(kinds(again) == ["formOpened", "noteWritten"])
    #expect(again.session.form(of: Fixture.okafor)["q1"].note.text == "half a word")
    #expect(again.lines[0].contains("clock off"))
  }
}
