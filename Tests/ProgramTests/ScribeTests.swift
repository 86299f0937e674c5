import Dispatch
import Foundation
import Interview
import Ledger
import Terminal
import Testing

@testable import starpanel

/// What writes what was done: whole units, all sessions at once, and a last word for what it refuses.
@Suite(.serialized) struct ScribeTests {
  private let home: TemporaryHome
  private let ledger: PanelLedger
  private let scribe: Scribe
  private let dana = SessionID("dana")
  private let luis = SessionID("luis")
  private let alda = Interviewer("Alda")
  private var seat: Seat { .interviewer(alda) }

  init() throws {
    home = try TemporaryHome()
    ledger = try DataOption.ledger(at: home.path("panel.db"))
    scribe = Scribe(
      ledger: ledger, mailbox: try Mailbox(),
      rescue: RescueKeeper(ledger: home.path("panel.db"), seat: nil), words: SeatWords(for: nil))
    let guide = try GuideShelf(ledger: ledger).freeze()
    for id in [dana, luis] {
      _ = try ledger.append([planned(guide)], to: id, seat: .lead, after: 0, at: WallClock.now())
    }
  }

  private func planned(_ guide: GuideReference, opening: String = "Nurse") -> Happening {
    .sessionPlanned(
      plan: Plan(candidate: "Dana", opening: Opening(opening), panel: [alda], guide: guide))
  }

  private func rated(_ question: String) -> Happening {
    .questionRated(question: question, answer: Rating(4).map(Answer.rated))
  }

  private func happenings(_ id: SessionID, _ seat: Seat, _ ledger: PanelLedger? = nil) throws
    -> [Happening]
  {
    try (ledger ?? self.ledger).events(of: id).filter { $0.seat == seat }.map(\.happening)
  }

  /// Takes something while nothing can be written, and ends as a console does.
  private func end(taking take: () -> Void) -> UnsavedList {
    #expect(scribe.hold())
    take()
    let scribe = scribe
    soon { scribe.letGo() }
    return scribe.finish(within: .seconds(5)) { _ in }
  }

