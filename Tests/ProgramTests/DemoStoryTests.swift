import Guide
import Interview
import Testing

@testable import starpanel

/// The demo plays a story of any guide: what it records comes from guide and story alone.
@Suite struct DemoStoryTests {
  @Test func theBuiltInStoryIsSaidInTheWordsOfTheRecord() throws {
    let guide = try BuiltInGuide.guide()
    #expect(try DemoStory.builtIn(for: guide).candidates.count == 6)
  }

  @Test func aStoryOfAnotherGuideIsPlayedWithItsQuestions() throws {
    let guide = try GuideReader.read(text: BuiltInGuide.texts[1])
    let story = try DemoStory.reader(for: guide).read(
      text: """
        guide: \(guide.id)
        opening: Desk
        panel: [A]
        candidates:
          - session: s1
            candidate: Ada Pine
            days_ago: 1
            forms:
              - {interviewer: A, ratings: "4-?...", communication: below}
            test: {service: 70, accuracy: 60, privacy: 50}
            sitting:
              marker: M
              ratings: {contents: 2, clarity: 3, tone: 5}
              marked: [w-parking]
              answers: {s-bee-sting: \(try pick(guide, "s-bee-sting"))}
        """)
    let reference = GuideReference(id: guide.id, version: guide.version, sha256: "")
    let feeds = DemoOpening(
      story: story, guide: guide, reference: reference,
      now: Instant(milliseconds: 1_790_000_000_000)
    ).feeds
    #expect(feeds.map(\.seat.text) == ["lead", "interviewer:A", "candidate", "marker:M"])
    let ids = guide.questions.map(\.id)
    #expect(
      feeds[1].entries.map(\.happening).filter {
        if case .questionRated = $0 { true } else { false }
      }
        == [
          .questionRated(question: ids[0], answer: Rating(4).map(Answer.rated)),
          .questionRated(question: ids[1], answer: .blank(.notAsked)),
          .questionRated(question: ids[2], answer: .blank(.noAnswer)),
        ])
    #expect(feeds[0].entries.count == 1 + 3)
    let mark = OpenMark.ratings(
      byCriterion: ["contents": 2, "clarity": 3, "tone": 5].compactMapValues { Rating($0) })
    #expect(feeds[3].entries.map(\.happening) == [.answerMarked(item: "w-parking", mark: mark)])
  }

  private func pick(_ guide: HiringGuide, _ id: String) throws -> String {
    guard case .choice(let options)? = guide.assessment.item(id)?.task else {
      throw Failure(status: .badInput, message: "\(id) is no choice")
    }
    return try #require(options.last?.id)
  }
}
