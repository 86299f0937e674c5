import GRDB
import Interview
import Testing

@testable import Ledger

/// The events of all sessions in the order in which they were written, a part at a time.
struct LogTests {
  @Test func aPartIsReadFromEitherEnd() throws {
    let small = try SmallLedger()
    let ledger = try small.open()
    let all = try ledger.events(.after(0), limit: 1000)
    #expect(all.map(\.id) == all.map(\.id).sorted())
    #expect(all.count == 24)
    #expect(all.allSatisfy { $0.event != nil })
    #expect(try ledger.events(.before(.max), limit: 1000).map(\.id) == all.map(\.id).reversed())
    let middle = all[10].id
    #expect(
      try ledger.events(.before(middle), limit: 3).map(\.id) == [all[9].id, all[8].id, all[7].id])
    #expect(try ledger.events(.after(middle), limit: 2).map(\.id) == [all[11].id, all[12].id])
    #expect(try ledger.events(.before(all[0].id), limit: 5).isEmpty)
    let one = try #require(try ledger.storedEvent(id: middle))
    #expect(one.event == all[10].event)
    #expect(one.sha256.count == 64)
    #expect(try ledger.storedEvent(id: 99_999) == nil)
    withExtendedLifetime(small) {}
  }

  @Test func aPartCostsNoMoreThanItHolds() throws {
    let small = try SmallLedger()
    let ledger = try small.open()
    let plans = try ledger.reading { db in
      try ["id < 5 ORDER BY id DESC", "id > 5 ORDER BY id"].flatMap { range in
        try Row.fetchAll(
          db, sql: "EXPLAIN QUERY PLAN SELECT id FROM event NOT INDEXED WHERE \(range) LIMIT 3"
        ).map { "\($0["detail"] as String? ?? "")" }
      }
    }
    withExtendedLifetime(small) {}
    #expect(plans.allSatisfy { $0.contains("USING INTEGER PRIMARY KEY") }, "\(plans)")
  }

  @Test func whatIsNotAsItWasWrittenIsNoEvent() throws {
    let small = try SmallLedger()
    let ledger = try small.open()
    try administrator(of: ledger).write { db in
      try db.execute(
        sql: "DROP TRIGGER event_no_update; UPDATE event SET record = '{}' WHERE id = 3")
    }
    let read = try ledger.events(.after(0), limit: 5)
    #expect(read.map { $0.event == nil } == [false, false, true, false, false])
  }

  @Test func whoSitsAtOtherConsolesIsKnownForAllSessions() throws {
    let small = try SmallLedger()
    let ledger = try small.open()
    let other = SeatConsole.this
    var own = other
    own.process = Int32.max - 7
    _ = try ledger.claim(session: .dana, seat: .okafor, by: other, at: .second(50))
    _ = try ledger.claim(session: .ezra, seat: .moreau, by: own, at: .second(60))
    // Of a console that no longer runs nothing is said.
    let seen = try ledger.seatsAtWork(besides: own)
    #expect(seen.map(\.feed) == [Feed(session: .dana, seat: .okafor)])
    #expect(seen.first?.lastEvent == .second(10))
    #expect(try ledger.seatsAtWork(besides: other).isEmpty)
    withExtendedLifetime(small) {}
  }
}
