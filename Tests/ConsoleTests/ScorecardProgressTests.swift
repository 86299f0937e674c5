import Interview
import Screen
import Testing

@testable import Console

/// Before the forms are opened: progress for the lead, nothing for an interviewer.
struct ScorecardProgressTests {
  private static let full = ["44434444", "44244443"].map { Panel.form($0) }

  @Test func theLeadSeesProgress() {
    let events = Panel.events(
      [Panel.form("44434444"), Panel.form("44", isSealed: false)],
      lead: Panel.test(["84"]) + [.seatExcused(interviewer: Fixture.moreau, reason: "ill today")])
    let seated = Panel.lead(events)
    #expect(
      Array(seated.lines[0...7]) == [
        " Scorecard   Dana Whitfield · Medical Office Manag…  lead · 1 of 2 forms sealed",
        "────────────────────────────────────────────────────────────────────────────────",
        "  Ratings, notes and flags are shown once every form is sealed or excused.",
        "",
        " ▸R. Okafor      ✓ sealed 2026-11-24 08:00 UTC",
        "  M. Lindqvist   2 of 8 questions done",
        "  A. Moreau      excused: ill today",
        "",
      ])
    #expect(seated.lines[21].contains("Test   1 of 5 sections in"))
    #expect(
      seated.lines[23]
        == " t test   x excuse   O open early   d decide   e export   q leave   ? help")
  }

  /// What the forms say can be anything: the lead's picture stays the same.
  @Test func noValueReachesTheLead() {
    let first = Panel.events([
      Panel.form("44434444"), Panel.form("5342", isSealed: false),
    ])
    let second = Panel.events([
      Panel.form("11n1a1r1", communication: .below), Panel.form("1rna", isSealed: false),
    ])
    for keys in ["", "x", "O", "j", "<tab>", "w", "?"] {
      var left = Panel.lead(first)
      var right = Panel.lead(second)
      left.press(keys)
      right.press(keys)
      #expect(left.text == right.text, "\(keys)")
    }
  }

  @Test func aRaisedFlagDoesNotShowBeforeTheSeals() {
    let plain = Panel.lead(Panel.events([Panel.form("4", isSealed: false)]))
    let flagged = Panel.lead(
      Panel.events([Panel.form("4", isSealed: false, flag: "confidentiality")]))
    #expect(plain.text == flagged.text)
  }

  /// An interviewer at the scorecard of a session in that state.
  private func interviewer(_ events: [Event]) -> Seated {
    var seated = Seated(as: .interviewer(Fixture.okafor), events: Fixture.planned)
    seated.model.opened = OpenSession(
      seat: .interviewer(Fixture.okafor), copy: Fixture.copy,
      session: Session(id: Fixture.id, events: events), drafts: [:])
    seated.model.screens.append(ScorecardScreen())
    return seated
  }

  @Test func anInterviewerSeesNothingBeforeEveryFormIsSealed() {
    let alone = interviewer(Panel.events([Panel.form("444")], lead: []))
    #expect(alone.text.contains("The scorecard is shown once every form is sealed."))
    #expect(
      alone.lines[0]
        == " Scorecard   Dana Whitfield · Medical Office Manager                  R. Okafor")
    let others = Panel.events(
      [Panel.form("444"), Panel.form("11111111", flag: "confidentiality")],
      lead: Panel.test() + [.seatExcused(interviewer: Fixture.moreau, reason: "ill")])
    // All sealed but one's own form.
    let mineOpen = Panel.events(
      [Panel.form("444", isSealed: false), Panel.form("11111111"), Panel.form("22222222")])
    for events in [others.filter { $0.seat != .interviewer(Fixture.okafor) }, mineOpen] {
      for keys in ["", "<tab>", "w", "<enter>", "d", "x", "O", "t", "e", "V", "r3", "y", "?"] {
        var left = interviewer(Panel.events([], lead: []))
        var right = interviewer(events)
        left.press(keys)
        right.press(keys)
        #expect(left.text == right.text, "\(keys)")
        #expect(right.model.screens.count <= (keys == "?" ? 3 : 2))
      }
    }
  }

  @Test func openingEarlyOpensNothingToAnInterviewer() {
    let early = [Happening.openedEarly(reason: "the candidate has another offer")]
    let events = Panel.events([Panel.form("44434444")], lead: Panel.test() + early)
    #expect(interviewer(events).text.contains("is shown once every form is sealed"))
    #expect(Panel.lead(events).text.contains("Upset patient"))
  }

  @Test func onceAllAreSealedAnInterviewerSeesAll() {
    let seated = interviewer(Panel.sealed)
    #expect(seated.text.contains("Verdict discuss"))
    #expect(seated.lines[0].contains("3 of 3 forms sealed"))
  }

  @Test func aSealThatIsNotOnDiskYetOpensNothing() {
    var opened = OpenSession(
      seat: .interviewer(Fixture.okafor), copy: Fixture.copy,
      session: Session(
        id: Fixture.id,
        events: Panel.events(Self.full.enumerated().map { $0 == 0 ? Array($1.dropLast()) : $1 })),
      drafts: [:])
    _ = opened.record(
      [.formSealed(guide: Fixture.reference.sha256)], at: Fixture.now)
    #expect(opened.form.isSealed)
    #expect(!opened.visibility.isOpen && !opened.visibility.showsProgress)
  }

  @Test func excusingASeatAsksForAReason() {
    var seated = Panel.lead(Panel.events(Self.full))
    let before = seated.events.count
    seated.press("jjx")
    #expect(seated.text.contains("Excuse A. Moreau: the form is not waited for"))
    seated.press("<enter>")
    #expect(seated.recorded(after: before).isEmpty)
    #expect(seated.text.contains("type one"))
    seated.press("ill today<enter>")
    #expect(
      seated.recorded(after: before) == [
        .seatExcused(interviewer: Fixture.moreau, reason: "ill today")
      ])
    // The two that are left have sealed: the scorecard opens by itself.
    #expect(seated.text.contains("Verdict"))
    #expect(seated.text.contains("Excused   A. Moreau: ill today"))
  }

  @Test func escapeRecordsNothing() {
    var seated = Panel.lead(Panel.events(Self.full))
    let before = seated.events.count
    seated.press("jjxill<esc>")
    #expect(seated.recorded(after: before).isEmpty)
    #expect(seated.model.screen.name == "Scorecard")
  }

  @Test func aSealedFormCannotBeExcused() {
    var seated = Panel.lead(Panel.events(Self.full))
    seated.press("x")
    #expect(seated.text.contains("R. Okafor has sealed; that form counts"))
  }

  @Test func somebodyStaysOnThePanel() {
    let excused: [Happening] = [Fixture.okafor, Fixture.lindqvist].map {
      .seatExcused(interviewer: $0, reason: "ill")
    }
    var seated = Panel.lead(Panel.events([], lead: excused))
    seated.press("jjx")
    #expect(seated.text.contains("somebody has to stay on the panel"))
  }

  @Test func openingEarlyIsRecordedAndMarksTheScorecard() {
    var seated = Panel.lead(Panel.events(Self.full))
    let before = seated.events.count
    seated.press("Oanother offer<enter>")
    #expect(seated.recorded(after: before) == [.openedEarly(reason: "another offer")])
    #expect(seated.text.contains("opened early: another offer"))
    // The form that is still open shows no value, and can be excused from here.
    #expect(seated.text.contains("open"))
    seated.press("x<enter>gone home<enter>")
    #expect(
      seated.recorded(after: before).last
        == .seatExcused(interviewer: Fixture.moreau, reason: "gone home"))
    #expect(seated.text.contains("opened early: another offer"))
  }
}
