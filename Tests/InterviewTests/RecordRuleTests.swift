import Testing

@testable import Interview

/// What the record refuses, whoever asks: a rule, what breaks it, and the sentence.
struct RecordRuleTests {
  /// A session in one of its states.
  enum State: String, CaseIterable {
    case unplanned, planned, underWay, openedEarly, sealed, decided, aside, withTest
  }

  static func session(_ state: State) -> Session {
    var lead: [Happening] = [Feeds.plan]
    var ada = Array(Feeds.adas.prefix(6))
    var ben = Feeds.bens.filter { if case .flagResolved = $0 { false } else { true } }
    switch state {
    case .unplanned: return Session(id: Feeds.session)
    case .planned, .withTest: (ada, ben) = ([], [])
    case .underWay: ben.removeLast()
    case .openedEarly:
      lead.append(.openedEarly(reason: "away"))
      ben.removeLast()
    case .sealed: lead.append(.flagRaised(flag: "bad-references", evidence: "two of three"))
    case .decided:
      lead.append(.decisionRecorded(choice: .hold, reason: "wait", basis: [:]))
    case .aside:
      lead.append(.sessionSetAside(reason: "a rehearsal"))
      lead.append(.questionVoided(question: "q8", reason: "put badly"))
    }
    var events =
      Feeds.feed(lead, .lead) + Feeds.feed(ada, .interviewer(Feeds.ada))
      + Feeds.feed(ben, .interviewer(Feeds.ben))
    if state == .withTest {
      events +=
        Feeds.feed(Feeds.candidates, .candidate) + Feeds.feed(Feeds.cals, .marker(Feeds.cal))
    }
    return Session(id: Feeds.session, events: events)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var state: State
    var seat: Seat
    var happening: Happening
    /// nil where it is allowed.
    var sentence: String?

    init(_ state: State, _ seat: Seat, _ happening: Happening, _ sentence: String?) {
      self.state = state
      self.seat = seat
      self.happening = happening
      self.sentence = sentence
    }

    var testDescription: String { "\(state) \(seat.text) \(happening)" }
  }

  private static let ada = Seat.interviewer(Feeds.ada)
  private static let ben = Seat.interviewer(Feeds.ben)
  private static let stranger = Seat.interviewer(Interviewer("Zoe"))
  private static let adas = FlagKey(interviewer: Feeds.ada, number: 1)
  private static let bens = FlagKey(interviewer: Feeds.ben, number: 1)
  private static let leads = FlagKey(seat: .lead, number: 1)
  private static let rate = Happening.questionRated(question: "q1", answer: Feeds.rated(5))

  private static func plan(_ panel: String..., candidate: String = "Cy") -> Happening {
    .sessionPlanned(
      plan: Plan(
        candidate: candidate, opening: Opening("o"), panel: panel.map { Interviewer($0) },
        guide: GuideReference(id: "g", version: 1, sha256: "ab")))
  }

  private static func decide(_ choice: Choice, _ reason: String = "r") -> Happening {
    .decisionRecorded(choice: choice, reason: reason, basis: [:])
  }

  static let forms: [Case] = [
    Case(.unplanned, ada, rate, "the session is not set up yet"),
    Case(.underWay, ben, rate, nil),
    Case(.underWay, stranger, rate, "Zoe is not on the panel of this session"),
    Case(.underWay, .lead, rate, "that is for the interviewer, at their own seat"),
    Case(.underWay, .candidate, rate, "that is for the interviewer, at their own seat"),
    Case(.underWay, ada, rate, Session.formIsSealed),
    Case(
      .underWay, ada, .noteWritten(question: "q1", note: Note(text: "x")), Session.formIsSealed),
    Case(
      .underWay, ada, .elementsHeard(question: "q1", elements: Elements()), Session.formIsSealed),
    Case(.underWay, ada, .communicationJudged(communication: .below), Session.formIsSealed),
    Case(.underWay, ada, .flagRaised(flag: "f", evidence: "e"), Session.formIsSealed),
    Case(.underWay, ada, .flagWithdrawn(number: 1), Session.formIsSealed),
    Case(.underWay, ada, .formSealed(guide: "ab"), Session.formIsSealed),
    Case(.underWay, ada, .formOpened(guide: "ab"), Session.formIsSealed),
    Case(.underWay, ada, .questionReached(question: "q2"), Session.formIsSealed),
    Case(.underWay, ada, .seatTaken(console: "c", reason: "r"), nil),
    Case(.underWay, ben, .flagWithdrawn(number: 1), "the flag was withdrawn"),
    Case(
      .underWay, ben, .flagRaised(flag: "f", evidence: " "), "a flag needs what was said or seen"),
    Case(
      .underWay, ada,
      .ratingRevised(question: "q1", answer: Feeds.rated(4), reason: "r", elements: nil),
      Session.notSealedYet),
    Case(
      .openedEarly, ada,
      .ratingRevised(question: "q1", answer: Feeds.rated(4), reason: "r", elements: nil),
      Session.notSealedYet),
    Case(
      .sealed, ada,
      .ratingRevised(question: "q1", answer: Feeds.rated(4), reason: "r", elements: nil), nil),
    Case(
      .sealed, ada,
      .ratingRevised(question: "q1", answer: Feeds.rated(4), reason: " ", elements: nil),
      "it is recorded with a reason"),
    Case(
      .sealed, ada,
      .ratingRevised(question: "q1", answer: Feeds.rated(2), reason: "r", elements: nil),
      "2 is your rating of q1 already"),
    Case(
      .aside, ada,
      .ratingRevised(question: "q8", answer: Feeds.rated(4), reason: "r", elements: nil),
      "q8 is voided"),
  ]

