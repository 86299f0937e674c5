import Guide
import Interview
import Screen
import Testing

@testable import Console

/// Every screen says who sits there; who does is asked once, and changed by a key.
struct WhoSitsThereTests {
  private static let sizes = [
    Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 40),
  ]
  private static let ways = [
    "", "?", "<enter>", "<enter>g", "<enter>c", "n", "c", "t", "e", "p", "s", "v", "g", "a", ":",
    "w", "/dana", "c?",
  ]

  @Test(arguments: ways) func everyScreenNamesTheSeat(way: String) {
    for size in Self.sizes {
      for (seat, name) in [(Seat.lead, "lead"), (.interviewer(Fixture.okafor), "R. Okafor")] {
        var seated = Seated(as: seat, size: size)
        seated.press(way)
        #expect(seated.lines[0].contains(name), "\(size) \(seated.lines[0])")
        seated.model.isDemo = true
        let demo = size.width < 80 ? "demo · " : "demo, not kept · "
        #expect(seated.lines[0].contains(demo + name), "\(size) \(seated.lines[0])")
      }
    }
  }

  @Test func theListOfADemoSaysThatNothingIsKept() {
    var seated = Seated(as: .lead, size: Self.sizes[0])
    seated.model.isDemo = true
    #expect(seated.text.contains("A demo: nothing of it is kept."))
    seated.press("<enter>")
    #expect(seated.lines[0].contains("Dana"))
  }

  @Test func aLongNameLeavesRoomForTheRest() {
    let name = Interviewer("Maximiliane von und zu Hohenlohe-Waldenburg-Schillingsfürst")
    let plan = Plan(
      candidate: "Dana Whitfield", opening: Fixture.plan.opening, panel: [name],
      guide: Fixture.reference)
    var seated = Seated(
      as: .interviewer(name), size: Self.sizes[0],
      events: Fixture.feed(.lead, [.sessionPlanned(plan: plan)]))
    seated.press("<enter>")
    #expect(seated.lines[0].hasPrefix(" Interview   Dana"))
    #expect(seated.lines[0].contains("Maximiliane"))
    #expect(seated.lines[0].hasSuffix("clock off"))
  }

  @Test(arguments: ["n", "c", "t", "e", "p", "s", "v", "<enter>"])
  func whoSitsHereIsAskedOnceAndKept(key: String) {
    var seated = Seated()
    #expect(seated.lines[0].hasSuffix("nobody yet"))
    #expect(seated.text.contains("not all sealed"))
    seated.press(key)
    #expect(seated.text.contains("Who are you, for Dana Whitfield?"))
    seated.press("<enter>")
    #expect(seated.model.me == .lead)
    #expect(!seated.lines[0].hasPrefix(" Sessions"), "it goes on with what was wanted")
    seated.press("<esc>q")
    while !seated.lines[0].hasPrefix(" Sessions"), !seated.model.isOver { seated.press("<esc>") }
    guard !seated.model.isOver else { return }
    #expect(seated.text.contains("0/3"), "the list shows what the lead sees")
    seated.press("c")
    #expect(seated.lines[0].hasPrefix(" Scorecard"))
  }

  @Test func anInterviewerWhoAnswersIsToldWhatIsForTheLead() {
    var seated = Seated()
    seated.press("t<down><enter>")
    #expect(seated.model.me == .interviewer(Fixture.okafor))
    #expect(seated.text.contains("that is for the hiring lead's seat"))
    seated.press("<enter>")
    #expect(seated.lines[0].hasPrefix(" Interview"))
  }

  @Test func inAnEmptyLedgerWhoSetsUpIsTheLead() {
    var seated = Seated()
    seated.send(.sessionsListed([]))
    seated.press("n")
    #expect(seated.lines[0].hasPrefix(" Set-up"))
    #expect(seated.model.me == .lead)
  }

  @Test func wChangesTheSeat() {
    var seated = Seated(as: .interviewer(Fixture.okafor))
    seated.press("w")
    #expect(seated.text.contains("Who sits here now?"))
    seated.press("<home><enter>")
    #expect(seated.model.me == .lead)
    #expect(seated.text.contains("Now at this console: lead."))
    seated.press("w<end><enter>")
    #expect(seated.model.me == nil)
    seated.press("w<esc>")
    #expect(seated.model.me == nil)
  }

  private func listed(_ rows: [SessionRow], as seat: Seat?) -> Seated {
    var seated = Seated(as: seat)
    seated.send(.sessionsListed(rows))
    return seated
  }

  private func row(_ id: String, _ candidate: String, panel: [String] = ["R. Okafor"])
    -> SessionRow
  {
    var row = Fixture.summary
    row.id = SessionID(id)
    row.candidate = candidate
    row.panel = panel.map { Interviewer($0) }
    return row
  }

  @Test func sessionsOfOtherPanelsAreNotListed() {
    let rows = [row("a", "Ada Quell"), row("b", "Bo Zeta", panel: ["M. Lindqvist"])]
    let seated = listed(rows, as: .interviewer(Fixture.okafor))
    #expect(seated.text.contains("Ada Quell"))
    #expect(!seated.text.contains("Bo Zeta"))
    #expect(seated.lines[0].contains("1 for Medical Office Manager"))
    #expect(seated.text.contains("Sessions of other panels are not listed."))
    #expect(!listed(rows, as: .lead).text.contains("not listed"))
    let stranger = listed(rows, as: .interviewer(Interviewer("N. Wolfe")))
    #expect(stranger.text.contains("N. Wolfe is on no panel here."))
    #expect(!stranger.text.contains("Ada Quell"))
    #expect(!stranger.lines[0].contains("2"))
  }

  @Test func twoCandidatesOfOneNameAreToldApart() {
    let rows = [
      row("sam-field", "Sam Field"), row("sam-field-2", "SAM  Field"), row("x", "Ada Quell"),
    ]
    for size in Self.sizes {
      var seated = listed(rows, as: .lead)
      seated.send(.input(.resized(size)))
      // At the narrowest only the end of the id stays, which tells them apart.
      #expect(seated.lines[3].contains("am-field"), "\(seated.text)")
      #expect(seated.lines[4].contains("-field-2"), "\(seated.text)")
      #expect(seated.lines[3] != seated.lines[4])
      #expect(seated.text.contains("Ada Quell"))
      #expect(!seated.text.contains("(x)"))
    }
    var export = listed(rows, as: .lead)
    export.press("<down>e")
    #expect(export.text.contains("this session: SAM  Field (sam-field-2)"))
    var header = Seated(as: .lead)
    header.press("c")
    #expect(!header.lines[0].contains("dana-whitfield"))
    header.send(.sessionsChanged([row("dana-2", "Dana Whitfield")]))
    #expect(header.lines[0].contains("dana-whitfield · Dana Whitfield"))
    header.send(.input(.resized(Size(width: 60, height: 16))))
    #expect(header.lines[0].contains("dana-whitfield"))
  }

  @Test(arguments: [
    "quell", "Quell ", "Qu\u{A0}ell", "QUELL",
  ])
  func setUpRefusesTwoSpellingsOfOneName(second: String) {
    var seated = Seated(as: .lead)
    seated.press("nNurse<tab>Ada<tab>Quell<enter><paste>\(second)</paste><c-s>")
    #expect(seated.lines[0].hasPrefix(" Set-up"))
    #expect(!seated.unanswered.contains { if case .plan = $0 { true } else { false } })
    #expect(seated.text.contains("is row 1, spelled anew") || seated.text.contains("twice"))
  }

  @Test func setUpRefusesTheNameOfTheLead() {
    var seated = Seated(as: .lead)
    seated.press("nNurse<tab>Ada<tab>Lead<c-s>")
    #expect(seated.text.contains("stands for the lead"))
    #expect(!seated.unanswered.contains { if case .plan = $0 { true } else { false } })
  }

  @Test func theAuditTellsHowMuchWasRecordedToTheLeadAlone() {
    for seat: Seat? in [nil, .interviewer(Fixture.okafor)] {
      var seated = Seated(as: seat)
      seated.press("a")
      seated.send(.audited(events: 4711, fault: nil, figure: String(repeating: "a", count: 64)))
      #expect(!seated.text.contains("4711"))
      #expect(seated.text.contains("every chain is whole"))
      seated.send(
        .audited(
          events: 4711, fault: "event 7 of the lead was changed",
          figure: String(repeating: "a", count: 64)))
      #expect(!seated.text.contains("4711"))
    }
  }
}
