import Interview
import Screen
import Testing

@testable import Console

/// Whether there is a conflict of interest is asked at the interview, and never stands in the way.
struct ConflictTests {
  private let okafor = Fixture.okafor
  private let said = Happening.conflictStated(recused: false)

  private func stated(_ seated: Seated) -> Bool? {
    seated.session.conflictStatement(of: okafor)?.isRecused
  }

  private func happenings(_ seated: Seated) -> [Happening] {
    seated.events.filter { $0.seat == .interviewer(okafor) }.map(\.happening)
  }

  @Test func at80By24() {
    let seated = Seated.interview()
    #expect(
      Array(seated.lines[17...23]) == [
        "────────────────────────────────────────────────────────────────────────────────",
        " Any conflict of interest with this candidate?",
        " y  no    x  yes: I am recused",
        " Family, a friend, money, an old quarrel: whatever could sway you. You may go",
        " on and say it later.",
        " A look records nothing; . starts the clock.                       0 of 8 rated",
        " y no conflict   x recused   1-5 rate   s t a r heard   n note   ? help",
      ])
  }

  @Test func at60By16() {
    let seated = Seated.interview(size: Size(width: 60, height: 16))
    #expect(
      Array(seated.lines[11...15]) == [
        "────────────────────────────────────────────────────────────",
        " Any conflict of interest with this candidate?",
        " y  no    x  yes: I am recused",
        " A look records nothing; . starts the clock.   0 of 8 rated",
        " y no conflict   x recused   1-5 rate   n note   ? help",
      ])
  }

  @Test func at120By40() {
    let seated = Seated.interview(size: Size(width: 120, height: 40))
    #expect(
      Array(seated.lines[28...31]) == [
        "────────────────────────────┴──────────────────────────────────────────────────┴────────────────────────────────────────",
        " Any conflict of interest with this candidate?",
        " y  no    x  yes: I am recused",
        " Family, a friend, money, an old quarrel: whatever could sway you. You may go on and say it later.",
      ])
  }

  @Test func thatThereIsNoneIsOneKeyAndOpensNoForm() {
    var seated = Seated.interview()
    seated.press("y")
    #expect(happenings(seated) == [said])
    #expect(seated.session.forms.isEmpty)
    #expect(seated.text.contains("On record: no conflict of interest."))
    #expect(!seated.text.contains("Any conflict of interest"))
    #expect(seated.text.contains("n writes a note about this answer."))
    seated.press("y")
    #expect(happenings(seated) == [said], "nothing is said twice")
    #expect(seated.text.contains("i asks about a conflict of interest first"))
    var again = Seated.interview(events: seated.events)
    #expect(!again.text.contains("onflict of interest"))
    again.press("4")
    #expect(!again.text.contains("onflict of interest"))
  }

  /// No key is lost to the question, and none but its own is taken for an answer.
  @Test func whoRatesAtOnceRatesAndIsReminded() {
    var seated = Seated.interview()
    seated.press("4")
    #expect(seated.session.form(of: okafor)["q1"].answer?.rating?.value == 4)
    #expect(!seated.text.contains("y  no"))
    #expect(seated.text.contains("saved ✓  i: any conflict of interest?"))
    // A y that was meant for a note, say.
    seated.press("yx<enter><esc>")
    #expect(stated(seated) == nil)
    #expect(seated.text.contains("i: any conflict of interest?"))
    seated.press("nyes, she did<esc>")
    #expect(seated.session.form(of: okafor)["q1"].note.text == "yes, she did")
    #expect(stated(seated) == nil)
    seated.press("i")
    #expect(seated.text.contains("y  no    x  yes: I am recused"))
    seated.press("y")
    #expect(stated(seated) == false)
    #expect(!seated.text.contains("i: any conflict"))
    #expect(seated.text.contains("yes, she did"))
  }

  @Test func theQuestionThatWasCalledMakesWayForAnyOtherKey() {
    var seated = Seated.interview()
    seated.press("4i3")
    #expect(seated.session.form(of: okafor)["q1"].answer?.rating?.value == 3)
    seated.press("y")
    #expect(stated(seated) == nil)
    seated.press("i<esc>")
    #expect(!seated.text.contains("y  no"))
    #expect(seated.lines[0].hasPrefix(" Interview"))
  }

  @Test func recusingAsksFirstAndEndsTheWriting() {
    var seated = Seated.interview()
    seated.press("x")
    #expect(seated.text.contains(" Recuse yourself? Your form will not count."))
    #expect(seated.text.contains(" x again recuses you; only the lead can undo that. Esc: no."))
    // What is typed on, as into a note, takes the question away and answers nothing.
    for key in ["w", "e", "y", "4", "<enter>", "<esc>"] {
      seated.press(key)
      #expect(happenings(seated) == [], "\(key)")
      #expect(!seated.text.contains("Recuse yourself?"), "\(key)")
      seated.press("x")
      #expect(seated.text.contains("Recuse yourself?"))
    }
    seated.press("<esc>")
    #expect(seated.text.contains("Any conflict of interest"))
    seated.press("4ixx")
    #expect(stated(seated) == true)
    guard case .clockStopped = happenings(seated).dropLast().last else {
      Issue.record("the clock goes on")
      return
    }
    #expect(seated.session.seats == [Fixture.lindqvist, Fixture.moreau])
    let count = seated.events.count
    seated.press("5")
    #expect(seated.events.count == count)
    #expect(
      seated.text.contains(
        "R. Okafor is excused (recused, for a conflict of interest); the lead can take"))
    seated.press("c")
    #expect(seated.text.contains("you are recused from this session"))
  }

  @Test func typingOnAfterTheQuestionWasCalledSaysNothing() {
    var seated = Seated.interview()
    seated.press("4iwxx<enter>")
    #expect(stated(seated) == nil)
    #expect(seated.session.isRecused(okafor) == false)
  }

  @Test func theLastOfThePanelSealsWithoutAStatement() {
    let others: [Happening] = [Fixture.lindqvist, Fixture.moreau].map {
      .seatExcused(interviewer: $0, reason: "ill")
    }
    var seated = Seated.interview(
      events: Fixture.feed(.lead, [.sessionPlanned(plan: Fixture.plan)] + others, from: -60))
    seated.press("4]4]4]4]4]4]4]4Sm")
    #expect(seated.text.contains("Enter seals the form for good. Esc goes back to it."))
    #expect(!seated.text.contains("no conflict of interest"))
    seated.press("<enter>")
    #expect(seated.session.form(of: okafor).isSealed)
    #expect(stated(seated) == nil)
  }

  @Test func whoSaidNoMayFindOneLater() {
    var seated = Seated.interview()
    seated.press("y4i")
    #expect(
      seated.text.contains(
        "You said on 2026-11-24 08:00 UTC that there is no conflict of interest."))
    seated.press("y")
    #expect(happenings(seated).filter { $0 == said }.count == 1)
    seated.press("ixx")
    #expect(stated(seated) == true)
  }

  @Test func theLastOfThePanelIsToldWhoHelps() {
    let others: [Happening] = [Fixture.lindqvist, Fixture.moreau].map {
      .seatExcused(interviewer: $0, reason: "ill")
    }
    var seated = Seated.interview(
      events: Fixture.feed(.lead, [.sessionPlanned(plan: Fixture.plan)] + others, from: -60))
    seated.press("x")
    #expect(seated.text.contains("you are the last of the panel; ask the lead to put somebody"))
    seated.press("<enter>")
    #expect(stated(seated) == nil)
  }

  @Test func aRecusalThatTheLeadTakesBackIsAskedAgain() {
    var seated = Seated.interview()
    seated.press("xx")
    seated.say([.excuseWithdrawn(interviewer: okafor, reason: "another Dana")], at: .lead)
    #expect(seated.text.contains("Any conflict of interest with this candidate?"))
    seated.press("y4")
    #expect(stated(seated) == false)
    #expect(seated.session.form(of: okafor)["q1"].answer?.rating?.value == 4)
  }

  @Test func theSealSaysItWhereNobodyHas() {
    var seated = Seated.interview()
    seated.press("4]4]4]4]4]4]4]4S")
    #expect(!seated.text.contains("and says: no conflict of interest"))
    seated.press("m")
    #expect(
      seated.text.contains(
        " Enter seals for good, and says: no conflict of interest. x: there is one."))
    seated.press("<enter>")
    let last = happenings(seated).suffix(2)
    #expect(last == [said, .formSealed(guide: Fixture.reference.sha256)])
    var before = Seated.interview()
    before.press("y4]4]4]4]4]4]4]4Sm")
    #expect(before.text.contains("Enter seals the form for good. Esc goes back to it."))
    before.press("<enter>")
    #expect(happenings(before).filter { $0 == said }.count == 1)
  }

  @Test func theSmallestSealShowsWhatItSays() {
    var seated = Seated.interview(size: Size(width: 60, height: 16))
    seated.press("4]4]4]4]4]4]4]4Sm")
    #expect(
      Array(seated.lines[9...13]) == [
        "────────────────────────────────────────────────────────────",
        " Does the candidate communicate well enough for the role?",
        " ▐ meets ▌     b below",
        " Not fully heard: q1 STAR, q2 STAR, q3 STAR, q4 STAR, q5 S…",
        " Enter seals, and says: no conflict of interest. x if one.",
      ])
    seated.press("xx")
    #expect(stated(seated) == true)
    #expect(!seated.session.form(of: okafor).isSealed)
  }

  @Test func aConsoleThatOnlyLooksAsksNothing() {
    var seated = Seated(as: .interviewer(okafor))
    seated.holder = SeatHolder(console: "pts/9", since: Fixture.now)
    seated.press("<enter>")
    #expect(!seated.text.contains("Any conflict"))
    seated.press("yx<enter>")
    #expect(stated(seated) == nil)
  }

  @Test func theLeadIsToldThatItWasSaid() {
    let events = Panel.events([
      [said] + Panel.form("44434444"), Panel.form("44", isSealed: false),
      [.conflictStated(recused: true)],
    ])
    let seated = Panel.lead(events)
    #expect(
      Array(seated.lines[4...6]) == [
        " ▸R. Okafor      ✓ sealed 2026-11-24 08:00 UTC · no conflict of interest",
        "  M. Lindqvist   2 of 8 questions done · conflict of interest not stated",
        "  A. Moreau      recused, for a conflict of interest",
      ])
  }

  @Test func theScorecardSaysWhoSaidWhat() {
    let events = Panel.events([
      [said] + Panel.form("44434444"), Panel.form("44244443"), [.conflictStated(recused: true)],
    ])
    let seated = Panel.lead(events, size: Size(width: 200, height: 60))
    #expect(seated.text.contains("A. Moreau: recused, for a conflict of interest"))
    #expect(seated.text.contains("of interest: R. Okafor says no (2026-11-24 08:00 UTC)"))
    #expect(seated.text.contains("M. Lindqvist has not said"))
  }

  /// Somebody else's recusal, from a console of their own, moves no pane under the fingers.
  @Test func atTheRoundTableTheFocusStaysWithItsPerson() {
    var seated = Seated(as: .lead)
    seated.press("v<tab>")
    seated.say([.conflictStated(recused: true)], at: .interviewer(okafor))
    seated.press("4")
    #expect(seated.session.form(of: Fixture.lindqvist)["q1"].answer?.rating?.value == 4)
    seated.say([.conflictStated(recused: true)], at: .interviewer(Fixture.lindqvist))
    seated.press("2n03")
    #expect(seated.session.form(of: Fixture.moreau).entries.isEmpty, "it was meant for another")
    seated.press("2")
    #expect(seated.text.contains("M. Lindqvist is not waited for any more"))
    seated.press("<tab>2")
    #expect(seated.session.form(of: Fixture.moreau)["q1"].answer?.rating?.value == 2)
  }
}
