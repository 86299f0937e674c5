import Interview
import Testing

@Suite struct BackupReminderTests {
  private func day(_ count: Int) -> Instant { Instant(milliseconds: count * 86_400_000 + 1) }

  private func sentence(
    _ entries: [(Int, CustodyEntry)], oldest: Int? = 0, now: Int, days: Int = 7
  ) -> String? {
    BackupReminder(
      entries.map { CustodyEvent(at: day($0.0), entry: $0.1) }, oldest: oldest.map(day),
      now: day(now), days: days
    ).sentence
  }

  @Test func aLedgerThatWasNeverBackedUpIsToldAfterAWeek() {
    #expect(sentence([], now: 6) == nil)
    #expect(sentence([], now: 7)?.hasPrefix("This ledger was never backed up:") == true)
    #expect(sentence([], oldest: nil, now: 99) == nil)
  }

  @Test func theLastBackupCounts() {
    let entries: [(Int, CustodyEntry)] = [
      (1, .backedUp(figure: "a")), (20, .backedUp(figure: "b")), (21, .listRebuilt),
    ]
    #expect(sentence(entries, now: 26) == nil)
    #expect(sentence(entries, now: 28)?.hasPrefix("The last backup is 8 days old:") == true)
    #expect(sentence([(30, .restored(figure: "a"))], now: 33) == nil)
  }

  @Test func theDaysMayBeSet() {
    #expect(sentence([], now: 400, days: 0) == nil)
    #expect(sentence([], now: 2, days: 2) != nil)
    // A clock that was set back reminds of nothing.
    #expect(sentence([(30, .backedUp(figure: "a"))], now: 3) == nil)
  }
}
