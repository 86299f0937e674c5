import Guide
import TestSupport
import Testing

@testable import Interview

/// Who takes a seat says that there is no conflict of interest, or is recused.
struct ConflictTests {
  private static let none = Happening.conflictStated(recused: false)
  private static let recusal = Happening.conflictStated(recused: true)
  private static let back = Happening.excuseWithdrawn(interviewer: Feeds.ben, reason: "a slip")
  private static let excuse = Happening.seatExcused(interviewer: Feeds.ben, reason: "ill")

  private static func feeds(
    lead: [Happening] = [], ada: [Happening] = [], ben: [Happening] = []
  ) -> [[Event]] {
    [
      Feeds.feed([Feeds.plan] + lead, .lead), Feeds.feed(ada, .interviewer(Feeds.ada)),
      Feeds.feed(ben, .interviewer(Feeds.ben)),
    ]
  }

  private static func session(
    lead: [Happening] = [], ada: [Happening] = [], ben: [Happening] = []
  ) -> Session {
    Session(id: Feeds.session, events: feeds(lead: lead, ada: ada, ben: ben).joined())
  }

  @Test func sayingItOpensNoForm() {
    let session = Self.session(ben: [Self.none])
    #expect(session.forms.isEmpty)
    #expect(session.conflictStatement(of: Feeds.ben)?.isRecused == false)
    #expect(session.conflictStatement(of: Feeds.ben)?.at == Instant(milliseconds: Feeds.start))
    #expect(session.conflictStatement(of: Feeds.ada) == nil)
    #expect(session.seats == [Feeds.ada, Feeds.ben])
    #expect(session.refusal(of: Feeds.plan, by: .lead) == nil, "the plan may still be changed")
  }

