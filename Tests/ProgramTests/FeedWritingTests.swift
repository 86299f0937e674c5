import Interview
import Ledger
import Testing

@testable import starpanel

/// What is tried again since nobody knows whether it was written stands in the record once.
struct FeedWritingTests {
  private let session = SessionID("dana-whitfield")
  private let seat = Seat.interviewer(Interviewer("R. Okafor"))

  private func rated(_ question: String, _ level: Int) -> Happening {
    .questionRated(question: question, answer: Rating(level).map(Answer.rated))
  }

  @Test func whatIsOnDiskAlreadyIsNotWrittenAgain() throws {
    let ledger = try PanelLedger.throwaway(rule: { _, _, _ in nil })
    var list = UnsavedList()
    let moment = Instant(milliseconds: 1_795_500_000_000)
    list.add([rated("q1", 4), rated("q2", 3)], session: session, seat: seat, after: 0, at: moment)
    #expect(try FeedWriting(list.items, ledger: ledger).write().events.count == 2)
    // The answer got lost, and one more was rated meanwhile.
    list.add([rated("q1", 2)], session: session, seat: seat, after: 2, at: moment)
    let result = try FeedWriting(list.items, ledger: ledger).write()
    #expect(result.known.map(\.sequence) == [1, 2])
    #expect(result.events.map(\.sequence) == [3])
    #expect(result.moved.isEmpty)
    #expect(
      try ledger.events(of: session).map(\.happening)
        == [rated("q1", 4), rated("q2", 3), rated("q1", 2)])
  }
  @Test func whatSomebodyElseWroteThereIsTold() throws {
    let ledger = try PanelLedger.throwaway(rule: { _, _, _ in nil })
    let moment = Instant(milliseconds: 1_795_500_000_000)
    _ = try ledger.append([rated("q3", 1)], to: session, seat: seat, after: 0, at: moment)
    var list = UnsavedList()
    list.add([rated("q1", 4)], session: session, seat: seat, after: 0, at: moment)
    let result = try FeedWriting(list.items, ledger: ledger).write()
    #expect(result.moved.map(\.seat) == [seat])
    #expect(result.known.isEmpty)
    #expect(result.events.map(\.sequence) == [2])
  }
}
