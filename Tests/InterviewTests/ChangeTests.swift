import Testing

@testable import Interview

/// What the lead puts right after a session has begun.
struct ChangeTests {
  private func session(
    _ lead: [Happening], ada: [Happening] = [], ben: [Happening] = []
  ) -> Session {
    let feeds = [
      Feeds.feed([Feeds.plan] + lead, .lead), Feeds.feed(ada, .interviewer(Feeds.ada)),
      Feeds.feed(ben, .interviewer(Feeds.ben)),
    ]
    return Session(id: Feeds.session, events: feeds.joined())
  }

  @Test func aCorrectedNameIsTheNameAndTheOldOneIsKept() {
    let session = session(Feeds.corrections)
    #expect(session.plan?.candidate == "Cyd")
    #expect(session.plan?.opening == Opening("front office"))
    #expect(session.changes.first?.kind == .candidate(from: "Cy", to: "Cyd"))
    #expect(session.changes.first?.reason == "misheard")
    #expect(session.changes.count == 7)
  }

  @Test func whoIsReplacedIsNotWaitedForAndStandsBesideWhoCame() {
    let session = session(
      [.interviewerReplaced(interviewer: Feeds.ada, by: Feeds.dee, reason: "ill")],
      ada: Array(Feeds.adas.prefix(3)), ben: Feeds.bens)
    #expect(session.panel == [Feeds.ada, Feeds.dee, Feeds.ben])
    #expect(session.seats == [Feeds.dee, Feeds.ben])
    #expect(session.excuse(of: Feeds.ada) == "replaced by Dee: ill")
    #expect(!session.isComplete)
  }

  @Test func anExcuseTakenBackIsWaitedForAgain() {
    let excused = Happening.seatExcused(interviewer: Feeds.ben, reason: "ill")
    let back = Happening.excuseWithdrawn(interviewer: Feeds.ben, reason: "wrong person")
    #expect(session([excused], ada: Feeds.adas).isComplete)
    let again = session([excused, back], ada: Feeds.adas)
    #expect(!again.isComplete)
    #expect(again.excuse(of: Feeds.ben) == nil)
    #expect(again.changes.map(\.kind) == [.excuseWithdrawn(Feeds.ben)])
  }

  @Test func aSessionIsSetAsideUntilItIsReinstated() {
    let aside = Happening.sessionSetAside(reason: "a rehearsal")
    #expect(session([aside]).setAside == "a rehearsal")
    #expect(session([aside, .sessionReinstated(reason: "it was not")]).setAside == nil)
  }

  @Test func theLeadsFlagIsAFlagOfItsOwn() {
    // Somebody who is really called "lead" has a flag with the same number.
    let lead = Interviewer("lead")
    let plan = Plan(
      candidate: "Cy", opening: Opening("o"), panel: [lead, Feeds.ben],
      guide: GuideReference(id: "g", version: 1, sha256: "ab"))
    let events =
      Feeds.feed(
        [
          .sessionPlanned(plan: plan), .flagRaised(flag: "bad-references", evidence: "two"),
          .flagResolved(
            flag: FlagKey(seat: .lead, number: 1), state: .dismissed, reason: "a mistake"),
        ], .lead)
      + Feeds.feed([.flagRaised(flag: "rudeness", evidence: "shouted")], .interviewer(lead))
    let session = Session(id: Feeds.session, events: events)
    #expect(session.flags.map(\.flag) == ["rudeness", "bad-references"])
    #expect(session.flags.map(\.key.author) == ["lead", "lead"])
    #expect(session.flags.map { session.state(of: $0.key) } == [.raised, .dismissed])
  }

  /// A flag that was confirmed and then dismissed with the clock set back is dismissed.
  @Test func withinAFeedTheNumberDecidesNotTheClock() {
    let session = Session(id: Feeds.session, events: Feeds.allWithCorrections.joined())
    let key = FlagKey(interviewer: Feeds.ada, number: 1)
    let leads = session.resolutions[key]?.filter { $0.seat == .lead }.map(\.reason)
    #expect(leads == ["heard it too", "look 0", "look 1", "look 2"])
    #expect(session.latestResolution(of: key)?.reason == "look 2")
    #expect(session.state(of: key) == .confirmed)
  }

  @Test func takingASeatOpensNoForm() {
    let session = session([], ada: [.seatTaken(console: "tty1", reason: "r")])
    #expect(session.forms.isEmpty)
    #expect(session.takeovers[.interviewer(Feeds.ada)] != nil)
  }
}
