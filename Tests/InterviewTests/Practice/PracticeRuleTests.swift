import Guide
import Testing

@testable import Interview

/// Who practises, who sees it, and what the record takes.
struct PracticeRuleTests {
  private let okafor = Interviewer("R. Okafor")
  private let moreau = Interviewer("A. Moreau")

  @Test func theLeadSeesAllAndEverybodyElseTheirOwn() {
    let seats: [Seat?] = [
      nil, .lead, .candidate, .marker(Marker("R. Okafor")), .interviewer(okafor),
    ]
    #expect(seats.map { PracticeSight(for: $0).showsAll } == [false, true, false, false, false])
    #expect(
      seats.map { PracticeSight(for: $0).shows(okafor) } == [false, true, false, false, true])
    #expect(
      seats.map { PracticeSight(for: $0).shows(moreau) } == [false, true, false, false, false])
    #expect(seats.map { PracticeSight(for: $0).rater } == [nil, nil, nil, nil, okafor])
  }

  private func rating(
    by name: String = "R. Okafor", _ answer: String? = nil, version: Int? = nil
  ) throws -> PracticeRating {
    let guide = try BuiltInGuide.guide()
    let first = try #require(guide.questions.flatMap(\.practice).first)
    return PracticeRating(
      rater: Interviewer(name),
      guide: GuideReference(id: guide.id, version: version ?? guide.version, sha256: "a"),
      answer: answer ?? first.id, level: .lowest, at: Instant(milliseconds: 0))
  }

  @Test func anAnswerOfTheGuideIsTaken() throws {
    #expect(PracticeRule.refusal(of: try rating(), guideText: BuiltInGuide.text) == nil)
  }

  @Test func whatTheGuideDoesNotHaveIsRefused() throws {
    let text = BuiltInGuide.text
    #expect(
      PracticeRule.refusal(of: try rating("nothing"), guideText: text)
        == "the guide medical-office-manager has no practice answer nothing")
    #expect(
      PracticeRule.refusal(of: try rating(version: 9999), guideText: text)
        == "the guide is not medical-office-manager, version 9999")
    #expect(
      PracticeRule.refusal(of: try rating(), guideText: "guide: [")
        == "the guide medical-office-manager cannot be read")
  }

  @Test(arguments: ["", " ", "lead", "LEAD", "\u{200B}"])
  func aRaterNeedsAName(name: String) throws {
    #expect(PracticeRule.refusal(of: try rating(by: name), guideText: BuiltInGuide.text) != nil)
  }
}