  static let flags: [Case] = [
    Case(.planned, .lead, .flagRaised(flag: "f", evidence: "e"), nil),
    Case(.sealed, .lead, .flagRaised(flag: "f", evidence: "e"), nil),
    Case(
      .decided, .lead, .flagRaised(flag: "f", evidence: "e"),
      "a decision stands; a flag is raised before it"),
    Case(
      .sealed, .lead, .flagRaised(flag: "f", evidence: "\u{A0}"),
      "a flag needs what was said or seen"),
    Case(.sealed, .lead, .flagWithdrawn(number: 1), nil),
    Case(.sealed, .lead, .flagWithdrawn(number: 2), "the flag was withdrawn"),
    Case(
      .underWay, .lead, .flagResolved(flag: adas, state: .confirmed, reason: "r"),
      Session.notOpenYet),
    Case(.openedEarly, .lead, .flagResolved(flag: adas, state: .confirmed, reason: "r"), nil),
    Case(
      .openedEarly, ben, .flagResolved(flag: adas, state: .confirmed, reason: "r"),
      Session.notOpenYet),
    Case(.sealed, .lead, .flagResolved(flag: adas, state: .confirmed, reason: "r"), nil),
    Case(
      .sealed, .lead, .flagResolved(flag: adas, state: .confirmed, reason: ""),
      "it is recorded with a reason"),
    Case(
      .sealed, .lead, .flagResolved(flag: adas, state: .raised, reason: "r"),
      "a flag is confirmed or dismissed"),
    Case(
      .sealed, .lead, .flagResolved(flag: bens, state: .confirmed, reason: "r"),
      "the flag was withdrawn"),
    Case(
      .sealed, ada, .flagResolved(flag: adas, state: .confirmed, reason: "r"),
      "you raised it: the lead or another interviewer looks into it"),
    Case(
      .sealed, ada, .flagResolved(flag: adas, state: .dismissed, reason: "r"),
      "you raised it: the lead or another interviewer looks into it"),
    Case(.sealed, ben, .flagResolved(flag: adas, state: .confirmed, reason: "r"), nil),
    Case(
      .sealed, .lead, .flagResolved(flag: leads, state: .confirmed, reason: "r"),
      "you raised it: an interviewer looks into it"),
    Case(.sealed, .lead, .flagResolved(flag: leads, state: .dismissed, reason: "r"), nil),
    Case(.sealed, ada, .flagResolved(flag: leads, state: .confirmed, reason: "r"), nil),
    Case(
      .sealed, stranger, .flagResolved(flag: leads, state: .confirmed, reason: "r"),
      "Zoe is not on the panel of this session"),
    Case(
      .sealed, .candidate, .flagResolved(flag: leads, state: .dismissed, reason: "r"),
      "that is for the interviewer, at their own seat"),
  ]

