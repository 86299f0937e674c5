import Foundation
import Interview
import Ledger
import Testing

@testable import starpanel

/// What was kept while nothing could be saved is added once, and to no seat that is sat at.
struct RescueRecordTests {
  private let session = SessionID("dana-whitfield")
  private let okafor = Interviewer("R. Okafor")
  private let moment = Instant(milliseconds: 1_795_500_000_000)
  private let ledger: PanelLedger

  init() throws {
    ledger = try PanelLedger.throwaway()
    let plan = Plan(
      candidate: "Dana Whitfield", opening: Opening("Front desk"), panel: [okafor],
      guide: GuideReference(id: "medical-office-manager", version: 1, sha256: ""))
    _ = try ledger.append(
      [.sessionPlanned(plan: plan)], to: session, seat: .lead, after: 0, at: moment)
  }

  private func rated(_ question: String) -> Happening {
    .questionRated(question: question, answer: Rating(4).map(Answer.rated))
  }

  private func kept(_ happenings: [Happening], via: Via? = nil) -> [UnsavedEntry] {
    happenings.map {
      UnsavedEntry(
        session: session, seat: .interviewer(okafor), at: moment, via: via, work: .happening($0))
    }
  }

  private var form: [Happening] {
    get throws {
      try ledger.events(of: session).filter { $0.seat == .interviewer(okafor) }.map(\.happening)
    }
  }

  @Test func whatReachedTheRecordAfterAllIsNotAddedTwice() throws {
    _ = try ledger.append(
      [rated("q1")], to: session, seat: .interviewer(okafor), after: 0, at: moment)
    let entries = kept([rated("q1"), rated("q2")])
    _ = try RescueRecord(entries, keptIn: "/nowhere", to: ledger).add()
    #expect(try form == [rated("q1"), .savedLater(count: 1), rated("q2")])
    _ = try RescueRecord(entries, keptIn: "/nowhere", to: ledger).add()
    #expect(try form.count == 3)
  }

  @Test func aReasonForTimeOfAnEarlierProgramIsLeftOutAndTheRestAdded() throws {
    let json = #"{"testArranged":{"arrangement":{"form":"a","percent":150,"reason":"dyslexia"}}}"#
    let arranged = try JSONDecoder().decode(Happening.self, from: Data(json.utf8))
    let entries = [arranged, .questionVoided(question: "q1", reason: "overheard")].map {
      UnsavedEntry(session: session, seat: .lead, at: moment, work: .happening($0))
    }
    for _ in 1...2 {
      _ = try RescueRecord(entries, keptIn: "/nowhere", to: ledger).add()
      let events = try ledger.events(of: session)
      #expect(events.count == 4)
      #expect(!events.contains { "\($0.happening)".contains("dyslexia") })
      #expect(Session(id: session, events: events).arrangement?.percent == 150)
    }
  }

  @Test func whatWasSaidAtATableIsNotAddedToASeatThatAConsoleHas() throws {
    let here = SeatConsole.this
    let there = SeatConsole(process: here.process, started: here.started, label: "pts/3")
    _ = try ledger.claim(session: session, seat: .interviewer(okafor), by: there, at: moment)
    let entries = kept([rated("q1")], via: Via(table: "pts/9"))
    #expect(throws: Failure.self) {
      _ = try RescueRecord(entries, keptIn: "/nowhere", to: ledger).add()
    }
    #expect(try form.isEmpty)
    try ledger.release(session: session, seat: .interviewer(okafor), by: there)
    _ = try RescueRecord(entries, keptIn: "/nowhere", to: ledger).add()
    #expect(try form == [.savedLater(count: 1), rated("q1")])
  }

  /// Why something could not be added; "" where it could.
  private func refusal(_ entries: [UnsavedEntry], to ledger: PanelLedger) throws -> String {
    do {
      _ = try RescueRecord(entries, keptIn: "/kept", to: ledger).add()
      return ""
    } catch let failure as Failure {
      return failure.message
    }
  }

  @Test func whatTheGuideDoesNotAllowIsRefusedInTheSameWords() throws {
    let home = try TemporaryHome()
    let whole = try DataOption.ledger(at: home.path("panel.db"))
    let guide = try GuideShelf(ledger: whole).freeze()
    let plan = Plan(
      candidate: "Dana Whitfield", opening: Opening("Front desk"), panel: [okafor], guide: guide)
    _ = try whole.append(
      [.sessionPlanned(plan: plan)], to: session, seat: .lead, after: 0, at: moment)
    #expect(
      try refusal(kept([.formSealed(guide: guide.sha256)]), to: whole)
        == "Nothing was added: q1 has no rating yet. The file stays at /kept.")
    #expect(try whole.events(of: session).count == 1)
  }

  @Test func aMarkerIsToldNoSessionsName() throws {
    let marker = Seat.marker(Marker("J. Marsh"))
    let mark = UnsavedEntry(
      session: SessionID("ivy-long"), seat: marker, at: moment,
      work: .happening(.answerMarked(item: "i", mark: .points(earned: 1))))
    #expect(
      try refusal([mark], to: ledger)
        == "Nothing was added: this ledger has no test of that candidate. The file stays at /kept.")
    #expect(try refusal(kept([rated("q1")]), to: ledger).isEmpty)
  }
}
