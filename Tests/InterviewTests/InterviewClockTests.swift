import Testing

@testable import Interview

/// The clock of an interview, as the record has it.
struct InterviewClockTests {
  private func form(_ happenings: [Happening]) -> Form {
    Session(id: Feeds.session, events: Feeds.feed(happenings, .interviewer(Feeds.ada)))
      .form(of: Feeds.ada)
  }

  private let begun: [Happening] = [
    .formOpened(guide: "ab"), .clockStarted(spent: 0, clock: Feeds.clock(1000)),
    .questionReached(question: "q1"),
  ]

  @Test func aRunningClockIsTheSteadyClockOnTopOfWhatIsKnown() {
    let form = form(begun)
    #expect(form.time(at: Feeds.clock(1000)) == 0)
    #expect(form.time(at: Feeds.clock(91_000)) == 90_000)
    #expect(form.time(on: "q1", at: Feeds.clock(91_000)) == 90_000)
    #expect(form.time(on: "q2", at: Feeds.clock(91_000)) == 0)
  }

  @Test func aReadingGivesWhatPassedToTheQuestionInView() {
    let form = form(
      begun + [
        .clockRead(spent: 40_000, clock: Feeds.clock(41_000)), .questionReached(question: "q2"),
        .clockRead(spent: 100_000, clock: Feeds.clock(101_000)),
      ])
    #expect(form.spent == ["q1": 40_000, "q2": 60_000])
    #expect(form.time(on: "q2", at: Feeds.clock(111_000)) == 70_000)
    #expect(form.time(at: Feeds.clock(111_000)) == 110_000)
  }

  @Test func aStoppedClockStands() {
    let form = form(begun + [.clockStopped(spent: 30_000)])
    #expect(form.time(at: Feeds.clock(500_000)) == 30_000)
    #expect(form.time(on: "q1", at: Feeds.clock(500_000)) == 30_000)
    #expect(form.knownTime == 30_000)
  }

  @Test func itGoesOnWhereItWasStopped() {
    let form = form(
      begun + [
        .clockStopped(spent: 30_000), .clockStarted(spent: 30_000, clock: Feeds.clock(900_000)),
      ])
    #expect(form.time(at: Feeds.clock(910_000)) == 40_000)
    #expect(form.time(on: "q1", at: Feeds.clock(910_000)) == 40_000)
  }

  /// What a console knew last is what is left when it dies.
  @Test func anotherRunOfTheMachineKnowsWhatIsRecorded() {
    let form = form(begun + [.clockRead(spent: 60_000, clock: Feeds.clock(61_000))])
    #expect(form.time(at: Feeds.clock(5, boot: "two")) == 60_000)
    #expect(form.knownTime == 60_000)
  }

  @Test func theWallClockMovesNothing() {
    let seat = Seat.interviewer(Feeds.ada)
    let happenings =
      begun + [
        .clockRead(spent: 40_000, clock: Feeds.clock(41_000)), .questionReached(question: "q2"),
        .clockStopped(spent: 50_000),
      ]
    let at = [0, 3_600_000, -86_400_000, 5, 10_000_000, -1]
    let events = happenings.enumerated().map { index, happening in
      Event(
        session: Feeds.session, seat: seat, sequence: index + 1,
        at: Instant(milliseconds: Feeds.start + at[index]), happening: happening)
    }
    let form = Session(id: Feeds.session, events: events).form(of: Feeds.ada)
    #expect(form.spent == ["q1": 40_000, "q2": 10_000])
    #expect(form.knownTime == 50_000)
  }

  @Test func aRecordWithoutAClockIsReadByItsTimes() {
    let form = form([
      .formOpened(guide: "ab"), .questionReached(question: "q1"),
      .questionRated(question: "q1", answer: Feeds.rated(3)), .questionReached(question: "q2"),
      .questionRated(question: "q2", answer: Feeds.rated(3)),
    ])
    #expect(form.spent == ["q1": 2000])
    #expect(form.knownTime == 4000)
    #expect(form.time(on: "q2", at: Feeds.clock(0)) == 1000)
  }

  @Test func suchARecordGoesOnWithAClock() {
    let form = form([
      .formOpened(guide: "ab"), .questionReached(question: "q1"),
      .questionRated(question: "q1", answer: Feeds.rated(3)),
      .clockStarted(spent: 2000, clock: Feeds.clock(50_000)),
      .clockRead(spent: 9000, clock: Feeds.clock(57_000)),
    ])
    #expect(form.time(at: Feeds.clock(58_000)) == 10_000)
    #expect(form.spent["q1"] == 8000)
  }

  @Test func aTakeoverStopsTheClockAndOpensNoForm() {
    let taken = Happening.seatTaken(console: "pts/9", reason: "hangs")
    #expect(form(begun + [taken]).clock?.since == nil)
    let session = Session(
      id: Feeds.session, events: Feeds.feed([taken], .interviewer(Feeds.ada)))
    #expect(session.forms.isEmpty)
  }

  @Test func theSealStopsTheClock() {
    let form = form(begun + [.clockStopped(spent: 7000), .formSealed(guide: "ab")])
    #expect(form.time(at: Feeds.clock(100_000)) == 7000)
    #expect(form.spent == ["q1": 7000])
  }

  @Test(arguments: [Int.min, -1, 0, Int.max])
  func figuresThatCannotBeTrapNothing(spent: Int) {
    let clock = SteadyReading(boot: "one", milliseconds: spent)
    let form = form(
      begun + [
        .clockRead(spent: spent, clock: clock), .clockStarted(spent: spent, clock: clock),
        .clockStopped(spent: spent),
      ])
    #expect(form.knownTime >= 0)
    #expect(form.time(at: Feeds.clock(.max)) >= 0)
  }
}
