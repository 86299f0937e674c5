import TestSupport
import Testing

@testable import Interview

/// Times with an offset, as written.
struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00Z", 0), ("1970-01-01T00:00:01.5Z", 1500),
    ("1970-01-01T01:00:00+01:00", 0), ("1969-12-31T23:59:59.999Z", -1),
    ("2026-11-24T09:30:00.250+01:00", 1_795_509_000_250),
    ("2000-02-29T00:00:00-00:30", 951_784_200_000),
    ("2026-11-24T09:30:00.2509Z", 1_795_512_600_250),
  ])
  func timesAreReadAndKeptAsWritten(text: String, milliseconds: Int) {
    #expect(Instant(text)?.milliseconds == milliseconds)
    #expect(Instant(text)?.text == text)
  }

  @Test(arguments: [
    "", "2026-11-24", "2026-11-24T09:30", "2026-11-24T09:30:00", "2026-11-24 09:30Z",
    "2026-02-29T00:00Z", "1900-02-29T00:00Z", "2026-04-31T00:00Z", "2026-13-01T00:00Z",
    "2026-00-01T00:00Z", "2026-01-00T00:00Z", "2026-01-01T24:00Z", "2026-01-01T00:60Z",
    "2026-01-01T00:00:61Z", "2026-01-01T00:00:00.Z", "2026-01-01T00:00+24:00",
    "2026-01-01T00:00+0100", "2026-01-01T00:00z", "2026-01-01T00:00Z ", "26-01-01T00:00Z",
    "２026-01-01T00:00Z",
  ])
  func otherTextIsNoTime(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test(arguments: 0..<10)
  func whatIsPrintedIsReadBack(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      // From the year 1000 to 9000.
      let milliseconds = Int.random(in: -30_000_000_000_000...220_000_000_000_000, using: &random)
      let offset = Int.random(in: -14 * 60...14 * 60, using: &random)
      let made = Instant(milliseconds: milliseconds, offset: offset)
      #expect(Instant(made.text)?.milliseconds == milliseconds, "\(made.text)")
    }
  }

  @Test func printing() {
    let moment = Instant(milliseconds: 1_795_509_000_250, offset: 60)
    #expect(moment.text == "2026-11-24T09:30:00.250+01:00")
    #expect(moment.day == "2026-11-24")
    #expect(moment.clock == "09:30")
    #expect(Instant(milliseconds: 0).text == "1970-01-01T00:00:00.000Z")
    #expect(Instant(milliseconds: 0).seconds(until: moment) == 1_795_509_000)
    #expect(moment.seconds(until: Instant(milliseconds: 0)) == 0)
  }
}

/// The first days that can be written, which lie before March of the year 0.
struct YearZeroTests {
  @Test(arguments: [
    "0000-01-01T00:00:00.000Z", "0000-02-29T23:59:59.999Z", "0000-03-01T00:00:00.000Z",
    "0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z",
  ])
  func theEndsOfTheCalendarAreReadAndPrinted(text: String) throws {
    let read = try #require(Instant(text))
    #expect(Instant(milliseconds: read.milliseconds).text == text)
  }

  @Test func theYearZeroIsALeapYear() throws {
    let first = try #require(Instant("0000-01-01T00:00Z"))
    let next = try #require(Instant("0001-01-01T00:00Z"))
    #expect(next.milliseconds - first.milliseconds == 366 * 86_400_000)
  }
}
