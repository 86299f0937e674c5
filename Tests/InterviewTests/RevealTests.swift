import Testing

@testable import Interview

/// Who may see the values of all forms, and when.
struct RevealTests {
  private let everybody: [Seat?] = [
    nil, .lead, .interviewer(Feeds.ada), .interviewer(Interviewer("stranger")),
  ]

  private func session(
    lead: [Happening] = [], ada: [Happening] = [], ben: [Happening] = [],
    origin: Origin = .live
  ) -> Session {
    let feeds = [
      Feeds.feed([Feeds.plan] + lead, .lead),
      Feeds.feed(ada, .interviewer(Feeds.ada), origin: origin),
      Feeds.feed(ben, .interviewer(Feeds.ben), origin: origin),
    ]
    return Session(id: Feeds.session, events: feeds.joined())
  }

  private func seers(_ session: Session) -> [Seat?] {
    everybody.filter { session.isRevealed(to: $0) }
  }

  @Test func nobodySeesWhileAFormIsOpen() {
    #expect(seers(session()) == [])
    #expect(seers(session(ada: Feeds.adas)) == [])
    #expect(seers(session(ada: Feeds.adas, ben: Array(Feeds.bens.dropLast()))) == [])
    #expect(seers(Session(id: Feeds.session)) == [])
  }

  @Test func everybodySeesOnceAllAreSealedOrExcused() {
    #expect(seers(session(ada: Feeds.adas, ben: Feeds.bens)) == everybody)
    let excused = Happening.seatExcused(interviewer: Feeds.ben, reason: "ill")
    #expect(seers(session(lead: [excused], ada: Feeds.adas)) == everybody)
    let all = [excused, .seatExcused(interviewer: Feeds.ada, reason: "ill")]
    #expect(seers(session(lead: all)) == [])
  }

  @Test func theCandidateAndTheMarkersNeverSee() {
    let session = session(ada: Feeds.adas, ben: Feeds.bens)
    #expect(session.isRevealed(to: nil))
    #expect(!session.isRevealed(to: .candidate))
    #expect(!session.isRevealed(to: .marker(Feeds.cal)))
  }

  @Test func openedEarlyIsForTheLeadAlone() {
    let early = session(lead: [.openedEarly(reason: "Ben is away")], ada: Feeds.adas)
    #expect(seers(early) == [.lead])
  }

  @Test func anImportWasInTheOpenUntilSomethingIsRecordedHere() {
    let imported = [Happening.imported(from: "folder")]
    let past = Origin.imported(at: nil)
    #expect(seers(session(lead: imported, ada: Feeds.adas, origin: past)) == everybody)
    #expect(seers(session(ada: Feeds.adas, origin: past)) == [])
    #expect(seers(session(lead: imported, ada: Feeds.adas)) == [])
  }
}