  /// What was said is about one candidate, and somebody has to be waited for.
  @Test func aPlanDoesNotTurnWhatWasSaid() {
    guard case .sessionPlanned(let plan) = Feeds.plan else { return }
    func refusal(_ session: Session, _ change: (inout Plan) -> Void) -> String? {
      var changed = plan
      change(&changed)
      return session.refusal(of: .sessionPlanned(plan: changed), by: .lead)
    }
    let said = Self.session(ben: [Self.recusal])
    #expect(
      refusal(said) { $0.candidate = "Somebody Else" }?.hasPrefix(
        "somebody has said whether there is a conflict of interest with \(plan.candidate)") == true)
    #expect(refusal(said) { $0.panel = [Feeds.ben] } == "everybody on that panel is recused")
    #expect(refusal(said) { $0.panel = [Feeds.ada] } == nil)
    #expect(refusal(Self.session()) { $0.candidate = "Somebody Else" } == nil)
  }

  @Test func thatARecusalIsTakenBackIsTheLeadsAndThatPersonsToKnow() {
    let session = Self.session(lead: [Self.back], ben: [Self.recusal])
    func shows(_ seat: Seat?) -> Bool {
      let visibility = Visibility(of: session, at: seat)
      return session.changes.contains(where: visibility.shows)
    }
    #expect(shows(.lead) && shows(.interviewer(Feeds.ben)))
    #expect(!shows(.interviewer(Feeds.ada)) && !shows(nil))
  }

  @Test func whoIsRecusedIsNotWaitedFor() {
    let session = Self.session(ada: Feeds.adas, ben: [Self.recusal])
    #expect(session.seats == [Feeds.ada])
    #expect(session.excuse(of: Feeds.ben) == "recused, for a conflict of interest")
    #expect(session.isComplete)
    #expect(SessionRow(session).excusedMembers == [Feeds.ben])
    #expect(SessionRow(session).recusedMembers == [Feeds.ben])
  }

  /// What holds at the end, for what stands in the lead's feed and in Ben's.
  @Test(arguments: [
    ([], [recusal], true), ([back], [recusal], false), ([back], [recusal, recusal], true),
    ([back, back], [recusal, recusal], false), ([back], [recusal, none], false),
    // An excuse of the lead's and its end have nothing to do with what Ben says.
    ([excuse, back], [none, recusal], true), ([excuse, back, back], [recusal], false),
    ([excuse], [recusal], true), ([excuse, back], [none], false), ([excuse], [none], true),
  ])
  private func everyInterleavingGivesTheSame(
    lead: [Happening], ben: [Happening], isExcused: Bool
  ) {
    let feeds = Self.feeds(lead: lead, ada: Array(Feeds.adas.prefix(3)), ben: ben)
    let expected = Session(id: Feeds.session, events: feeds.joined())
    #expect((expected.excused[Feeds.ben] != nil) == isExcused)
    #expect(expected.seats.contains(Feeds.ben) == !isExcused)
    for seed in 0..<20 {
      var random = SplitMix64(seed: UInt64(seed))
      let mixed = Feeds.interleaved(feeds, &random)
      #expect(Session(id: Feeds.session, events: mixed) == expected)
    }
  }

  @Test func aRecusalThatWasTakenBackLeavesItToBeSaid() {
    let again = Self.session(lead: [Self.back], ben: [Self.recusal])
    #expect(again.conflictStatement(of: Feeds.ben) == nil)
    #expect(again.changes.map(\.kind) == [.excuseWithdrawn(Feeds.ben)])
    let said = Self.session(lead: [Self.back], ben: [Self.recusal, Self.none])
    #expect(said.conflictStatement(of: Feeds.ben)?.isRecused == false)
  }

  @Test func theRecordRefuses() {
    let ben = Seat.interviewer(Feeds.ben)
    #expect(Self.session().refusal(of: Self.recusal, by: ben) == nil)
    #expect(Self.session(ben: [Self.none]).refusal(of: Self.recusal, by: ben) == nil)
    let recused = Self.session(ben: [Self.recusal])
    #expect(recused.refusal(of: Self.recusal, by: ben) == "Ben is recused already")
    #expect(
      recused.refusal(of: Self.none, by: ben)
        == "Ben is excused (recused, for a conflict of interest); the lead can take that back")
    #expect(recused.refusal(of: Self.excuse, by: .lead) == "Ben is recused already")
    #expect(recused.refusal(of: Self.back, by: .lead) == nil)
    #expect(
      recused.refusal(of: Self.recusal, by: .interviewer(Feeds.ada))
        == "you are the last of the panel; ask the lead to put somebody else in your place")
    #expect(recused.refusal(of: Self.none, by: .interviewer(Feeds.ada)) == nil)
    let sealed = Self.session(ben: Feeds.bens)
    #expect(sealed.refusal(of: Self.recusal, by: ben) == "Ben has sealed; that form counts")
    #expect(sealed.refusal(of: Self.none, by: ben) == Session.formIsSealed)
    let stranger = Seat.interviewer(Feeds.dee)
    #expect(
      Self.session().refusal(of: Self.recusal, by: stranger)
        == "Dee is not on the panel of this session")
    #expect(
      Self.session().refusal(of: Self.none, by: .lead)
        == "that is for the interviewer, at their own seat")
  }

  @Test func whoIsRecusedMarksNoTestOfIt() {
    let recused = Self.session(ben: [Self.recusal])
    let mark = Feeds.cals[0]
    #expect(
      recused.refusal(of: mark, by: .marker(Marker("BEN")))
        == "BEN is recused from this session, and marks no test of it")
    #expect(recused.isInvolved(Marker("ben")))
    #expect(recused.refusal(of: mark, by: .marker(Feeds.cal)) == nil)
  }

  /// It is progress and no value: the lead is told at once, the others with the rest.
  @Test func whoSeesThatItWasSaid() {
    let session = Self.session(ada: [Self.none], ben: Array(Feeds.bens.dropLast()))
    let event = Feeds.feed([Self.none], .interviewer(Feeds.ada))[0]
    #expect(Visibility(of: session, at: .lead).shows(event))
    #expect(Visibility(of: session, at: .interviewer(Feeds.ada)).shows(event))
    for seat in [nil, Seat.candidate, .marker(Feeds.cal), .interviewer(Feeds.ben)] {
      #expect(!Visibility(of: session, at: seat).shows(event))
    }
  }

  /// Whoever could end the waiting by a recusal would else read all forms, and come back.
  @Test func whoIsRecusedSeesNoFormsOfOthers() {
    let session = Self.session(ada: Feeds.adas, ben: [Feeds.bens[0], Self.recusal])
    let row = SessionRow(session)
    for visibility in [
      Visibility(of: session, at: .interviewer(Feeds.ben)),
      row.visibility(for: .interviewer(Feeds.ben)),
    ] {
      #expect(!visibility.isOpen)
      #expect(visibility.isListed)
      #expect(!visibility.showsForm(of: Feeds.ada))
      #expect(visibility.showsForm(of: Feeds.ben))
    }
    #expect(Visibility(of: session, at: .lead).isOpen)
    #expect(Visibility(of: session, at: .interviewer(Feeds.ada)).isOpen)
  }

  private func sentence(_ session: Session, _ seat: Seat?) -> String? {
    ConflictWords(session, Visibility(of: session, at: seat)).sentence(in: .unknown)
  }

  @Test func theWordsSayWhoSaidWhat() {
    let rating = Array(Feeds.adas.prefix(3))
    let both = Self.session(ada: [Self.none] + rating, ben: [Self.recusal])
    let time = "(2026-11-24 06:00 UTC)"
    #expect(sentence(both, .lead) == "Ada says no \(time), Ben is recused \(time)")
    #expect(sentence(both, .interviewer(Feeds.ada)) == "Ada says no \(time)")
    #expect(sentence(both, nil) == nil)
    // Whoever has begun a form and not said it is named, where the panel was asked at all.
    let one = Self.session(ada: [Self.none], ben: [Feeds.bens[0]])
    #expect(sentence(one, .lead) == "Ada says no \(time), Ben has not said")
    #expect(sentence(one, .interviewer(Feeds.ben)) == nil)
    #expect(sentence(Self.session(ada: rating, ben: Feeds.bens), .lead) == nil)
    let words = ConflictWords(one, Visibility(of: one, at: .lead))
    #expect(words.remark(on: Feeds.ada) == "no conflict of interest")
    #expect(words.remark(on: Feeds.ben) == "conflict of interest not stated")
    let recused = ConflictWords(both, Visibility(of: both, at: .lead))
    #expect(recused.remark(on: Feeds.ben) == nil)
  }
}
