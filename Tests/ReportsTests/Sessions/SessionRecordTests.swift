import Interview
import Testing

@testable import Reports

/// What `show` prints of the record beside the scorecard.
struct SessionRecordTests {
  private func lines(_ session: Session, _ seat: Seat?) -> [String] {
    SessionRecord(
      session: session, guide: SessionFeeds.guide, visibility: Visibility(of: session, at: seat),
      zone: SessionFeeds.zone
    ).lines
  }

  @Test func whereThereIsNothingToTellThereIsNoLine() {
    #expect(lines(SessionFeeds.sealed, .lead).isEmpty)
  }

  @Test func whatTheLeadPutRightIsToldWithItsDayAndReason() {
    let session = SessionFeeds.session(
      lead: [
        .candidateCorrected(candidate: "Cyd", reason: "mis\u{7}heard"),
        .openedEarly(reason: "away"), .seatExcused(interviewer: SessionFeeds.ben, reason: "ill"),
        .sessionSetAside(reason: "a rehearsal"),
      ], ada: SessionFeeds.form([4, 4, 4]), ben: [])
    let told = lines(session, .lead)
    #expect(
      told.prefix(4) == [
        "", "Set aside, and counts nowhere: a rehearsal", "Opened early: away",
        "Excused: Ben␛[2J: ill",
      ])
    #expect(told.contains { $0.hasPrefix("Changed: 2026-11-24, ") && $0.hasSuffix(": mis␇heard") })
  }

  @Test func aDecisionIsToldWithItsMomentAndWhetherItIsStale() {
    let decided = Happening.decisionRecorded(choice: .hold, reason: "one more talk", basis: [:])
    let session = SessionFeeds.session(
      lead: [decided], ada: SessionFeeds.form([4, 4, 4]), ben: SessionFeeds.form([4, 4, 4]))
    #expect(
      lines(session, .lead) == [
        "",
        "Decision: hold on 2026-11-24 10:01 UTC+1: one more talk"
          + "  STALE: something was recorded after the decision",
      ])
  }

  @Test func whoIsStillBlindIsToldOfNoDecisionButAWithdrawal() {
    func told(_ choice: Choice) -> [String] {
      let session = SessionFeeds.session(
        lead: [.decisionRecorded(choice: choice, reason: "r", basis: [:])],
        ada: SessionFeeds.form([4], isSealed: false), ben: [])
      return lines(session, .interviewer(SessionFeeds.ada))
    }
    #expect(told(.decline).isEmpty)
    #expect(told(.withdrawn).last?.hasPrefix("Decision: withdrawn") == true)
  }
}
