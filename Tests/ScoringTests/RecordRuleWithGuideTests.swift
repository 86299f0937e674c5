import Exact
import Guide
import Interview
import Testing

@testable import Scoring

/// What the record refuses because of the guide, the verdict or the agenda, whoever asks.
struct RecordRuleWithGuideTests {
  private static let ada = Interviewer("Ada")
  private static let ben = Interviewer("Ben")
  private static let scoringPlan = ScoringPlan(guide: PublishedGuide.guide)

  private static func session(
    ada: [Int], ben: [Int], test: [Int]?, lead: [Happening] = []
  ) -> Session {
    let plan = Plan(
      candidate: "C", opening: Opening("o"), panel: [Self.ada, Self.ben],
      guide: GuideReference(id: "self-test", version: 1, sha256: ""))
    var events: [Event] = []
    func add(_ happening: Happening, _ seat: Seat) {
      events.append(
        Event(
          session: SessionID("s"), seat: seat, sequence: events.count { $0.seat == seat } + 1,
          at: Instant(milliseconds: events.count * 1000), happening: happening))
    }
    add(.sessionPlanned(plan: plan), .lead)
    for (competency, earned) in zip(PublishedGuide.guide.competencies, test ?? []) {
      guard let marks = Marks(earned: Rational(earned), possible: 100) else { continue }
      // By items on the must-have topics, so that no gate lacks its own.
      let items = PublishedGuide.guide.scoring.topics.map {
        SectionMarks.Item(item: $0, topic: $0, marks: marks)
      }
      add(.sectionMarked(section: competency.id, marks: .items(items)), .lead)
    }
    for (name, ratings) in [(Self.ada, ada), (Self.ben, ben)] {
      for (question, rating) in zip(PublishedGuide.guide.questions, ratings) {
        add(
          .questionRated(question: question.id, answer: Rating(rating).map(Answer.rated)),
          .interviewer(name))
      }
      add(.communicationJudged(communication: .meets), .interviewer(name))
      add(.formSealed(guide: ""), .interviewer(name))
    }
    for happening in lead { add(happening, .lead) }
    return Session(id: SessionID("s"), events: events)
  }

  private static func refusal(_ choice: Choice, _ session: Session) -> String? {
    scoringPlan.refusal(
      of: .decisionRecorded(choice: choice, reason: "r", basis: [:]), by: .lead, in: session)
  }

  private static let fours = Array(repeating: 4, count: 8)
  private static let good = [90, 90, 90, 90, 90]

  @Test func everyDecisionIsOpenWhereNothingWaits() {
    let session = Self.session(ada: Self.fours, ben: Self.fours, test: Self.good)
    for choice in Choice.allCases { #expect(Self.refusal(choice, session) == nil) }
  }

  @Test func advanceIsRefusedOnAFail() {
    let session = Self.session(ada: Self.fours, ben: Self.fours, test: [10, 90, 90, 90, 90])
    #expect(Self.refusal(.advance, session)?.hasPrefix("the verdict is fail: hard skills") == true)
    #expect(Self.refusal(.withdrawn, session) == nil)
  }

  @Test func advanceIsRefusedWhileSomethingIsMissing() {
    let session = Self.session(ada: Self.fours, ben: Self.fours, test: nil)
    #expect(Self.refusal(.advance, session)?.hasPrefix("the verdict is incomplete: ") == true)
    #expect(Self.refusal(.withdrawn, session) == nil)
  }

  @Test func everyDecisionButTheCandidatesOwnWaitsForTheAgenda() {
    var ben = Self.fours
    ben[1] = 2
    let open = Self.session(ada: Self.fours, ben: ben, test: Self.good)
    for choice in [Choice.advance, .hold, .decline] {
      #expect(Self.refusal(choice, open)?.contains("1 to settle first: q2 spread") == true)
    }
    #expect(Self.refusal(.withdrawn, open) == nil)
    let settle = Happening.agendaSettled(item: "spread:q2", note: "talked it over")
    let settled = Self.session(ada: Self.fours, ben: ben, test: Self.good, lead: [settle])
    #expect(Self.refusal(.hold, settled) == nil)
  }

  @Test func whatIsNotOnTheAgendaIsNotSettled() {
    let session = Self.session(ada: Self.fours, ben: Self.fours, test: Self.good)
    let settle = Happening.agendaSettled(item: "spread:q1", note: "n")
    #expect(
      Self.scoringPlan.refusal(of: settle, by: .lead, in: session) == "spread:q1 is off the agenda")
  }

