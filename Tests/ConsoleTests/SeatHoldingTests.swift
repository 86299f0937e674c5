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
    #expect(seated.model.desk?.holder?.console == "pts/9")
    // What was on its way is still sent, after the takeover.
    #expect(seated.model.desk?.pending.map(\.happening).count == 1)
    #expect(seated.model.desk?.shown.form(of: Fixture.okafor)["q1"].answer?.rating?.value == 5)
    // What is pressed from now on is not recorded here any more.
    seated.press("1")
    #expect(seated.model.desk?.pending.count == 1)
    seated.wait(seconds: 1)
    #expect(seated.text.contains("pts/9"))
  }
}
