import GRDB
import Interview
import Testing

@testable import Ledger

@Suite struct RepairTests {
  private let small: SmallLedger
  init() throws { small = try SmallLedger() }

  @Test(arguments: [
    "UPDATE session_index SET row = '{}', digest = 'x'",
    "DELETE FROM session_index",
    "UPDATE session_index SET position = position + 7 WHERE position = 1",
    "INSERT INTO session_index VALUES ('ghost', 77, '{}', '')",
    "CREATE TRIGGER other AFTER INSERT ON event BEGIN SELECT 1; END",
  ])
  func theListIsMadeAnewFromTheEvents(_ sql: String) throws {
    let before = try SmallLedger.read(small.path)
    let rows = try before.sessionRows()
    let figure = try before.figure()
    try forge(sql, in: small.open())
    #expect(try !SmallLedger.read(small.path).verify().isSound)
    let repair = try small.open().repair(at: .second(0))
    #expect(repair.sessions == 2)
    #expect(repair.leftOut.isEmpty)
    #expect(repair.removed == (sql.contains("TRIGGER") ? ["trigger other"] : []))
    let after = try SmallLedger.read(small.path)
    #expect(try after.verify().faults == [])
    #expect(try after.sessionRows() == rows)
    #expect(try after.figure() == figure)
    #expect(try after.custody().last?.entry == .listRebuilt)
  }

  @Test func aDamagedSessionIsNamedAndItsRowStays() throws {
    let rows = try SmallLedger.read(small.path).sessionRows()
    try forge("UPDATE event SET record = 'x' WHERE id = 2", in: small.open())
    let repair = try small.open().repair(at: .second(0))
    #expect(repair.sessions == 1)
    #expect(repair.leftOut.count == 1)
    #expect(try SmallLedger.read(small.path).sessionRows() == rows)
  }
}
