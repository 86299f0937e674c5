import Guide
import TestSupport
import Testing

@testable import Interview

/// What a session makes of a test that is taken.
struct SittingTests {
  private let accuracy = Assessment.Section(id: "accuracy", minutes: 1, about: "", source: "")
  private let item = TestItem(
    id: "c1", section: "accuracy", topic: nil, title: "", points: 1, seconds: 5, prompt: "",
    exhibit: nil, task: .choice([]), why: "", source: "")

  private var assessment: Assessment {
    Assessment(
      minutes: 1, sections: [accuracy], items: [item],
      forms: [TestForm(id: "a", title: "", items: ["c1"], source: "")])
  }

  private func session(_ candidate: [Happening], lead: [Happening] = []) -> Session {
    Session(
      id: Feeds.session,
      events: (Feeds.feed(lead, .lead) + Feeds.feed(candidate, .candidate)))
  }

  @Test func theFoldSaysWhatTheCandidateDid() throws {
    let session = Session(id: Feeds.session, events: Feeds.allWithTest.joined())
    let sitting = try #require(session.sitting)
    #expect(sitting.form == "a")
    #expect(sitting.percent == 150)
    #expect(sitting.reached == "c1")
    #expect(sitting.sections["accuracy"]?.end == Sitting.End(spent: 96_000, byTime: false))
    #expect(sitting.interruptions.map(\.away) == [85_000])
    #expect(sitting.interruptions.map(\.section) == ["accuracy"])
    #expect(
      session.marking[Feeds.cal]?["s1"]?.map(\.mark).last == .ratings(byCriterion: Feeds.tone(3)))
    #expect(session.confirmations["hard-skills"]?.by == "Dee")
    #expect(session.remarks["c1"]?.last?.marks == Feeds.marks(1, 2))
    // A minute, half as much again, and 30 seconds on top.
    #expect(session.timeLimit(of: accuracy) == 120_000)
    #expect(session.answer(to: item, under: assessment)?.answer == .choice(id: "b"))
    #expect(session.isSittingOver(under: assessment))
  }

  @Test func aSecondStartChangesNothing() {
    let twice =
      Feeds.candidates + [
        .sittingBegun(guide: "other", form: "b", percent: 400),
        .sectionBegun(section: "accuracy", clock: Feeds.clock(9)),
      ]
    var session = session(twice)
    let heads = session.heads
    session.heads = [.candidate: Feeds.candidates.count]
    #expect(heads[.candidate] == twice.count)
    #expect(session.sitting == self.session(Feeds.candidates).sitting)
  }

  @Test func theClockRunsOnWhileTheProgramIsAway() throws {
    let sitting = try #require(session(Array(Feeds.candidates.prefix(4))).sitting)
    #expect(sitting.current == "accuracy")
    #expect(sitting.spent(in: "accuracy", at: Feeds.clock(61_000)) == 60_000)
    let resumed = try #require(session(Array(Feeds.candidates.prefix(5))).sitting)
    #expect(resumed.spent(in: "accuracy", at: Feeds.clock(91_000)) == 90_000)
  }

  @Test func timeThatCannotBeMeasuredIsNotCounted() throws {
    let sitting = try #require(session(Array(Feeds.candidates.prefix(4))).sitting)
    // The machine was started anew: the clock counts from somewhere else.
    #expect(sitting.spent(in: "accuracy", at: Feeds.clock(3, boot: "two")) == 4000)
    let resumed = try #require(
      session(
        Array(Feeds.candidates.prefix(4)) + [
          .sittingResumed(clock: Feeds.clock(3, boot: "two"), spent: 4000, away: nil)
        ]
      ).sitting)
    #expect(resumed.spent(in: "accuracy", at: Feeds.clock(1003, boot: "two")) == 5000)
  }

  @Test(arguments: 0..<50) func theTimeUsedNeverShrinks(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sitting = try #require(session(Array(Feeds.candidates.prefix(6))).sitting)
    for _ in 0..<200 {
      let reading = Feeds.clock(
        Int.random(in: -1_000_000...1_000_000, using: &random),
        boot: Bool.random(using: &random) ? "one" : "two")
      #expect(sitting.spent(in: "accuracy", at: reading) >= 95_000)
    }
  }

  @Test func whatComesAfterTheTimeIsKeptAndDoesNotCount() {
    let begun = Array(Feeds.candidates.prefix(4))
    let late: [Happening] = [
      .sectionEnded(section: "accuracy", spent: 90_000, byTime: true),
      .itemAnswered(item: "c1", answer: .choice(id: "late"), spent: 90_001),
    ]
    let session = session(begun + late)
    #expect(session.answer(to: item, under: assessment)?.answer == .choice(id: "a"))
    #expect(session.lateAnswer(to: item, under: assessment)?.answer == .choice(id: "late"))
  }

  @Test func timeGivenLaterMakesAnAnswerCount() {
    let begun =
      Array(Feeds.candidates.prefix(4)) + [
        .itemAnswered(item: "c1", answer: .choice(id: "late"), spent: 95_000)
      ]
    let given = Happening.timeGiven(section: "accuracy", seconds: 10, reason: "power cut")
    #expect(session(begun).answer(to: item, under: assessment)?.answer == .choice(id: "a"))
    let longer = session(begun, lead: [Feeds.plan, given])
    #expect(longer.answer(to: item, under: assessment)?.answer == .choice(id: "late"))
    #expect(longer.lateAnswer(to: item, under: assessment) == nil)
  }

  @Test func aMarkIsChangedOnlyWithAReasonAndTheFirstStays() {
    let marks: [Happening] = [
      .answerRemarked(item: "s1", mark: .ratings(byCriterion: Feeds.tone(1)), reason: "none yet"),
      .answerMarked(item: "s1", mark: .ratings(byCriterion: Feeds.tone(2))),
      .answerMarked(item: "s1", mark: .ratings(byCriterion: Feeds.tone(5))),
      .answerRemarked(item: "s1", mark: .ratings(byCriterion: Feeds.tone(3)), reason: "again"),
    ]
    let session = Session(
      id: Feeds.session, events: Feeds.feed(marks, .marker(Feeds.cal)))
    let entries = session.marking[Feeds.cal]?["s1"] ?? []
    #expect(
      entries.map(\.mark) == [2, 3].map { .ratings(byCriterion: Feeds.tone($0)) })
    #expect(entries.map(\.reason) == [nil, "again"])
  }

  @Test func aTypedScoreThatChangesIsNotConfirmedAnyMore() {
    let first = Happening.sectionMarked(section: "accuracy", marks: .whole(Feeds.marks(1, 2)))
    let confirmed = Happening.sectionConfirmed(
      section: "accuracy", marks: Feeds.marks(1, 2), by: "Dee")
    let second = Happening.sectionMarked(section: "accuracy", marks: .whole(Feeds.marks(2, 2)))
    #expect(session([], lead: [first, confirmed]).confirmations["accuracy"]?.by == "Dee")
    #expect(session([], lead: [first, confirmed, second]).confirmations["accuracy"] == nil)
    // Other figures confirm nothing.
    #expect(session([], lead: [second, confirmed]).confirmations["accuracy"] == nil)
  }

  @Test(arguments: [
    ("1", 100), ("1.5", 150), ("1.25", 125), ("2.0", 200), ("4", 400), ("1.05", 105),
    ("0.9", nil), ("4.01", nil), ("1.555", nil), ("1,5", nil), ("", nil), ("1.", nil),
    ("-1", nil), ("+1", nil), ("１", nil), ("1.٥", nil),
  ])
  func multiplesOfTheUsualTime(text: String, percent: Int?) {
    #expect(Arrangement.percent(ofMultiple: text) == percent)
  }

  @Test func moreTimeHasItsBounds() {
    #expect(Arrangement(form: "a", percent: 99) == nil)
    #expect(Arrangement(form: "a", percent: 401) == nil)
    #expect(Arrangement(form: "a", percent: 105)?.multiple == "1.05")
    #expect(Feeds.slowly.multiple == "1.5")
  }

  @Test func whatAnEarlierProgramWroteOfWhyIsReadAndChangesNothing() {
    let session = session(
      [], lead: [Feeds.plan, .testArranged(arrangement: Feeds.slowlyWithReason)])
    #expect(session.arrangement?.reason == "slow reader")
    #expect(Feeds.slowly.isSame(as: session.arrangement))
    #expect(!Feeds.slowly.isSame(as: nil))
  }
}
