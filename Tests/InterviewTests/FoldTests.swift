import Guide
import TestSupport
import Testing

@testable import Interview

/// What a session makes of its events.
struct FoldTests {
  @Test(arguments: 0..<20)
  func everyInterleavingGivesTheSameSession(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let expected = Session(id: Feeds.session, events: Feeds.allWithTest.joined())
    for _ in 0..<50 {
      let events = Feeds.interleaved(Feeds.allWithTest, &random)
      #expect(Session(id: Feeds.session, events: events) == expected)
    }
  }

  @Test(arguments: 0..<20)
  func corrections(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let expected = Session(id: Feeds.session, events: Feeds.allWithCorrections.joined())
    for _ in 0..<50 {
      let events = Feeds.interleaved(Feeds.allWithCorrections, &random)
      #expect(Session(id: Feeds.session, events: events) == expected)
    }
  }

  @Test func theFoldSaysWhatTheFeedsSay() {
    let session = Session(id: Feeds.session, events: Feeds.all.joined())
    #expect(session.heads[.lead] == 6)
    #expect(session.voided == ["q8": "put badly"])
    #expect(session.decision?.choice == .hold)
    #expect(session.flags.map(\.flag) == ["rudeness"])
    // Ben looked later than the lead.
    #expect(session.state(of: FlagKey(interviewer: Feeds.ada, number: 1)) == .dismissed)
    #expect(session.form(of: Feeds.ben)["q1"].final == .blank(.recused))
    #expect(session.form(of: Feeds.ben).communication == .meets)
    #expect(session.form(of: Feeds.ada).spent["q1"] == 4000)
    #expect(session.isComplete)
  }

  @Test func repeatedSkippedAndForeignEventsAreLeftOut() throws {
    let events = Feeds.all[1]
    var session = Session(id: Feeds.session, events: events)
    let before = session
    for event in events { session.apply(event) }
    session.apply(
      Event(
        session: Feeds.session, seat: .interviewer(Feeds.ada), sequence: 9,
        at: Instant(milliseconds: 0), happening: .formSealed(guide: "other")))
    session.apply(
      Event(
        session: SessionID("s2"), seat: .interviewer(Feeds.ada), sequence: 8,
        at: Instant(milliseconds: 0), happening: .formSealed(guide: "other")))
    #expect(session == before)
  }

  @Test func whatASeatMayNotRecordChangesNothing() {
    let asAda = Session(
      id: Feeds.session, events: Feeds.feed(Feeds.lead.dropLast(0), .interviewer(Feeds.ada)))
    #expect(asAda.plan == nil)
    #expect(asAda.voided.isEmpty)
    #expect(asAda.decision == nil)
    let asLead = Session(id: Feeds.session, events: Feeds.feed(Feeds.adas, .lead))
    #expect(asLead.forms.isEmpty)
    #expect(asLead.raised.keys.map(\.seat) == [.lead])
  }

  @Test func sealedStaysSealed() {
    var happenings = Feeds.adas
    happenings += [
      .questionRated(question: "q1", answer: Feeds.rated(5)),
      .questionRated(question: "q2", answer: Feeds.rated(5)),
      .noteWritten(question: "q1", note: Note(text: "later")),
      .elementsHeard(question: "q1", elements: Elements(result: .heard)),
      .communicationJudged(communication: .below), .flagWithdrawn(number: 1),
      .formSealed(guide: "other"),
    ]
    let before = Session(id: Feeds.session, events: Feeds.all[1])
    let after = Session(
      id: Feeds.session, events: Feeds.feed(happenings, .interviewer(Feeds.ada)))
    #expect(after.form(of: Feeds.ada) == before.form(of: Feeds.ada))
    #expect(after.flags == before.flags)
  }

  @Test func revisionsKeepTheFirstRating() {
    let more = Happening.ratingRevised(
      question: "q1", answer: Feeds.rated(3), reason: "again", elements: nil)
    let form = Session(
      id: Feeds.session, events: Feeds.feed(Feeds.adas + [more], .interviewer(Feeds.ada))
    ).form(of: Feeds.ada)
    #expect(form["q1"].answer == Feeds.rated(2))
    #expect(form["q1"].revisions.map(\.answer) == [Feeds.rated(4), Feeds.rated(3)])
    #expect(form["q1"].final == Feeds.rated(3))
  }

  @Test func nothingIsRevisedBeforeTheSeal() {
    let form = Session(
      id: Feeds.session,
      events: Feeds.feed(
        [Feeds.adas[2], Feeds.adas[6]], .interviewer(Feeds.ada))
    ).form(of: Feeds.ada)
    #expect(form["q1"].final == Feeds.rated(2))
  }

  @Test func aDecisionIsStaleOnceMoreIsRecorded() {
    let decision = Happening.decisionRecorded(
      choice: .hold, reason: "wait", basis: ["lead": 1, "interviewer:Ada": 6])
    let lead = Feeds.feed([Feeds.plan, decision], .lead)
    let six = Array(Feeds.all[1].prefix(6))
    #expect(!Session(id: Feeds.session, events: lead + six).isDecisionStale)
    #expect(Session(id: Feeds.session, events: lead + Feeds.all[1]).isDecisionStale)
    let later = Feeds.feed(
      [Feeds.plan, decision, .questionVoided(question: "q1", reason: "")], .lead)
    #expect(Session(id: Feeds.session, events: later + six).isDecisionStale)
  }

  @Test(arguments: Choice.allCases)
  func aWithdrawalDoesNotTellThatSomebodyGoesOnRating(choice: Choice) {
    let decision = Happening.decisionRecorded(choice: choice, reason: "r", basis: [:])
    let session = Session(
      id: Feeds.session,
      events: Feeds.feed([Feeds.plan, decision], .lead)
        + Feeds.feed(Feeds.adas, .interviewer(Feeds.ada)))
    #expect(session.isDecisionStale == (choice != .withdrawn))
  }
}