  @Test func aFormIsSealedOnceNothingIsMissing() {
    var session = Session(id: SessionID("s"))
    let seal = Happening.formSealed(guide: "")
    var sequence: [Seat: Int] = [:]
    func add(_ happening: Happening, _ seat: Seat) {
      sequence[seat, default: 0] += 1
      session.apply(
        Event(
          session: SessionID("s"), seat: seat, sequence: sequence[seat, default: 0],
          at: Instant(milliseconds: 0), happening: happening))
    }
    func refusal() -> String? {
      Self.scoringPlan.refusal(of: seal, by: .interviewer(Self.ada), in: session)
    }
    add(
      .sessionPlanned(
        plan: Plan(
          candidate: "C", opening: Opening("o"), panel: [Self.ada],
          guide: GuideReference(id: "self-test", version: 1, sha256: ""))), .lead)
    #expect(refusal() == "q1 has no rating yet")
    for question in PublishedGuide.guide.questions {
      add(
        .questionRated(
          question: question.id, answer: Rating(question.id == "q2" ? 5 : 4).map(Answer.rated)),
        .interviewer(Self.ada))
    }
    #expect(refusal() == "q2 is rated 5 without a word of evidence")
    add(
      .noteWritten(question: "q2", note: Note(text: "halved the denials")), .interviewer(Self.ada))
    #expect(refusal() == "communication is not judged yet")
    add(.communicationJudged(communication: .meets), .interviewer(Self.ada))
    #expect(refusal() == nil)
    add(seal, .interviewer(Self.ada))
    #expect(refusal() == Session.formIsSealed)
  }

  @Test func withoutItsGuideNothingIsAllowedThatGoesByIt() throws {
    let session = Self.session(ada: Self.fours, ben: Self.fours, test: Self.good)
    func refusal(_ happening: Happening) -> String? {
      session.refusal(of: happening, by: .lead) { nil }
    }
    for choice in [Choice.advance, .hold, .decline] {
      let words = try #require(
        refusal(.decisionRecorded(choice: choice, reason: "r", basis: [:])))
      #expect(words.hasPrefix("guide self-test, version 1, cannot be read"))
      #expect(words.contains("`starpanel audit verify`"))
    }
    #expect(refusal(.agendaSettled(item: "spread:q1", note: "n")) != nil)
    #expect(refusal(.decisionRecorded(choice: .withdrawn, reason: "r", basis: [:])) == nil)
    #expect(refusal(.sessionSetAside(reason: "r")) == nil)
    let unsealed = Session(
      id: session.id,
      events: [
        Event(
          session: session.id, seat: .lead, sequence: 1, at: Instant(milliseconds: 0),
          happening: .sessionPlanned(
            plan: Plan(
              candidate: "C", opening: Opening("o"), panel: [Self.ada],
              guide: GuideReference(id: "self-test", version: 1, sha256: ""))))
      ])
    #expect(
      unsealed.refusal(of: .formSealed(guide: ""), by: .interviewer(Self.ada)) { nil } != nil)
  }

  /// The rules that need no guide come first, and in their words.
  @Test func theRulesOfTheSessionHoldToo() {
    let session = Self.session(ada: Self.fours, ben: Self.fours, test: Self.good)
    let decide = Happening.decisionRecorded(choice: .advance, reason: " ", basis: [:])
    #expect(
      Self.scoringPlan.refusal(of: decide, by: .lead, in: session) == "it is recorded with a reason"
    )
    #expect(
      Self.scoringPlan.refusal(of: decide, by: .interviewer(Self.ada), in: session)
        == "that is for the hiring lead")
  }
}