  static let lead: [Case] = [
    Case(.unplanned, .lead, plan("Ada", "Ben"), nil),
    Case(.unplanned, .lead, plan(), "somebody has to be on the panel"),
    Case(.unplanned, .lead, plan("Ada", candidate: " "), "the candidate needs a name"),
    Case(
      .unplanned, .lead, plan("Ada", "ada "),
      "ada  is Ada, spelled differently"),
    Case(.unplanned, .lead, plan("Ada", "Ada"), "Ada is on the panel already"),
    Case(
      .unplanned, .lead, plan("Lead"), "\"lead\" is nobody's name: it stands for the hiring lead"),
    Case(
      .unplanned, .lead, plan("a", "b", "c", "d", "e", "f", "g", "h", "i"),
      "a panel has at most 8 members"),
    Case(.unplanned, ada, plan("Ada"), "the session is not set up yet"),
    Case(
      .unplanned, .lead, plan("José", "Jose\u{301}"),
      "Jose\\u{301} is José, spelled differently"),
    Case(
      .unplanned, .lead, plan("Ada Lee", "Ada\u{A0}Lee"),
      "Ada\\u{A0}Lee is Ada Lee, spelled differently"),
    Case(.planned, .lead, plan("Ada"), nil),
    Case(.planned, ada, plan("Ada"), "that is for the hiring lead"),
    Case(.underWay, .lead, plan("Ada"), "a form has been opened, so the plan stays as it is"),
    Case(.withTest, .lead, plan("Ada"), "the test has begun, so the plan stays as it is"),
    Case(.decided, .lead, .candidateCorrected(candidate: "Cyd", reason: "r"), nil),
    Case(
      .decided, .lead, .candidateCorrected(candidate: "Cyd", reason: ""),
      "it is recorded with a reason"),
    Case(
      .decided, .lead, .candidateCorrected(candidate: " ", reason: "r"),
      "the candidate needs a name"),
    Case(
      .decided, .lead, .candidateCorrected(candidate: "Cy", reason: "r"),
      "the candidate is called Cy already"),
    Case(
      .decided, ada, .candidateCorrected(candidate: "X", reason: "r"), "that is for the hiring lead"
    ),
    Case(.decided, .lead, .openingCorrected(opening: Opening("x"), reason: "r"), nil),
    Case(
      .decided, .lead, .openingCorrected(opening: Opening("x"), reason: "\u{200B}"),
      "it is recorded with a reason"),
    Case(
      .decided, .lead, .openingCorrected(opening: Opening("front desk"), reason: "r"),
      "the opening is called front desk already"),
    Case(.underWay, .lead, .interviewerAdded(interviewer: Feeds.dee, reason: "r"), nil),
    Case(
      .underWay, .lead, .interviewerAdded(interviewer: Feeds.dee, reason: ""),
      "it is recorded with a reason"),
    Case(
      .underWay, .lead, .interviewerAdded(interviewer: Interviewer("ADA"), reason: "r"),
      "ADA is Ada, spelled differently"),
    Case(
      .underWay, .lead, .interviewerAdded(interviewer: Interviewer("lead"), reason: "r"),
      "\"lead\" is nobody's name: it stands for the hiring lead"),
    Case(
      .openedEarly, .lead, .interviewerAdded(interviewer: Feeds.dee, reason: "r"),
      "the forms are open, so nobody joins the panel any more"),
    Case(
      .sealed, .lead, .interviewerAdded(interviewer: Feeds.dee, reason: "r"),
      "the forms are open, so nobody joins the panel any more"),
    Case(
      .underWay, .lead,
      .interviewerReplaced(interviewer: Feeds.ben, by: Feeds.dee, reason: "r"), nil),
    Case(
      .underWay, .lead,
      .interviewerReplaced(interviewer: Feeds.ada, by: Feeds.dee, reason: "r"),
      "Ada has sealed; that form counts"),
    Case(
      .underWay, .lead,
      .interviewerReplaced(interviewer: Feeds.ben, by: Feeds.ada, reason: "r"),
      "Ada is on the panel already"),
    Case(
      .sealed, .lead, .interviewerReplaced(interviewer: Feeds.ben, by: Feeds.dee, reason: "r"),
      "Ben has sealed; that form counts"),
    Case(.underWay, .lead, .seatExcused(interviewer: Feeds.ben, reason: "r"), nil),
    Case(
      .underWay, .lead, .seatExcused(interviewer: Feeds.ben, reason: " "),
      "it is recorded with a reason"),
    Case(
      .underWay, .lead, .seatExcused(interviewer: Feeds.ada, reason: "r"),
      "Ada has sealed; that form counts"),
    Case(
      .underWay, .lead, .excuseWithdrawn(interviewer: Feeds.ben, reason: "r"),
      "Ben is not excused"),
    Case(.underWay, .lead, .openedEarly(reason: "r"), nil),
    Case(.underWay, .lead, .openedEarly(reason: ""), "it is recorded with a reason"),
    Case(.openedEarly, .lead, .openedEarly(reason: "r"), "the forms are open already"),
    Case(.planned, .lead, .sessionSetAside(reason: "r"), nil),
    Case(.planned, .lead, .sessionSetAside(reason: ""), "it is recorded with a reason"),
    Case(
      .aside, .lead, .sessionSetAside(reason: "r"),
      "the session is set aside already: a rehearsal"),
    Case(.sealed, .lead, .holdPlaced(reason: "r"), nil),
    Case(.sealed, .lead, .holdPlaced(reason: " "), "it is recorded with a reason"),
    Case(.sealed, .lead, .holdLifted(reason: "r"), "the session is not on hold"),
    Case(
      .sealed, .lead, .eventsLost(from: 1, to: 2), "only starpanel recover records what was lost"),
    Case(.aside, .lead, .sessionReinstated(reason: "r"), nil),
    Case(.aside, .lead, .sessionReinstated(reason: ""), "it is recorded with a reason"),
    Case(.sealed, .lead, .sessionReinstated(reason: "r"), "the session is not set aside"),
    Case(
      .aside, .lead, .questionVoided(question: "q8", reason: "r"),
      "q8 is voided already: put badly"),
    Case(.underWay, .lead, .agendaSettled(item: "spread:q1", note: "n"), Session.notOpenYet),
    Case(
      .sealed, .lead, .agendaSettled(item: "spread:q1", note: ""), "it is recorded with a reason"),
  ]

