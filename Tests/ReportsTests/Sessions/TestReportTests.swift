import Guide
import Interview
import TestSupport
import Testing

@testable import Reports

/// What `show --test` prints of a test.
struct TestReportTests {
  private func lines(_ candidate: [Happening], lead: [Happening] = []) throws -> [String] {
    let guide = try BuiltInGuide.guide()
    let session = SessionFeeds.session(lead: lead, ada: [], ben: [], candidate: candidate)
    return TestReport(session: session, guide: guide, zone: SessionFeeds.zone).lines
  }

  @Test func whereNoTestWasTakenHereItSaysSo() throws {
    #expect(try lines([]) == ["", "No test was taken here."])
  }

  @Test func aSectionSaysHowLongItTookAndEachItemHowItCameToItsMarks() throws {
    let guide = try BuiltInGuide.guide()
    let form = try #require(guide.assessment.forms.first)
    let clock = SteadyReading(boot: "b", milliseconds: 0)
    let told = try lines([
      .sittingBegun(guide: "ab", form: form.id, percent: 150),
      .sectionBegun(section: "cognitive", clock: clock),
      .sittingResumed(clock: clock, spent: 1000, away: 4000),
      .leaveWordRefused, .testLeft(by: .ended),
      .sectionEnded(section: "cognitive", spent: 65_000, byTime: true),
    ])
    #expect(
      told[1] == "Test, \(form.title), begun 2026-11-24 10:01 UTC+1, 150% of the usual time")
    #expect(told[2] == "  interrupted until 10:01 for 4 s")
    #expect(told[3].hasPrefix("  ended from outside at 10:01: the terminal was closed"))
    #expect(told[4] == "  the word to leave was tried wrong once, last at 10:01")
    #expect(
      told.contains { $0.contains("  in 1:05 of ") && $0.hasSuffix(", and the time ran out") })
    #expect(told.contains { $0.hasSuffix("  not taken") })
    #expect(told.contains { $0.hasSuffix("  no answer") })
  }

  @Test func timeThatWasGivenIsNamedWithWhoGaveItAndNeverWithWhy() throws {
    let told = try lines(
      [.sittingBegun(guide: "ab", form: "a", percent: 100)],
      lead: [
        .timeGiven(section: "cognitive", seconds: 300, reason: TimeGift.noReason),
        .timeGiven(section: "cognitive", seconds: .max, reason: "migraine"),
      ])
    #expect(told[2] == "  5:00 minutes given by the hiring lead in Reasoning with numbers, 10:01")
    #expect(told[3].hasPrefix("  1440:00 minutes given by the hiring lead in Reasoning"))
    #expect(!told.joined().contains("migraine"))
  }
}
