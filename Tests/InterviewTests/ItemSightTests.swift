import Guide
import Testing

@testable import Interview

/// Whose tests enter figures about items, and who is told which answers were picked.
struct ItemSightTests {
  private static let seats: [Seat?] = [
    nil, .lead, .interviewer(Feeds.ada), .interviewer(Feeds.ben),
    .interviewer(Interviewer("stranger")), .candidate, .marker(Feeds.cal),
  ]
  private static let assessment = Assessment(
    minutes: 5, sections: [.init(id: "accuracy", minutes: 5, about: "", source: "")],
    forms: [TestForm(id: "a", title: "A", items: ["c1", "c2"], source: "")])

  private static func session(
    isSealed: Bool, isOver: Bool = true, lead: [Happening] = []
  ) -> Session {
    let candidate = isOver ? Feeds.candidates : Array(Feeds.candidates.dropLast())
    return Session(
      id: Feeds.session,
      events: Feeds.feed([Feeds.plan] + lead, .lead)
        + Feeds.feed(Feeds.adas, .interviewer(Feeds.ada))
        + Feeds.feed(isSealed ? Feeds.bens : Array(Feeds.bens.dropLast()), .interviewer(Feeds.ben))
        + Feeds.feed(candidate, .candidate))
  }

  private static func takenIn(_ session: Session) -> [Bool] {
    seats.map { ItemSight(for: $0).takesIn(session, under: assessment) }
  }

  @Test func aTestCountsForThoseWhoMaySeeItsScores() {
    #expect(
      Self.takenIn(Self.session(isSealed: true)) == [true, true, true, true, false, false, false])
    #expect(
      Self.takenIn(Self.session(isSealed: false))
        == [false, true, false, false, false, false, false])
  }

  @Test func aTestThatIsNotOverOrIsSetAsideCountsForNobody() {
    let sessions = [
      Self.session(isSealed: true, isOver: false),
      Self.session(isSealed: true, lead: [.sessionSetAside(reason: "a rehearsal")]),
      Session(id: Feeds.session, events: Feeds.feed([Feeds.plan], .lead)),
    ]
    for session in sessions { #expect(!Self.takenIn(session).contains(true)) }
  }

  private static func shown(_ sessions: [Session], _ item: String = "c1") -> [Bool] {
    seats.map { seat in
      var sight = ItemSight(for: seat)
      for session in sessions { sight.note(session, under: assessment) }
      return sight.showsPicks(of: item)
    }
  }

  @Test func whichAnswersWerePickedIsTheLeadsToSee() {
    let leadAlone = Self.seats.map { $0 == .lead }
    #expect(Self.shown([]) == leadAlone)
    #expect(Self.shown([Self.session(isSealed: true)]) == leadAlone)
  }

  @Test func whileACandidateHasAnItemItsAnswersAreShownToNobody() {
    let open = Self.session(isSealed: false, isOver: false)
    #expect(!Self.shown([open, Self.session(isSealed: true)]).contains(true))
    #expect(!Self.shown([open], "c2").contains(true))
    // An item of another form is before nobody.
    #expect(Self.shown([open], "d1").contains(true))
  }

  @Test func aTestThatNobodyGoesOnWithHoldsNothingBack() {
    for happening in [
      Happening.sessionSetAside(reason: "a rehearsal"),
      .decisionRecorded(choice: .withdrawn, reason: "took another place", basis: [:]),
    ] {
      let left = Self.session(isSealed: false, isOver: false, lead: [happening])
      #expect(Self.shown([left]).contains(true))
    }
  }
}
