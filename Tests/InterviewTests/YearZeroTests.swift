import Testing

@testable import Interview

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