  /// Does something while the test waits, on a thread of its own: the shared ones may all be taken by
  /// other tests.
  private func soon(_ work: @escaping @Sendable () -> Void) {
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.2)
      work()
    }
  }

  /// A flag of Alda's that the lead has confirmed, so that nobody can withdraw it.
  private func confirmFlag() throws {
    _ = try ledger.append(
      [.formOpened(guide: "ab"), .flagRaised(flag: "confidentiality", evidence: "said so")],
      to: dana, seat: seat, after: 0, at: WallClock.now())
    _ = try ledger.append(
      [
        .openedEarly(reason: "a reference"),
        .flagResolved(
          flag: FlagKey(seat: seat, number: 1), state: .confirmed, reason: "asked"),
      ], to: dana, seat: .lead, after: 1, at: WallClock.now())
  }

  @Test func halfOfAPairIsNeverWritten() throws {
    try confirmFlag()
    let left = end {
      scribe.take(
        [rated("q1"), .changeTakenBack, .flagWithdrawn(number: 1), rated("q2")], session: dana,
        seat: seat, after: 2)
    }
    #expect(left.isEmpty)
    #expect(try happenings(dana, seat).suffix(2) == [rated("q1"), rated("q2")])
    #expect(!scribe.refusals.isEmpty)
  }

  @Test func aSeatThatAnotherConsoleHoldsIsInTheLastWords() throws {
    let this = SeatConsole.this
    let other = SeatConsole(process: this.process, started: this.started, label: "pts/9")
    #expect(try ledger.claim(session: dana, seat: seat, by: other, at: WallClock.now()) == nil)
    let left = end {
      scribe.take([rated("q1")], session: dana, seat: seat, after: 0, atTable: true)
    }
    #expect(left.isEmpty)
    #expect(scribe.refusals == ["Alda has this seat at pts/9."])
  }

  @Test(arguments: [Seat.marker(Marker("J. Marsh")), .lead])
  func theLastWordsNameASessionToNoMarker(seat: Seat) throws {
    let scribe = Scribe(
      ledger: ledger, mailbox: try Mailbox(),
      rescue: RescueKeeper(ledger: home.path("panel.db"), seat: seat), words: SeatWords(for: seat))
    let error = LedgerError.unreadableEvent(session: dana, seat: "lead", sequence: 2)
    let queue = DispatchQueue(label: "test")
    queue.suspend()
    scribe.take(.questionVoided(question: "q1", reason: "r"), on: GuardedQueue(queue)) {
      throw error
    }
    soon { queue.resume() }
    #expect(scribe.finish(within: .seconds(5)) { _ in }.isEmpty)
    #expect(scribe.refusals.count == 1)
    #expect(scribe.refusals.contains { $0.contains("dana") } == (seat == .lead))
  }

  @Test func aMarkersStartNamesNoSession() throws {
    let error = LedgerError.listEntryUnreadable(path: "/p", session: dana)
    for error: any Error in [error, CancellationError()] {
      let failure = #expect(throws: Failure.self) {
        try SeatWords(for: .marker(Marker("J. Marsh"))).telling { throw error }
      }
      #expect(failure?.message.contains("dana") == false)
    }
  }

  @Test func aVoidForAllIsOneThing() throws {
    _ = try ledger.append(
      [.questionVoided(question: "q1", reason: "before")], to: dana, seat: .lead, after: 1,
      at: WallClock.now())
    let void = Happening.questionVoided(question: "q1", reason: "misheard")
    let (dana, luis) = (dana, luis)
    let left = end {
      scribe.take(void, on: GuardedQueue(label: "test")) { [dana, luis] }
    }
    #expect(left.isEmpty)
    #expect(try happenings(luis, .lead).last == void)
    #expect(scribe.refusals.contains { $0.contains("voided already") })
  }

  @Test func whatIsStillLookedUpIsNotLostWithoutAWord() {
    let queue = DispatchQueue(label: "test")
    queue.suspend()
    scribe.take(.questionVoided(question: "q1", reason: "r"), on: GuardedQueue(queue)) { [] }
    #expect(scribe.finish(within: .milliseconds(200)) { _ in }.isEmpty)
    #expect(!scribe.refusals.isEmpty)
    queue.resume()
  }

  @Test func aPlanBringsItsGuide() throws {
    let text = "id: unknown\n"
    let guide = GuideReference(id: "unknown", version: 1, sha256: PanelLedger.sha256(of: text))
    scribe.take(
      [planned(guide, opening: "Porter")], session: SessionID("new"), seat: .lead, after: nil,
      guide: text)
    #expect(scribe.finish(within: .seconds(5)) { _ in }.isEmpty)
    #expect(try ledger.guideText(sha256: guide.sha256) == text)
    #expect(try happenings(SessionID("new"), .lead) == [planned(guide, opening: "Porter")])
  }

  @Test func allThatIsKnownGoesElsewhereAndSoDoesWhatFollows() throws {
    try confirmFlag()
    rename(home.path("panel.db"), home.path("old.db"))
    scribe.take([rated("q1")], session: dana, seat: seat, after: 2)
    // Against the rules by now.
    scribe.take(
      [.changeTakenBack, .flagWithdrawn(number: 1)], session: dana, seat: seat, after: 3)
    try ledger.copy(to: home.path("all.db"))
    let other = try DataOption.ledger(at: home.path("all.db"))
    try scribe.queue.sync { try scribe.write(into: other) }
    #expect(try happenings(dana, seat, other).last == rated("q1"))
    scribe.take([rated("q2")], session: dana, seat: seat, after: 5)
    #expect(scribe.finish(within: .seconds(5)) { _ in }.isEmpty)
    #expect(try happenings(dana, seat, other).suffix(2) == [rated("q1"), rated("q2")])
  }
}
