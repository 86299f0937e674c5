import GRDB
import Interview
import Testing

@testable import Ledger

@Suite struct ReadingTests {
  let ledger: PanelLedger

  init() throws {
    ledger = try PanelLedger.throwaway(rule: anything)
    for count in 0..<3 {
      _ = try ledger.append(
        [rated("q1", 4)], to: .ezra, seat: .okafor, after: count, at: .second(count))
      _ = try ledger.append(
        [rated("q2", 2)], to: .dana, seat: .okafor, after: count, at: .second(count))
      _ = try ledger.append(
        [rated("q3", 3)], to: .dana, seat: .moreau, after: count, at: .second(count))
    }
  }

  @Test func aCallerGetsWhatItDoesNotHave() throws {
    let news = try ledger.events(of: .dana, after: [.okafor: 2, .lead: 5])
    #expect(news.filter { $0.seat == .okafor }.map(\.sequence) == [3])
    #expect(news.filter { $0.seat == .moreau }.map(\.sequence) == [1, 2, 3])
    #expect(try ledger.events(of: .dana, after: [.okafor: 3, .moreau: 3]).isEmpty)
    #expect(try ledger.events(of: SessionID("nobody")).isEmpty)
  }

  @Test func anAuditComesSessionBySessionInOrderOfAppearance() throws {
    var rows: [AuditRow] = []
    try ledger.allEvents { rows.append($0) }
    #expect(rows.prefix(3).map(\.session) == Array(repeating: .ezra, count: 3))
    #expect(rows.dropFirst(3).map(\.session) == Array(repeating: .dana, count: 6))
    #expect(rows.first?.kind == "questionRated")
    #expect(rows.first?.seat == "interviewer:R. Okafor")
    #expect(rows.first?.at == "2026-11-18T12:06:40.000+01:00")
    #expect(try ledger.storedEvents(of: .dana) == Array(rows.suffix(6)))
  }

  @Test func anEventThatCannotBeReadIsNamed() throws {
    try administrator(of: ledger).write { db in
      try db.execute(
        sql: """
          DROP TRIGGER event_no_update;
          UPDATE event SET record = '{}' WHERE session = '2026-11 dana' AND sequence = 2;
          """)
    }
    #expect(
      throws: LedgerError.unreadableEvent(
        session: .dana, seat: "interviewer:R. Okafor", sequence: 2)
    ) { try ledger.events(of: .dana) }
    #expect(try ledger.events(of: .ezra).count == 3)
  }
}
