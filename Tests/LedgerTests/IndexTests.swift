import GRDB
import Interview
import TestSupport
import Testing

@testable import Ledger

@Suite struct IndexTests {
  private func digest() -> PanelLedger.Digest {
    { session, guide in "\(session.forms.count) \(session.lastEvent?.text ?? "-") \(guide ?? "-")" }
  }

  @Test(arguments: 1...6)
  func everyRowIsTheFoldOfItsSessionsEvents(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let first = try PanelLedger.throwaway(digest: digest(), rule: anything)
    let second = try PanelLedger(path: first.path, digest: digest(), rule: anything)
    let guide = try first.store(guide: "the guide")
    let happenings = everyHappening + [planned([.okafor, .moreau], guide: guide)]
    // More sessions than the cache keeps.
    let sessions = (1...20).map { SessionID("s\($0)") }
    for _ in 0..<120 {
      let ledger = Bool.random(using: &random) ? first : second
      let session = sessions[Int.random(in: 0..<sessions.count, using: &random)]
      let seat = [Seat.lead, .okafor, .moreau][Int.random(in: 0..<3, using: &random)]
      let head = Session(id: session, events: try first.events(of: session)).heads[seat] ?? 0
      let slip = Int.random(in: 0..<5, using: &random) == 0 ? 1 : 0
      let batch = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        happenings[Int.random(in: 0..<happenings.count, using: &random)]
      }
      _ = try? ledger.append(
        batch, to: session, seat: seat, after: head + slip,
        at: .second(Int.random(in: 0..<9999, using: &random)))
    }
    let rows = try first.digestedRows()
    #expect(rows.count > 16)
    #expect(try first.verify().firstFault == nil)
    for (row, kept) in rows {
      let session = Session(id: row.id, events: try first.events(of: row.id))
      #expect(row == SessionRow(session))
      let text = try session.plan.flatMap { try first.guideText(sha256: $0.guide.sha256) }
      #expect(kept == digest()(session, text))
    }
  }

  @Test func aRowTellsHowFarASessionIs() throws {
    let ledger = try PanelLedger.throwaway(rule: anything)
    func add(_ happenings: [Happening], _ seat: Seat, after head: Int) throws {
      _ = try ledger.append(happenings, to: .dana, seat: seat, after: head, at: .second(head))
    }
    let third = Seat.interviewer(Interviewer("Lindqvist"))
    try add([planned([.okafor, .moreau, third])], .lead, after: 0)
    try add([.formOpened(guide: ""), .formSealed(guide: "")], third, after: 0)
    try add([.formOpened(guide: ""), rated("q1", 5)], .okafor, after: 0)
    try add(
      [
        .seatExcused(interviewer: Interviewer("A. Moreau"), reason: "ill"),
        .sectionMarked(section: "judgment", marks: .whole(.full)),
        .decisionRecorded(choice: .decline, reason: "r", basis: [:]),
      ], .lead, after: 1)
    let row = try #require(try ledger.sessionRows().first)
    #expect(row.id == .dana)
    #expect(row.candidate == "Dana Whitfield")
    #expect(row.opening == Opening("Front desk"))
    #expect(row.plannedAt == .second(0))
    #expect(row.panel.map(\.text) == ["R. Okafor", "A. Moreau", "Lindqvist"])
    #expect(row.excused == 1)
    #expect(row.opened.map(\.text) == ["R. Okafor", "Lindqvist"])
    #expect(row.sealed.map(\.text) == ["Lindqvist"])
    #expect(row.sectionsMarked == 1)
    #expect(row.decision == .decline)
    #expect(!row.isImported)
    #expect(row.lastEvent == .second(1))
  }
}
