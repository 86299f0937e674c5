import Interview
import Testing

/// A person reads times by their own clocks, or is told whose they are.
struct ClockZoneTests {
  /// New York in 2026: summer time from March 8, 07:00 UTC, to November 1, 06:00 UTC.
  private let newYork = ClockZone(
    spans: [
      .init(from: 1_762_063_200_000, offset: -300), .init(from: 1_772_953_200_000, offset: -240),
      .init(from: 1_793_512_800_000, offset: -300),
    ], end: 1_804_402_800_000)

  private func instant(_ text: String) throws -> Instant { try #require(Instant(text)) }

  @Test(arguments: [
    ("2026-11-28T15:33:00Z", "2026-11-28 10:33", "2026-11-28 10:33 UTC-5"),
    ("2026-11-28T16:33:00+01:00", "2026-11-28 10:33", "2026-11-28 10:33 UTC-5"),
    ("2026-07-01T02:00:00Z", "2026-06-30 22:00", "2026-06-30 22:00 UTC-4"),
    ("2026-03-08T06:59:59Z", "2026-03-08 01:59", "2026-03-08 01:59 UTC-5"),
    ("2026-03-08T07:00:00Z", "2026-03-08 03:00", "2026-03-08 03:00 UTC-4"),
  ])
  func timesAreThoseOfThePlace(recorded: String, shown: String, full: String) throws {
    #expect(newYork.moment(try instant(recorded)) == shown)
    #expect(newYork.fullMoment(try instant(recorded)) == full)
    #expect(newYork.day(try instant(recorded)) == String(shown.prefix(10)))
    #expect(newYork.clock(try instant(recorded)) == String(shown.suffix(5)))
  }

  @Test(arguments: [
    ("2026-11-28T15:33:00Z", "2026-11-28 15:33 UTC"),
    ("2026-11-28T16:33:00+01:00", "2026-11-28 16:33 UTC+1"),
    ("2026-11-28T16:33+05:30", "2026-11-28 16:33 UTC+5:30"),
    ("2026-11-28T16:33:00.250-03:30", "2026-11-28 16:33 UTC-3:30"),
    ("2026-11-28T16:33:00-00:30", "2026-11-28 16:33 UTC-0:30"),
    ("2026-11-28T16:33:00+00:00", "2026-11-28 16:33 UTC"),
  ])
  func whereThePlaceIsNotKnownTheOffsetStandsBehind(recorded: String, shown: String) throws {
    #expect(ClockZone.unknown.moment(try instant(recorded)) == shown)
    #expect(ClockZone.unknown.fullMoment(try instant(recorded)) == shown)
    #expect(ClockZone.unknown.clock(try instant(recorded)) == String(shown.dropFirst(11)))
  }

  @Test func outsideOfWhatIsKnownNothingIsGuessed() throws {
    for text in ["2025-01-01T12:00:00Z", "2036-01-01T12:00:00Z", "9999-12-31T23:00:00Z"] {
      #expect(newYork.moment(try instant(text)).hasSuffix(" UTC"))
    }
  }
}
