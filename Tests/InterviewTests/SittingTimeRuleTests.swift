import Guide
import Testing

@testable import Interview

/// What the clock of a section says, and which answers are late by it.
struct SittingTimeRuleTests {
  private let accuracy = Assessment.Section(id: "accuracy", minutes: 1, about: "", source: "")
  private let item = TestItem(
    id: "c1", section: "accuracy", topic: nil, title: "", points: 1, seconds: 5, prompt: "",
    exhibit: nil, task: .choice([]), why: "", source: "")

  private var assessment: Assessment {
    Assessment(
      minutes: 1, sections: [accuracy], items: [item],
      forms: [TestForm(id: "a", title: "", items: ["c1"], source: "")])
  }

  private let begun: [Happening] = [
    .sittingBegun(guide: "ab", form: "a", percent: 150),
    .sectionBegun(section: "accuracy", clock: Feeds.clock(1000)),
  ]

  private func session(
    _ candidate: [Happening], lead: [Happening] = [], origin: Origin = .live
  ) -> Session {
    Session(
      id: Feeds.session,
      events: Feeds.feed(lead, .lead) + Feeds.feed(candidate, .candidate, origin: origin))
  }

  @Test func aClosedSectionUsesNoMoreTime() throws {
    let sitting = try #require(session(Feeds.candidates).sitting)
    #expect(sitting.spent(in: "accuracy", at: Feeds.clock(900_000)) == 96_000)
    #expect(sitting.spent(in: "judgment", at: Feeds.clock(900_000)) == 0)
  }

  @Test func aSectionIsClosedOnce() throws {
    let again = Happening.sectionEnded(section: "accuracy", spent: 1, byTime: true)
    let sitting = try #require(session(Feeds.candidates + [again]).sitting)
    #expect(sitting.sections["accuracy"]?.end == Sitting.End(spent: 96_000, byTime: false))
  }

  @Test func whatIsKnownNeverFalls() throws {
    let later = Feeds.clock(5, boot: "two")
    let reached =
      begun + [
        .itemReached(item: "c1", spent: 7000), .itemReached(item: "c1", spent: 2000),
      ]
    #expect(session(reached).sitting?.spent(in: "accuracy", at: later) == 7000)
    let resumed = reached + [.sittingResumed(clock: later, spent: 9000, away: nil)]
    let third = Feeds.clock(0, boot: "three")
    #expect(session(resumed).sitting?.spent(in: "accuracy", at: third) == 9000)
  }

  @Test func aReadingBeforeTheBeginningIsTheBeginning() {
    #expect(Feeds.clock(10).since(Feeds.clock(30)) == 0)
    #expect(Feeds.clock(30).since(Feeds.clock(10)) == 20)
    #expect(Feeds.clock(30).since(Feeds.clock(10, boot: "two")) == nil)
  }

  @Test func sectionsAreCountedAsTheyAreBegun() {
    let next = Happening.sectionBegun(section: "judgment", clock: Feeds.clock(2000))
    let sections = session(Feeds.candidates + [next]).sitting?.sections
    #expect(sections?["accuracy"]?.order == 0)
    #expect(sections?["judgment"]?.order == 1)
  }

  @Test func anArrangementThatComesTooLateChangesNoTime() {
    let lead = [Feeds.plan, .testArranged(arrangement: Feeds.slowly)]
    #expect(session([], lead: lead).timeLimit(of: accuracy) == 90_000)
    let usual: [Happening] = [.sittingBegun(guide: "ab", form: "a", percent: 100)]
    #expect(session(usual, lead: lead).timeLimit(of: accuracy) == 60_000)
    #expect(session([], lead: [Feeds.plan]).timeLimit(of: accuracy) == 60_000)
  }

  @Test func noTimeGivenLaterMakesAnAnswerCountThatCameAfterTheEnd() {
    let late: [Happening] = [
      .sectionEnded(section: "accuracy", spent: 90_000, byTime: true),
      .itemAnswered(item: "c1", answer: .choice(id: "a"), spent: 90_001),
    ]
    let gift = Happening.timeGiven(section: "accuracy", seconds: 60, reason: "too late")
    let session = session(begun + late, lead: [Feeds.plan, gift])
    #expect(session.answer(to: item, under: assessment) == nil)
    #expect(session.lateAnswer(to: item, under: assessment)?.answer == .choice(id: "a"))
  }

  @Test func importedAnswersAreLateByTheirTimeAlone() {
    let events: [Happening] = [
      .itemAnswered(item: "c1", answer: .choice(id: "a"), spent: 90_000),
      .itemAnswered(item: "c1", answer: .choice(id: "b"), spent: 90_001),
    ]
    let session = session(Array(begun.prefix(1)) + events, origin: .imported(at: nil))
    #expect(session.answer(to: item, under: assessment)?.answer == .choice(id: "a"))
    #expect(session.lateAnswer(to: item, under: assessment)?.answer == .choice(id: "b"))
  }

  @Test func anItemOfNoSectionIsNotLate() {
    var stray = item
    stray.section = "gone"
    let answered = begun + [.itemAnswered(item: "c1", answer: .choice(id: "a"), spent: 1 << 40)]
    #expect(session(answered).answer(to: stray, under: assessment)?.answer == .choice(id: "a"))
  }

  @Test func blanksAreNoAnswer() {
    let blanks: [TestAnswer] = [
      .number(text: " \t", remark: ""), .number(text: "", remark: "the schedule"),
      .text(text: " \n "), .choice(id: nil), .ticks(ids: []), .order(ids: []),
    ]
    #expect(blanks.filter(\.isBlank) == blanks)
    let answers: [TestAnswer] = [
      .number(text: "0", remark: ""), .text(text: "-"), .choice(id: ""), .ticks(ids: ["a"]),
    ]
    #expect(answers.filter(\.isBlank) == [])
  }

  @Test(arguments: [(100, "1"), (110, "1.1"), (150, "1.5"), (125, "1.25"), (200, "2")])
  func multiplesAreReadAsTheyAreWritten(percent: Int, multiple: String) {
    let arrangement = Arrangement(form: "a", percent: percent)
    #expect(arrangement?.multiple == multiple)
    #expect(Arrangement.percent(ofMultiple: multiple) == percent)
  }
}
