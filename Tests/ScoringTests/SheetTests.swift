import Exact
import Guide
import Interview
import Testing

@testable import Scoring

/// What of a session counts.
struct SheetFromSessionTests {
  private let ada = Interviewer("Ada")
  private let ben = Interviewer("Ben")
  private var events: [Event] = []

  private func rating(_ value: Int) throws -> Answer { .rated(try #require(Rating(value))) }

  private mutating func record(_ happening: Happening, by seat: Seat = .lead) {
    events.append(
      Event(
        session: SessionID("s"), seat: seat, sequence: events.count { $0.seat == seat } + 1,
        at: Instant(milliseconds: events.count * 1000), happening: happening))
  }

  private mutating func plan(_ panel: [Interviewer]) {
    let guide = GuideReference(id: "self-test", version: 1, sha256: "")
    record(
      .sessionPlanned(
        plan: Plan(candidate: "C", opening: Opening("o"), panel: panel, guide: guide)))
  }

  private var sheet: Sheet {
    var guide = PublishedGuide.guide
    guide.flags = [
      RedFlag(id: "rudeness", title: "", kind: .disqualifying, looksLike: "", source: ""),
      RedFlag(id: "fitness", title: "", kind: .concern, looksLike: "", source: ""),
    ]
    return Sheet(session: Session(id: SessionID("s"), events: events), guide: guide)
  }

  @Test mutating func theFirstRatingStandsBesideTheRevisedOne() throws {
    plan([ada, ben])
    record(.questionRated(question: "q1", answer: try rating(2)), by: .interviewer(ada))
    record(.questionRated(question: "q1", answer: try rating(3)), by: .interviewer(ada))
    record(.questionRated(question: "q2", answer: .blank(.notAsked)), by: .interviewer(ada))
    record(.communicationJudged(communication: .below), by: .interviewer(ada))
    #expect(sheet.seats.map(\.state) == [.open, .open])
    record(.formSealed(guide: ""), by: .interviewer(ada))
    record(
      .ratingRevised(question: "q1", answer: try rating(5), reason: "r", elements: nil),
      by: .interviewer(ada))
    record(.questionRated(question: "q3", answer: try rating(1)), by: .interviewer(ada))
    let seat = sheet.seats[0]
    #expect(seat.interviewer == ada)
    #expect(seat.state == .sealed)
    #expect(seat.communication == .below)
    #expect(seat.initial.prefix(3) == [.three, .notAsked, .none])
    #expect(seat.final.prefix(3) == [.five, .notAsked, .none])
    #expect(sheet.seats[1].state == .open)
  }

  @Test mutating func anExcusedMemberDoesNotCountEvenWithASealedForm() throws {
    plan([ben, ada])
    record(.questionRated(question: "q1", answer: try rating(2)), by: .interviewer(ada))
    record(.formSealed(guide: ""), by: .interviewer(ada))
    record(.seatExcused(interviewer: ada, reason: "r"))
    #expect(sheet.seats.map(\.state) == [.open, .excused])
    let card = Scorecard(scoringPlan: ScoringPlan(guide: PublishedGuide.guide), sheet: sheet)
    #expect(card.panel == 1)
    #expect(card.forms == 0)
    #expect(card.questions[0].n == 0)
  }

  @Test mutating func aTopicIsSummedOverTheItemsOfAllSections() throws {
    func item(_ name: String, _ topic: String, _ earned: Int, _ possible: Int) throws
      -> SectionMarks.Item
    {
      let marks = Marks(earned: Rational(earned), possible: Rational(possible))
      return SectionMarks.Item(item: name, topic: topic, marks: try #require(marks))
    }
    plan([ada])
    record(
      .sectionMarked(
        section: "hard-skills",
        marks: .items([try item("1", "hipaa", 1, 4), try item("2", "", 5, 5)])))
    record(.sectionMarked(section: "judgment", marks: .items([try item("1", "hipaa", 2, 2)])))
    record(.sectionMarked(section: "no-such-section", marks: .items([try item("1", "", 0, 1)])))
    #expect(sheet.sections.map { $0?.score } == [Rational(200, over: 3), nil, 100, nil, nil])
    #expect(sheet.topics.map { $0?.score } == [50, nil])
    // The last marks of a section are the ones that stand.
    record(
      .sectionMarked(section: "hard-skills", marks: .whole(try item("", "", 9, 10).marks)))
    #expect(sheet.sections[0]?.score == 90)
    #expect(sheet.topics[0]?.score == 100)
  }

  @Test mutating func withdrawnFlagsDoNotCountAndUnsealedOnesDo() {
    plan([ada])
    record(.flagRaised(flag: "rudeness", evidence: "e"), by: .interviewer(ada))
    record(.flagRaised(flag: "fitness", evidence: "e"), by: .interviewer(ada))
    record(.flagRaised(flag: "rudeness", evidence: "e"), by: .interviewer(ada))
    record(.flagWithdrawn(number: 3), by: .interviewer(ada))
    #expect(
      sheet.flags == [
        Sheet.Flag(id: "rudeness", kind: .disqualifying, state: .raised),
        Sheet.Flag(id: "fitness", kind: .concern, state: .raised),
      ])
    let key = FlagKey(interviewer: ada, number: 1)
    record(.flagResolved(flag: key, state: .confirmed, reason: "r"))
    #expect(sheet.flags[0].state == .confirmed)
    record(.flagResolved(flag: key, state: .dismissed, reason: "r"), by: .interviewer(ada))
    #expect(sheet.flags[0].state == .dismissed)
  }

  @Test mutating func aVoidedQuestionIsMarked() {
    plan([ada])
    record(.questionVoided(question: "q4", reason: "r"))
    #expect(sheet.voided == [false, false, false, true, false, false, false, false])
  }
}

/// What a session comes to without a question, or with one form alone.
struct OtherSheetsTests {
  @Test func aVoidedQuestionCountsNowhere() {
    let made = Case.sound(["14444444", "14444444"])
    var voided = made
    voided.voided = ["q1"]
    let sheet = made.sheet.voiding("q1", under: made.guide)
    #expect(sheet == voided.sheet)
    #expect(made.sheet.voiding("q99", under: made.guide) == made.sheet)
  }

  @Test func oneFormAloneIsAPanelOfOne() {
    let made = Case.sound(["44444444", "22222222", "55555555"])
    let alone = Scorecard(
      scoringPlan: ScoringPlan(guide: made.guide), sheet: made.sheet.alone(Interviewer("m2")))
    #expect(alone == Case.sound(["22222222"]).alone(as: "m2").card)
  }
}

extension Case {
  fileprivate func alone(as name: String) -> Case {
    var made = self
    made.members[0].name = name
    return made
  }
}
