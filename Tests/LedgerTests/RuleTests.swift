import Interview
import Testing

@testable import Ledger

/// What the rules of the record do not allow is not written, whoever asks.
@Suite struct RuleTests {
  private let ledger: PanelLedger

  init() throws {
    ledger = try PanelLedger.throwaway()
    _ = try ledger.append(
      [planned([.okafor, .moreau])], to: .dana, seat: .lead, after: 0, at: .second(0))
  }

  private func refusal(_ work: () throws -> Void) throws -> LedgerError {
    do {
      try work()
    } catch let error as LedgerError {
      return error
    }
    return .busy(path: "nothing was refused")
  }

  @Test func aRatingAfterTheSealIsRefusedAndNothingOfTheBatchIsWritten() throws {
    let happenings = [rated("q1", 4), .formSealed(guide: "ab"), rated("q1", 5)]
    let error = try refusal {
      _ = try ledger.append(happenings, to: .dana, seat: .okafor, after: 0, at: .second(1))
    }
    #expect(
      error
        == .againstTheRules(
          session: .dana, seat: .okafor, place: 2, why: Session.formIsSealed))
    #expect(
      "\(error)" == "Session 2026-11 dana: not recorded: the form is sealed; its ratings stay.")
    #expect(try ledger.events(of: .dana).count == 1)
    #expect(try ledger.verify().isSound)
  }

  @Test func eachEventIsAskedAboutAfterThoseBeforeIt() throws {
    let excuse = Happening.seatExcused(interviewer: Interviewer("R. Okafor"), reason: "ill")
    let events = [
      Event(session: .dana, seat: .lead, sequence: 2, at: .second(1), happening: excuse),
      Event(session: .dana, seat: .okafor, sequence: 1, at: .second(1), happening: rated("q1", 2)),
    ]
    let error = try refusal { try ledger.append(events) }
    guard case .againstTheRules(_, .okafor, 1, let why) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(why.contains("R. Okafor is excused"))
    #expect(try ledger.events(of: .dana).count == 1)
  }

  @Test func whatAFileBringsIsKeptAsItWasGiven() throws {
    _ = try ledger.append(
      [.formSealed(guide: "ab"), rated("q1", 5)], to: .dana, seat: .okafor, after: 0,
      at: .second(1), origin: .imported(at: nil))
    #expect(try ledger.events(of: .dana).count == 3)
    // And a session that no rule would have let come about is taken in whole.
    try ledger.importSessions([
      Event(
        session: .ezra, seat: .moreau, sequence: 1, at: .second(0), origin: .imported(at: nil),
        happening: rated("q1", 1))
    ])
    #expect(try ledger.events(of: .ezra).count == 1)
  }

  @Test func anOutsideMarkFromAFileIsAskedAboutAllTheSame() throws {
    let mark = Happening.outsideMarked(
      item: "s1", mark: .steps(ids: ["find"]), rater: Marker("R. Okafor"), file: "m.csv",
      reason: nil)
    let error = try refusal {
      _ = try ledger.append(
        [mark], to: .dana, seat: .lead, after: 1, at: .second(1), origin: .imported(at: nil))
    }
    guard case .againstTheRules(_, .lead, 0, let why) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(why == "R. Okafor is on the panel of this session, and no outside rater")
    #expect(try ledger.events(of: .dana).count == 1)
  }

  /// A ledger whose events break the rules opens, reads and goes on as it did.
  @Test func anOlderRecordIsNotMeasuredByTheRulesOfToday() throws {
    do {
      let lawless = try PanelLedger(path: ledger.path, rule: anything)
      _ = try lawless.append(
        [.formSealed(guide: "ab"), rated("q1", 5)], to: .dana, seat: .okafor, after: 0,
        at: .second(1))
    }
    let events = try ledger.events(of: .dana)
    #expect(events.count == 3)
    #expect(Session(id: .dana, events: events).forms.count == 1)
    #expect(try ledger.verify().isSound)
    _ = try ledger.append([rated("q1", 3)], to: .dana, seat: .moreau, after: 0, at: .second(2))
  }

  @Test func aRuleMayAskForTheGuide() throws {
    let ledger = try PanelLedger.throwaway(rule: { _, _, guideText in
      try guideText().map { "the guide says: \($0)" }
    })
    let sha256 = try ledger.store(guide: "no")
    _ = try ledger.append(
      [planned([.okafor], guide: sha256)], to: .dana, seat: .lead, after: 0, at: .second(0))
    let error = try refusal {
      _ = try ledger.append([rated("q1", 3)], to: .dana, seat: .okafor, after: 0, at: .second(0))
    }
    #expect("\(error)".contains("the guide says: no"))
  }

  @Test func theListFollowsWhatWasPutRight() throws {
    let happenings: [Happening] = [
      .candidateCorrected(candidate: "Dana Whitfeld", reason: "misspelt"),
      .openingCorrected(opening: Opening("Front office"), reason: "its name"),
      .interviewerReplaced(
        interviewer: Interviewer("A. Moreau"), by: Interviewer("D. Chen"), reason: "ill"),
      .sessionSetAside(reason: "a rehearsal"),
    ]
    _ = try ledger.append(happenings, to: .dana, seat: .lead, after: 1, at: .second(1))
    let row = try #require(try ledger.sessionRows().first)
    #expect(row.candidate == "Dana Whitfeld")
    #expect(row.opening == Opening("Front office"))
    #expect(row.panel.map(\.text) == ["R. Okafor", "A. Moreau", "D. Chen"])
    #expect(row.excusedMembers.map(\.text) == ["A. Moreau"])
    #expect(row.isSetAside)
    #expect(try ledger.verify().isSound)
  }
}
