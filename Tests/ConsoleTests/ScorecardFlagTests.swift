import Interview
import Scoring
import Screen
import Testing

@testable import Console

/// Red flags, revisions and voided questions, and who may touch them.
struct ScorecardFlagTests {
  private static let key = FlagKey(interviewer: Fixture.lindqvist, number: 1)

  private func events(_ flag: String) -> [Event] {
    Panel.events([
      Panel.form("44434444"), Panel.form("44444444", flag: flag), Panel.form("44434444"),
    ])
  }

  @Test func theLeadConfirmsADisqualifyingFlagAndItFails() {
    var seated = Panel.lead(events("confidentiality"))
    let before = seated.events.count
    #expect(seated.text.contains("Verdict incomplete"))
    #expect(seated.text.contains("… red flags open"))
    seated.press("y")
    #expect(seated.text.contains("move to a flag first"))
    seated.press("<tab><tab><tab>")
    #expect(seated.text.contains("… ! Breaks confidentiality       raised by M. Lindqvist"))
    #expect(seated.text.contains("“said so twice”"))
    seated.press("yher own words<enter>")
    #expect(
      seated.recorded(after: before) == [
        .flagResolved(flag: Self.key, state: .confirmed, reason: "her own words")
      ])
    #expect(seated.text.contains("✗ ! Breaks confidentiality       confirmed, raised by"))
    #expect(seated.text.contains("confirmed by the lead: her own words"))
    seated.press("<tab><tab><tab>")
    #expect(seated.text.contains("Verdict fail"))
    #expect(seated.text.contains("Because   a red flag confirmed"))
  }

  @Test func whoRaisedItDoesNotJudgeItAndAnotherInterviewerMay() {
    for (name, mayDo) in [(Fixture.lindqvist, false), (Fixture.moreau, true)] {
      var seated = Seated(as: .interviewer(name), events: events("confidentiality"))
      seated.press("<enter>c<tab><tab><tab>")
      let before = seated.events.count
      seated.press("z")
      #expect(seated.text.contains("you raised it") == !mayDo)
      #expect(seated.model.screen.isTyping == mayDo)
      if mayDo { seated.press("misheard<enter>") }
      #expect(
        seated.recorded(after: before)
          == (mayDo
            ? [.flagResolved(flag: Self.key, state: .dismissed, reason: "misheard")] : []))
    }
  }

  @Test func aConcernIsSettledByConfirmingIt() {
    var seated = Panel.lead(events("job-hopping"))
    seated.press("<tab><tab>jj<enter>")
    #expect(seated.text.contains("concern: short stays"))
    #expect(seated.text.contains("Evidence  “said so twice”"))
    #expect(seated.text.contains("… to settle"))
    seated.press("ytwo jobs in a year<enter>")
    #expect(seated.text.contains("✓ settled, flag confirmed: two jobs in a year"))
  }

  @Test func aDismissedConcernLeavesTheAgenda() {
    var seated = Panel.lead(events("job-hopping"))
    seated.press("<tab><tab>G<enter>zone contract, no gaps<enter>")
    #expect(!seated.text.contains("concern: short stays"))
    #expect(seated.model.opened?.shown.state(of: Self.key) == .dismissed)
  }

  @Test func concernsKeepTheirKeysWhenOneIsDismissed() throws {
    var both = Panel.form("44444444", isSealed: false, flag: "job-hopping")
    both += [
      .flagRaised(flag: "job-hopping", evidence: "again"),
      .communicationJudged(communication: .meets), .formSealed(guide: ""),
    ]
    var session = Session(
      id: Fixture.id, events: Panel.events([both, Panel.form("44444444"), Panel.form("44444444")]))
    func concerns() -> [AgendaEntry] {
      let opened = OpenSession(seat: .lead, copy: Fixture.copy, session: session, drafts: [:])
      return opened.agenda(CombinedCard(opened)).filter { $0.item.kind == .concernFlag }
    }
    #expect(concerns().map(\.key) == ["concern-flag", "concern-flag#2"])
    let settled = Happening.agendaSettled(item: "concern-flag", note: "asked her")
    let dismissed = Happening.flagResolved(
      flag: FlagKey(interviewer: Fixture.okafor, number: 1), state: .dismissed, reason: "no")
    for happening in [settled, dismissed] {
      session.apply(
        Event(
          session: Fixture.id, seat: .lead, sequence: (session.heads[.lead] ?? 0) + 1,
          at: Fixture.now, happening: happening))
    }
    // What was settled was the other one.
    #expect(concerns().map(\.key) == ["concern-flag#2"])
    #expect(concerns().map(\.settled) == [nil])
  }

  @Test func theLeadDoesNotReviseForAnInterviewer() {
    var seated = Panel.lead(Panel.sealed)
    let why = "the interviewer revises at their own seat"
    seated.press("r")
    #expect(seated.text.contains(why))
    seated.press("br")
    #expect(seated.text.contains(why))
  }

  @Test func anInterviewerRevisesTheirOwnRatingWithAReason() throws {
    var seated = Seated(as: .interviewer(Fixture.lindqvist), events: Panel.sealed)
    seated.press("<enter>cjj")
    let before = seated.events.count
    seated.press("r")
    #expect(seated.text.contains("Your new rating of q3, now 2: press 1-5."))
    seated.press("2")
    #expect(seated.text.contains("2 is your rating of q3 already"))
    seated.press("r4")
    #expect(seated.text.contains("Revise q3 from 2 to 4. The first rating stays beside it. Why?"))
    seated.press("the denials report<enter>")
    let four = try #require(Rating(4))
    #expect(
      seated.recorded(after: before) == [
        .ratingRevised(
          question: "q3", answer: .rated(four), reason: "the denials report", elements: nil)
      ])
    #expect(seated.lines[6].contains("2>4"))
    #expect(seated.text.contains("At first"))
  }

  @Test func aRevisionInTheDebriefSettlesTheItem() {
    var seated = Seated(as: .interviewer(Fixture.lindqvist), events: Panel.sealed)
    seated.press("<enter>cbr1worse on reflection<enter>")
    #expect(seated.text.contains("revised to 1: worse on"))
    #expect(seated.text.contains("✓ settled by a revision"))
    // Back to the first rating: both stay in sight.
    seated.press("r2no, as at first<enter>")
    #expect(seated.text.contains(" 2>2 "))
  }

  @Test func aVerdictThatRevisionsFlippedSaysSo() {
    let three = Panel.events(
      ["44444444", "44444444", "44444434"].map { Panel.form($0) },
      lead: Panel.test(["81", "81", "81", "81", "81"]))
    var seated = Seated(as: .interviewer(Fixture.moreau), events: three)
    seated.press("<enter>cjjjjjj")
    #expect(seated.text.contains("Verdict strong"))
    seated.press("r1the tape<enter>")
    #expect(seated.text.contains("The revisions changed the verdict from strong to"))
    #expect(
      seated.text.contains(
        "At first  Verdict strong   Total 80.1 strong   Interview 79.2 (mean 3.96)"))
    #expect(seated.text.contains("verdict flipped"))
  }

  @Test func voidingShowsTheTotalsAndTakesTheQuestionOut() {
    var seated = Panel.lead(Panel.sealed)
    let before = seated.events.count
    seated.press("jjV")
    #expect(
      seated.text.replacing("\n", with: "").contains(
        "Total 79.6 discuss becomes 80.3 strong, verdict discuss becomes strong."))
    seated.press("read out wrongly<enter>")
    #expect(
      seated.recorded(after: before) == [
        .questionVoided(question: "q3", reason: "read out wrongly")
      ])
    #expect(seated.lines[6].contains("3 ! Billing         voided: read out wrongly"))
    #expect(seated.text.contains("Total 80.3 strong"))
    seated.press("V")
    #expect(seated.text.contains("q3 is voided already: read out wrongly"))
  }

  @Test func onlyEnterLeavesTheDebriefAfterItsLastItem() {
    var seated = Panel.lead(events("job-hopping"))
    seated.press("b")
    for _ in 0..<30 { seated.press("]") }
    seated.press("<pgdn>")
    #expect(seated.lines[0].contains("Debrief"))
    #expect(seated.text.contains("this is the last item; Enter goes back to the scorecard"))
    seated.press("<enter>")
    #expect(!seated.lines[0].contains("Debrief"))
  }
}
