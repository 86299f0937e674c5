import Interview
import Testing

/// Times that people type, by the clocks of their place.
struct TypedTimeTests {
  /// New York in 2026: summer time from March 8, 07:00 UTC, to November 1, 06:00 UTC.
  private let newYork = ClockZone(
    spans: [
      .init(from: 1_762_063_200_000, offset: -300), .init(from: 1_772_953_200_000, offset: -240),
      .init(from: 1_793_512_800_000, offset: -300),
    ], end: 1_804_402_800_000)

  @Test(arguments: [
    ("2026-11-28 10:33", "2026-11-28T10:33:00.000-05:00"),
    ("2026-07-01 10:33", "2026-07-01T10:33:00.000-04:00"),
    // Shown twice: the first.
    ("2026-11-01 01:30", "2026-11-01T01:30:00.000-04:00"),
    // Skipped.
    ("2026-03-08 02:30", nil), ("2026-03-08", nil), ("2026-3-8 10:00", nil), ("", nil),
    ("2026-11-28 10:33 ", nil), ("2026-11-28 10:61", nil),
  ])
  func aTimeIsReadByTheClocksOfThePlace(typed: String, read: String?) {
    #expect(newYork.moment(typed: typed)?.text == read)
    if let read, let instant = Instant(read) { #expect(newYork.typed(instant) == typed) }
  }

  @Test func withoutClocksItIsGreenwichTime() {
    let moment = ClockZone.unknown.moment(typed: "2026-11-28 10:33")
    #expect(moment?.milliseconds == 1_795_861_980_000)
    #expect(moment.map(ClockZone.unknown.typed) == "2026-11-28 10:33")
  }

  @Test(arguments: [-86_400_000, 0, 1_795_507_200_000, 1_795_507_199_999])
  func aDayHoldsTheMomentAndEndsWhereTheNextBegins(milliseconds: Int) {
    for zone in [ClockZone.unknown, newYork] {
      let day = zone.day(around: Instant(milliseconds: milliseconds))
      #expect(day.contains(milliseconds))
      #expect(zone.day(around: Instant(milliseconds: day.upperBound)).lowerBound == day.upperBound)
    }
  }
}
