import Interview
import Screen
import Testing

@testable import Console

/// The debrief's agenda is settled, then the lead decides.
struct ScorecardDecisionTests {
  /// Settles whatever waits, by notes.
  private func settleAll(_ seated: inout Seated) {
    seated.press("b")
    for _ in 0..<12 where seated.text.contains("to settle") && seated.text.contains("Debrief") {
      if seated.text.contains("… to settle") { seated.press("nwe talked it through<enter>") }
      seated.press("<enter>")
    }
  }

  @Test func aDecisionWaitsForTheAgendaAndNamesWhatWaits() {
    var seated = Panel.lead(Panel.sealed)
    seated.press("d")
    #expect(
      seated.text.split { $0.isWhitespace }.joined(separator: " ").contains(
        "Only withdrawn: 4 to settle first: q3 straddle, q3 spread, forms in two bands, must-haves"
          + " not given."))
    seated.press("h")
    #expect(seated.text.contains("4 to settle first"))
    #expect(!seated.model.screen.isTyping)
    #expect(seated.model.opened?.shown.decision == nil)
  }

  @Test func theDebriefWalksTheAgendaInItsOrder() {
    var seated = Panel.lead(Panel.sealed)
    let before = seated.events.count
    seated.press("b")
    #expect(
      Array(seated.lines[0...10]) == [
        " Scorecard   Debrief · Dana Whitfield                   lead · 4 of 4 to settle",
        "────────────────────────────────────────────────────────────────────────────────",
        " 1 of 4  q3 straddle · Billing and revenue cycle",
        " Critical: the mean of 3.33 passes the bar of 3, with one rating below it.",
        " … to settle",
        "",
        // Lowest first, whoever sits where on the panel.
        " M. Lindqvist              R. Okafor                 A. Moreau",
        "  2  Weak                   4  Strong                 4  Strong",
        " S– T– A– R–               S– T– A– R–               S– T– A– R–",
        " 00:40 denials 44244443    00:40 denials 44434444    00:40 denials 53434544 to",
        " to 6%                     to 6%                     6%",
      ])
    seated.press("nread the notes<enter>")
    #expect(seated.text.contains("✓ settled: read the notes"))
    seated.press("]")
    #expect(seated.lines[2].contains("2 of 4  q3 spread"))
    seated.press("[")
    #expect(seated.lines[2].contains("1 of 4  q3 straddle"))
    seated.press("]]]<enter>")
    #expect(seated.lines[0].contains("Scorecard   Dana Whitfield"))
    #expect(
      seated.recorded(after: before) == [
        .agendaSettled(item: "critical-straddle:q3", note: "read the notes")
      ])
  }

  @Test func onceAllIsSettledTheLeadDecides() throws {
    var seated = Panel.lead(Panel.sealed)
    settleAll(&seated)
    seated.press("d")
    #expect(seated.text.contains("Verdict discuss. Decide: a advance   h hold   d decline"))
    let heads = seated.session.heads
    seated.press("astrong references<enter>")
    let decision = try #require(seated.session.decision)
    #expect(decision.choice == .advance)
    #expect(decision.reason == "strong references")
    #expect(decision.basis.count == heads.count)
    #expect(heads.allSatisfy { decision.basis[$0.key.text] == $0.value })
    #expect(!seated.session.isDecisionStale)
    #expect(seated.text.contains("Decision  advance · 2026-11-24 08:00 UTC · strong references"))
    #expect(!seated.text.contains("STALE"))
  }

  @Test func whatComesLaterMakesItStaleUntilDecidedAgain() {
    var seated = Panel.lead(Panel.sealed, size: Size(width: 120, height: 40))
    settleAll(&seated)
    seated.press("dhwait for references<enter>")
    seated.press("jV")
    #expect(seated.text.contains("Total 79.6 discuss becomes"))
    seated.press("nobody asked it<enter>")
    #expect(seated.text.contains("STALE: something was recorded since"))
    settleAll(&seated)
    seated.press("ddnot enough<enter>")
    #expect(!seated.text.contains("STALE"))
    #expect(seated.session.decisions.map(\.choice) == [.hold, .decline])
  }

  @Test func advanceIsRefusedOnItsGroundsWhileTheVerdictFails() {
    let events = Panel.events(
      ["44434444", "44444444", "44434444"].map { Panel.form($0) },
      lead: Panel.test(["60", "90", "90", "90", "90"]))
    var seated = Panel.lead(events)
    settleAll(&seated)
    seated.press("d")
    #expect(seated.text.contains("Not advance: the verdict is fail: hard skills below 70."))
    seated.press("a")
    #expect(seated.text.contains("the verdict is fail: hard skills below 70"))
    #expect(!seated.model.screen.isTyping)
    seated.press("dbelow the bar<enter>")
    #expect(seated.session.decision?.choice == .decline)
  }

  @Test func advanceIsRefusedWhileSomethingIsMissing() {
    var seated = Panel.lead(
      Panel.events(["44434444", "44444444", "44434444"].map { Panel.form($0) }, lead: []))
    #expect(seated.text.contains("Verdict incomplete"))
    settleAll(&seated)
    seated.press("da")
    #expect(seated.text.contains("the verdict is incomplete"))
    #expect(seated.session.decision == nil)
  }

  @Test func aVerdictThatTurnsWhileTheReasonIsTypedRefusesTheAdvance() {
    var seated = Panel.lead(Panel.sealed)
    settleAll(&seated)
    seated.press("dastrong")
    let lead = (seated.session.heads[.lead] ?? 0) + 1
    let events = Panel.test(["10", "10", "10", "10", "10"]).enumerated().map { index, happening in
      Event(
        session: Fixture.id, seat: .lead, sequence: lead + index, at: Fixture.now,
        happening: happening)
    }
    seated.send(.caughtUp(events))
    seated.press("<enter>")
    #expect(seated.text.contains("Not recorded: the verdict is fail"))
    #expect(seated.session.decision == nil)
  }

  @Test func anInterviewerNeitherSettlesNorDecides() {
    var seated = Seated(as: .interviewer(Fixture.okafor), events: Panel.sealed)
    seated.press("<enter>c")
    #expect(seated.model.screen.name == "Scorecard")
    let before = seated.events.count
    for keys in ["d", "V", "x", "t", "e"] {
      seated.press(keys)
      #expect(seated.text.contains("for the hiring lead"), "\(keys)")
    }
    seated.press("bn")
    #expect(seated.text.contains("for the hiring lead"))
    #expect(seated.recorded(after: before).isEmpty)
    #expect(seated.unanswered.isEmpty)
  }

  @Test func leavingGoesBackToWhereOneCameFrom() {
    var seated = Seated(as: .interviewer(Fixture.okafor), events: Panel.sealed)
    seated.press("<enter>cq")
    #expect(seated.model.screen.name == "Interview")
    #expect(seated.model.opened != nil)
    var lead = Panel.lead(Panel.sealed)
    lead.press("t<esc>")
    #expect(lead.model.screen.name == "Scorecard")
    #expect(lead.model.opened != nil)
    lead.press("q")
    #expect(lead.model.opened == nil)
  }
}