  /// A name that was spelled wrong is put right by a replacement; a reader of the test rates nothing.
  static let seating: [Case] = [
    Case(.underWay, .lead, replace(Feeds.ben, by: "BEN"), nil),
    Case(.planned, .lead, replace(Feeds.ada, by: " Ada"), nil),
    Case(.underWay, .lead, replace(Feeds.ben, by: "Ben"), "Ben is on the panel already"),
    Case(.underWay, .lead, replace(Feeds.ben, by: "ADA"), "ADA is Ada, spelled differently"),
    Case(.sealed, .lead, replace(Feeds.ben, by: "BEN"), "Ben has sealed; that form counts"),
    Case(
      .withTest, .lead, .interviewerAdded(interviewer: Interviewer("CAL"), reason: "r"),
      "CAL has marked the test of this session, and rates no interview of it"),
    Case(
      .withTest, .lead, replace(Feeds.ben, by: "Cal"),
      "Cal has marked the test of this session, and rates no interview of it"),
    Case(.withTest, .lead, .interviewerAdded(interviewer: Feeds.dee, reason: "r"), nil),
  ]

  private static func replace(_ name: Interviewer, by other: String) -> Happening {
    .interviewerReplaced(interviewer: name, by: Interviewer(other), reason: "r")
  }

  static let decisions: [Case] = [
    Case(.planned, .lead, decide(.withdrawn), nil), Case(.underWay, .lead, decide(.withdrawn), nil),
    Case(.sealed, .lead, decide(.withdrawn), nil), Case(.decided, .lead, decide(.withdrawn), nil),
    Case(.planned, .lead, decide(.withdrawn, " "), "it is recorded with a reason"),
    Case(.underWay, ada, decide(.withdrawn), "that is for the hiring lead"),
    Case(.underWay, .lead, decide(.advance), Session.notOpenYet),
    Case(.underWay, .lead, decide(.hold), Session.notOpenYet),
    Case(.underWay, .lead, decide(.decline), Session.notOpenYet),
    Case(.openedEarly, .lead, decide(.decline), nil),
    Case(.sealed, .lead, decide(.decline, ""), "it is recorded with a reason"),
    Case(.sealed, ada, decide(.decline), "that is for the hiring lead"),
  ]

