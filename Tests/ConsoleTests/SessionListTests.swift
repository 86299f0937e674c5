import Interview
import Screen
import Testing

@testable import Console

/// What the list says to a seat, and what it does not tell it of.
struct SessionListTests {
  private func row(_ id: String, _ candidate: String, _ panel: [Interviewer]) -> SessionRow {
    Fixture.row(SessionID(id), candidate, Opening("Office"), panel)
  }

  private func aside(_ row: SessionRow) -> SessionRow {
    var row = row
    row.isSetAside = true
    return row
  }

  private func seated(as me: Seat?, _ rows: [SessionRow]) -> Seated {
    var seated = Seated(as: me)
    seated.send(.sessionsListed(rows))
    return seated
  }

  private var namesakes: [SessionRow] {
    [row("s1", "Joe", [Fixture.okafor]), row("s2", "JOE", [Fixture.moreau])]
  }

  @Test func aNamesakeOfAnotherPanelLeavesNoMark() {
    let okafor = seated(as: .interviewer(Fixture.okafor), namesakes)
    #expect(okafor.text.contains("Joe"))
    #expect(!okafor.text.contains("(s1)"))
    for seat in [Seat.lead, nil] {
      #expect(seated(as: seat, namesakes).text.contains("Joe (s1)"), "\(String(describing: seat))")
    }
    let both = [row("s1", "Joe", [Fixture.okafor]), row("s2", "JOE", [Fixture.okafor])]
    #expect(seated(as: .interviewer(Fixture.okafor), both).text.contains("Joe (s1)"))
  }

  @Test func theMarkGoesWithWhoSitsHere() {
    var seated = seated(as: .lead, namesakes)
    #expect(seated.text.contains("Joe (s1)"))
    seated.press("w<down><down><enter>")
    #expect(seated.model.me?.interviewer != nil)
    #expect(!seated.text.contains("(s"), "\(seated.text)")
    seated.press("w<up><up><up><enter>")
    #expect(seated.model.me == .lead)
    #expect(seated.text.contains("Joe (s1)"))
  }

  @Test func whatOtherPanelsSetAsideEnablesNoKey() {
    let rows = [
      row("s1", "Joe", [Fixture.okafor]), aside(row("s2", "Ann", [Fixture.moreau])),
    ]
    var okafor = seated(as: .interviewer(Fixture.okafor), rows)
    okafor.press("A")
    #expect(okafor.text.contains("nothing was set aside"))
    #expect(!okafor.model.showsSetAside)
    var moreau = seated(as: .interviewer(Fixture.moreau), rows)
    moreau.press("A")
    #expect(moreau.text.contains("Ann"))
  }

  @Test func anEmptyListSaysWhatIsSo() {
    let rows = [aside(row("s1", "Joe", [Fixture.okafor]))]
    for seat in [Seat.lead, .interviewer(Fixture.okafor)] {
      var seated = seated(as: seat, rows)
      #expect(seated.text.contains("All that there was is set aside; A lists it."))
      #expect(!seated.text.contains("contains that text"))
      seated.press("A")
      #expect(seated.text.contains("Joe"))
      seated.press("/zzz<enter>")
      #expect(seated.text.contains("No session contains that text."))
    }
    #expect(
      seated(as: .interviewer(Fixture.moreau), rows).text.contains("A. Moreau is on no panel here.")
    )
  }

  @Test func thePlainListSaysWhatItLeavesOut() {
    let rows = [aside(row("s1", "Joe", [Fixture.okafor]))]
    func remark(_ seat: Seat?, _ rows: [SessionRow], all: Bool = false) -> String? {
      SessionsText.table(rows, me: seat, showsSetAside: all, zone: .unknown).remark
    }
    let aside = "All that there was is set aside; --all lists it."
    #expect(remark(.lead, rows) == aside)
    #expect(remark(nil, rows) == aside)
    #expect(remark(.interviewer(Fixture.okafor), rows) == aside)
    #expect(remark(.lead, rows, all: true) == nil)
    let others = "Sessions of other panels are not listed."
    #expect(
      remark(.interviewer(Fixture.moreau), rows) == "A. Moreau is on no panel here. " + others)
    let more = rows + [row("s2", "Ann", [Fixture.moreau])]
    #expect(remark(.interviewer(Fixture.okafor), more) == aside + " " + others)
    #expect(remark(.interviewer(Fixture.moreau), more) == others)
    #expect(remark(.lead, more) == nil)
  }

  @Test func aSealedFormOfAnExcusedMemberIsNotWaitedFor() {
    var row = row("s1", "Joe", [Fixture.okafor, Fixture.moreau])
    row.excused = 1
    row.excusedMembers = [Fixture.okafor]
    row.opened = row.panel
    row.sealed = [Fixture.okafor]
    #expect(row.stage == .underWay)
    #expect(!row.isComplete)
    #expect(seated(as: .lead, [row]).text.contains("0 of 1"))
    #expect(!row.visibility(for: .interviewer(Fixture.moreau)).isOpen)
    row.sealed = row.panel
    #expect(row.isComplete)
    #expect(seated(as: .lead, [row]).text.contains("1 of 1"))
  }

  @Test func anInterviewSaysThatTheCandidateHasWithdrawn() {
    let withdrawn = Happening.decisionRecorded(
      choice: .withdrawn, reason: "took another place", basis: [:])
    let plan = Happening.sessionPlanned(plan: Fixture.plan)
    for size in [Size(width: 60, height: 16), Size(width: 80, height: 24)] {
      var seated = Seated.interview(size: size, events: Fixture.feed(.lead, [plan, withdrawn]))
      #expect(seated.text.contains("The candidate has withdrawn."))
      seated.press("4")
      #expect(seated.text.contains("saved ✓  the candidate has withdrawn"))
    }
    #expect(!Seated.interview().text.contains("withdrawn"))
  }
}
