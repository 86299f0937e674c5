import Testing

@testable import Interview

/// What happens again, or rests on nothing, in a session.
struct ReopenedFormTests {
  @Test func aFormIsOpenSinceItWasFirstOpened() {
    let seat = Seat.interviewer(Feeds.ada)
    let events = Feeds.feed([.formOpened(guide: "ab"), .formOpened(guide: "ab")], seat)
    let form = Session(id: Feeds.session, events: events).form(of: Feeds.ada)
    #expect(form.openedAt == events[0].at)
  }

  /// An imported decision names no events; the lead's own before it do not make it stale.
  @Test func aDecisionIsNotStaleForWhatTheLeadRecordedBeforeIt() {
    let decision = Happening.decisionRecorded(choice: .hold, reason: "r", basis: [:])
    let void = Happening.questionVoided(question: "q8", reason: "r")
    let fresh = Feeds.feed([Feeds.plan, void, decision], .lead)
    #expect(!Session(id: Feeds.session, events: fresh).isDecisionStale)
    let stale = Feeds.feed([Feeds.plan, void, decision, void], .lead)
    #expect(Session(id: Feeds.session, events: stale).isDecisionStale)
  }
}
