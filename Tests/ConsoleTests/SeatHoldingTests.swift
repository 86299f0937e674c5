import Interview
import Screen
import Testing

@testable import Console

/// One seat, one writer: a second console looks, or takes over with a reason.
struct SeatHoldingTests {
  private func held() -> Seated {
    var seated = Seated(as: .interviewer(Fixture.okafor))
    seated.holder = SeatHolder(console: "pts/3 (process 4711)", since: Fixture.now)
    seated.press("<enter>")
    return seated
  }

  @Test func theSecondConsoleIsToldWhoHoldsTheSeatAndOnlyLooks() {
    var seated = held()
    #expect(seated.text.contains("pts/3 (process 4711) has this seat"))
    let count = seated.events.count
    seated.press("4s0n<esc>nword<esc>Sf")
    #expect(seated.events.count == count)
  }

  @Test func takingOverNeedsAReasonAndIsRecorded() {
    var seated = held()
    seated.press("T<enter>4")
    #expect(seated.session.form(of: Fixture.okafor)["q1"].answer == nil)
    seated.press("<c-u>the other terminal hangs<enter>")
    #expect(!seated.text.contains("Only looking"))
    seated.press("4")
    #expect(seated.session.form(of: Fixture.okafor)["q1"].answer?.rating?.value == 4)
    let taken = seated.events.contains {
      $0.happening == .seatTaken(console: "here", reason: "the other terminal hangs")
    }
    #expect(taken)
  }

  @Test func theFirstConsoleLearnsThatItsSeatIsGone() {
    var seated = Seated.interview()
    seated.press("4")
    let seat = Seat.interviewer(Fixture.okafor)
    let taken = Event(
      session: Fixture.id, seat: seat, sequence: (seated.session.heads[seat] ?? 0) + 1,
      at: Fixture.later(60), happening: .seatTaken(console: "pts/9", reason: "hangs"))
    seated.send(.caughtUp([taken]))
    #expect(seated.text.contains("Only looking: pts/9"))
    let count = seated.events.count
    seated.press("2")
    #expect(seated.events.count == count)
  }

  @Test func aRefusalTellsOfATakeoverAndLosesNothing() {
    var seated = Seated.interview()
    seated.press("4")
    let seat = Seat.interviewer(Fixture.okafor)
    let head = seated.session.heads[seat] ?? 0
    let taken = Event(
      session: Fixture.id, seat: seat, sequence: head + 1, at: Fixture.later(60),
      happening: .seatTaken(console: "pts/9", reason: "hangs"))
    let session = Session(id: Fixture.id, events: seated.events + [taken])
    seated.answersWrites = false
    seated.press("5")
    seated.send(.refused(session: session, seat: seat, why: "It had moved."))
    #expect(seated.model.opened?.holder?.console == "pts/9")
    // What was on its way is still sent, after the takeover.
    #expect(seated.model.opened?.outbox.pending.map(\.happening).count == 1)
    #expect(seated.model.opened?.shown.form(of: Fixture.okafor)["q1"].answer?.rating?.value == 5)
    // What is pressed from now on is not recorded here any more.
    seated.press("1")
    #expect(seated.model.opened?.outbox.pending.count == 1)
    seated.wait(seconds: 1)
    #expect(seated.text.contains("pts/9"))
  }

  /// A console whose seat was taken in the middle of something.
  private func losing(_ keys: String) -> Seated {
    var seated = Seated.interview()
    seated.press("4" + keys)
    let seat = Seat.interviewer(Fixture.okafor)
    seated.say([.seatTaken(console: "pts/9", reason: "hangs")], at: seat)
    return seated
  }

  @Test(arguments: [
    "nhalf a line", "f", "f<enter>half of what was said", "0", "f<enter>x<enter>u",
    "[3]3]3]3]3]3]3]3S",
  ])
  func whatWasUnderWayStopsWithTheSeat(keys: String) {
    var seated = losing(keys)
    let count = seated.events.count
    #expect(seated.text.contains("pts/9 has this seat"))
    seated.press("y<enter>5stm<enter>S<enter>more words<esc>n1<esc>")
    seated.wait(seconds: 5)
    #expect(seated.events.count == count)
    #expect(!seated.model.screen.isTyping)
  }

  @Test func aSeatIsNotTakenOverForBlanks() {
    var seated = Seated(as: .interviewer(Fixture.okafor))
    seated.holder = SeatHolder(console: "pts/9", since: Fixture.now)
    seated.press("<enter>T   <enter>")
    #expect(seated.text.contains("needs a reason"))
    #expect(!seated.events.contains { if case .seatTaken = $0.happening { true } else { false } })
  }

  @Test func theListHoldsTheSeatUntilAnotherIsTaken() {
    var seated = Seated.interview()
    let release = Effect.release(session: Fixture.id, seat: .interviewer(Fixture.okafor))
    seated.press("4q")
    #expect(seated.text.contains("Sessions"))
    #expect(!seated.unanswered.contains(release))
    seated.press("<enter>q")
    #expect(!seated.unanswered.contains(release))
    // The list of seats: the lead is its first row.
    seated.press("w<home><enter>")
    #expect(seated.unanswered.contains(release))
  }
}