  static let test: [Case] = [
    Case(.planned, .candidate, Feeds.candidates[0], nil),
    Case(.planned, .candidate, Feeds.candidates[1], "the test has not begun"),
    Case(.withTest, .candidate, Feeds.candidates[0], "the test has begun already"),
    Case(.withTest, .candidate, Feeds.candidates[3], nil),
    Case(.withTest, ada, Feeds.candidates[3], "that is for the candidate"),
    Case(
      .withTest, .lead, .testArranged(arrangement: Feeds.slowly),
      "the test has begun, so its form and time stay"),
    Case(
      .planned, .lead, .testArranged(arrangement: Feeds.slowlyWithReason),
      "why somebody is given time is not asked and not kept"),
    Case(.planned, .lead, .testArranged(arrangement: Feeds.slowly), nil),
    Case(
      .withTest, .lead, .timeGiven(section: "accuracy", seconds: 9, reason: "migraine"),
      "why somebody is given time is not asked and not kept"),
    Case(
      .withTest, .lead, .timeGiven(section: "accuracy", seconds: 9, reason: TimeGift.noReason), nil),
    Case(
      .withTest, .lead, .sectionConfirmed(section: "accuracy", marks: Feeds.marks(1, 2), by: "Dee"),
      "the score of accuracy is another one by now"),
    Case(
      .withTest, .marker(Feeds.cal), Feeds.cals[0], "s1 is marked already; a change has a reason"),
    Case(.withTest, .marker(Feeds.cal), Feeds.cals[1], nil),
    Case(.withTest, .marker(Marker("Dan")), Feeds.cals[1], "s1 is not marked yet"),
    Case(
      .withTest, .marker(Marker("ADA")), Feeds.cals[0],
      "ADA has a form of this session to seal, and marks no test of it before"),
    Case(.sealed, .marker(Marker("ADA")), Feeds.cals[0], nil),
  ]

  @Test(arguments: forms + flags + lead + seating + decisions + test)
  func theRecordRefuses(_ rule: Case) {
    let session = Self.session(rule.state)
    #expect(session.refusal(of: rule.happening, by: rule.seat) == rule.sentence)
  }

  @Test func anExcusedMemberWritesNothing() {
    let excused = Happening.seatExcused(interviewer: Feeds.ben, reason: "ill")
    let session = Session(
      id: Feeds.session,
      events: Feeds.feed([Feeds.plan, excused], .lead)
        + Feeds.feed([Feeds.bens[0]], .interviewer(Feeds.ben)))
    let sentence = "Ben is excused (ill); the lead can take that back"
    for happening in Feeds.bens where happening.authors.first == .interviewer {
      if case .flagResolved = happening { continue }
      #expect(session.refusal(of: happening, by: Self.ben) == sentence)
    }
    let back = Happening.excuseWithdrawn(interviewer: Feeds.ben, reason: "well")
    #expect(session.refusal(of: back, by: .lead) == nil)
    #expect(
      session.refusal(of: .seatExcused(interviewer: Feeds.ada, reason: "r"), by: .lead)
        == "somebody has to stay on the panel")
  }

  @Test func nobodyIsWaitedForUnderTwoSpellings() {
    let lead: [Happening] = [Feeds.plan, Self.replace(Feeds.ben, by: "BEN")]
    let session = Session(id: Feeds.session, events: Feeds.feed(lead, .lead))
    let back = Happening.excuseWithdrawn(interviewer: Feeds.ben, reason: "r")
    #expect(session.refusal(of: back, by: .lead) == "Ben is BEN, spelled differently")
  }

  @Test func whoMarkedTheTestWhileExcusedStaysExcused() {
    let lead: [Happening] = [Feeds.plan, .seatExcused(interviewer: Feeds.ben, reason: "ill")]
    let session = Session(
      id: Feeds.session,
      events: Feeds.feed(lead, .lead) + Feeds.feed(Feeds.candidates, .candidate)
        + Feeds.feed(Feeds.cals, .marker(Marker("ben"))))
    let back = Happening.excuseWithdrawn(interviewer: Feeds.ben, reason: "r")
    #expect(
      session.refusal(of: back, by: .lead)
        == "Ben has marked the test of this session, and rates no interview of it")
  }

  /// Who raised a flag takes it back, but not once somebody else has found it true.
  @Test func theAuthorDoesNotUndoWhatAnotherConfirmed() {
    var session = Self.session(.sealed)
    let confirm = Happening.flagResolved(flag: Self.leads, state: .confirmed, reason: "r")
    session.apply(
      Event(
        session: Feeds.session, seat: Self.ben, sequence: (session.heads[Self.ben] ?? 0) + 1,
        at: Instant(milliseconds: Feeds.start), happening: confirm))
    let dismiss = Happening.flagResolved(flag: Self.leads, state: .dismissed, reason: "r")
    #expect(session.refusal(of: dismiss, by: .lead) != nil)
    #expect(session.refusal(of: dismiss, by: Self.ada) == nil)
    #expect(
      session.refusal(of: .flagWithdrawn(number: 1), by: .lead)
        == "the flag is confirmed already")
  }
}
