import Interview
import Testing

@testable import Reports

/// What `show` prints while forms are open.
struct SessionProgressTests {
  private func lines(_ session: Session, _ seat: Seat?) -> [String] {
    SessionProgress(
      session: session, candidate: "Cy", guide: SessionFeeds.guide,
      visibility: Visibility(of: session, at: seat), zone: SessionFeeds.zone
    ).lines
  }

  private let open = SessionFeeds.session(
    ada: SessionFeeds.form([4, 5], isSealed: false), ben: SessionFeeds.form([2, 2, 2]))

  @Test func theLeadIsToldHowFarEachFormIs() {
    #expect(
      lines(open, .lead) == [
        "Cy  front desk", "", "Ratings are shown once every form is sealed or excused.", "",
        "  Ada Lovelace  2 of 3", "  Ben␛[2J  sealed",
      ])
    let fresh = SessionFeeds.session(ada: [], ben: [])
    #expect(lines(fresh, .lead)[4] == "  Ada Lovelace  not started")
  }

  @Test func anInterviewerIsToldOfTheirOwnFormAndOfNoOther() {
    #expect(
      lines(open, .interviewer(SessionFeeds.ada)).dropFirst(4) == [
        "  Ada Lovelace  2 of 3", "  Ben␛[2J", "", "Your form:", "  q1  Title q1: 4",
        "  q2  Title q2: 5", "  a-longer-question-id  Title a-longer-question-id: not rated",
      ])
  }

  @Test func aReaderAtNoSeatIsToldOfThePanelOnly() {
    #expect(lines(open, nil).dropFirst(4) == ["  Ada Lovelace", "  Ben␛[2J"])
  }

  @Test func whoIsRecusedIsNamedSoToWhomProgressIsTold() {
    let session = SessionFeeds.session(
      ada: [.conflictStated(recused: true)], ben: [.conflictStated(recused: false)])
    let told = lines(session, .lead)
    #expect(told.dropFirst(4).prefix(2) == ["  Ada Lovelace  recused", "  Ben␛[2J  not started"])
    #expect(told.contains("Excused: Ada Lovelace: recused, for a conflict of interest"))
    #expect(
      told.last { $0.hasPrefix("Conflict of interest: ") }?
        .hasPrefix("Conflict of interest: Ada Lovelace is recused (") == true)
    #expect(told.last?.contains(", Ben␛[2J says no (") == true)
    #expect(lines(session, nil).dropFirst(4).first == "  Ada Lovelace  excused")
    #expect(!lines(session, nil).joined().contains("onflict"))
  }

  @Test func whoIsExcusedOrReplacedIsToldToAll() {
    let session = SessionFeeds.session(
      lead: [
        .seatExcused(interviewer: SessionFeeds.ada, reason: "ill"),
        .interviewerReplaced(
          interviewer: SessionFeeds.ben, by: Interviewer("Dee"), reason: "away"),
      ], ada: [], ben: [])
    #expect(
      lines(session, nil).dropFirst(4).prefix(3) == [
        "  Ada Lovelace  excused", "  Ben␛[2J  replaced by Dee", "  Dee",
      ])
  }
}
