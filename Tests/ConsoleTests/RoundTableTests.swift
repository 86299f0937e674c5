import Interview
import Screen
import Testing

@testable import Console

/// One shared screen: each pane rates for its own seat, masked until all have.
struct RoundTableTests {
  private func table(_ size: Size = Size(width: 80, height: 24)) -> Seated {
    var seated = Seated(as: .lead, size: size)
    seated.press("v")
    return seated
  }

  private func rating(_ seated: Seated, _ name: Interviewer, _ question: String = "q1") -> Int? {
    seated.session.form(of: name)[question].answer?.rating?.value
  }

  @Test func tabMovesBetweenPanesAndEachWritesItsOwnFeed() {
    var seated = table()
    seated.press("4<tab>2<tab>5")
    #expect(rating(seated, Fixture.okafor) == 4)
    #expect(rating(seated, Fixture.lindqvist) == 2)
    #expect(rating(seated, Fixture.moreau) == 5)
    #expect(seated.session.heads.count == 4)
  }

  @Test func valuesAreMaskedUntilAllHaveRated() {
    var seated = table()
    seated.press("4<tab>2")
    #expect(!seated.text.contains("▐"))
    #expect(seated.text.contains("▒ rated"))
    seated.press("<tab>5")
    #expect(seated.text.contains("▐ 4 ▌"))
    #expect(seated.text.contains("▐ 2 ▌"))
    #expect(seated.text.contains("▐ 5 ▌"))
  }

  @Test func whoIsNotToAskAQuestionIsNotWaitedFor() {
    var plan = Fixture.plan
    plan.assignments = [Assignment(interviewer: Fixture.moreau, questions: ["q3"])]
    var seated = Seated(as: .lead, events: Fixture.feed(.lead, [.sessionPlanned(plan: plan)]))
    seated.press("v4<tab>2")
    #expect(seated.text.contains("others ask this"))
    #expect(seated.text.contains("2 of 2 have rated this here"))
    #expect(seated.text.contains("▐ 4 ▌"))
    seated.press("]]4")
    #expect(seated.text.contains("1 of 3 have rated this here"))
    #expect(!seated.text.contains("▐ 4 ▌"))
  }

  @Test func fourPanesFitAt80Columns() {
    let plan = Plan(
      candidate: "Dana Whitfield", opening: Fixture.plan.opening,
      panel: ["One", "Two", "Three", "Four"].map { Interviewer($0) }, guide: Fixture.reference)
    var seated = Seated(as: .lead, events: Fixture.feed(.lead, [.sessionPlanned(plan: plan)]))
    seated.press("v")
    for name in ["One", "Two", "Three", "Four"] { #expect(seated.text.contains(name)) }
  }

  @Test func eightPanesScroll() {
    let names = (1...8).map { Interviewer("Interviewer \($0)") }
    let plan = Plan(
      candidate: "Dana Whitfield", opening: Fixture.plan.opening, panel: names,
      guide: Fixture.reference)
    var seated = Seated(as: .lead, events: Fixture.feed(.lead, [.sessionPlanned(plan: plan)]))
    seated.press("v<tab><tab><tab><tab><tab><tab><tab>3")
    #expect(seated.text.contains("Interviewer 8"))
    #expect(rating(seated, names[7]) == 3)
  }

  @Test func aLineOfNoteIsKeptInThePanesFeed() {
    var seated = table()
    seated.press("<tab>ncalm and exact<esc>")
    #expect(seated.session.form(of: Fixture.lindqvist)["q1"].note.text == "calm and exact")
    #expect(seated.session.form(of: Fixture.okafor)["q1"].note.isEmpty)
  }

  @Test func undoGoesToThePaneThatWasChanged() {
    var seated = table()
    seated.press("4<tab>2<backtab>u")
    #expect(rating(seated, Fixture.okafor) == 4)
    #expect(rating(seated, Fixture.lindqvist) == nil)
  }

  @Test func undoSaysWhoseChangeItWasAndRedoBringsItBack() {
    var seated = table()
    seated.press("42<tab>5")
    seated.press("u")
    #expect(seated.text.contains("Took back: M. Lindqvist's rating of q1. U brings it back."))
    seated.press("u")
    #expect(seated.text.contains("Took back: R. Okafor's rating of q1."))
    #expect(rating(seated, Fixture.okafor) == 4)
    // The words give no figure away that is still masked.
    #expect(!seated.text.contains("4"))
    seated.press("UU")
    #expect(seated.text.contains("Brought back: M. Lindqvist's rating of q1. u takes it back."))
    #expect(rating(seated, Fixture.okafor) == 2)
    #expect(rating(seated, Fixture.lindqvist) == 5)
    seated.press("U")
    #expect(seated.text.contains("there is nothing to bring back"))
  }

  @Test func whatIsTakenBackAtTheTableIsNoChangeInTheSeatsOwnHistory() {
    var seated = table()
    seated.press("42u")
    let changes = seated.session.form(of: Fixture.okafor).changes
    #expect(changes.done.count == 1)
    #expect(changes.undone.count == 1)
  }

  @Test func aNewChangeAtTheTableEndsWhatCanBeBroughtBack() {
    var seated = table()
    seated.press("4u5U")
    #expect(seated.text.contains("there is nothing to bring back"))
    #expect(rating(seated, Fixture.okafor) == 5)
  }

  @Test func aNoteAtTheTableIsTakenBackAndBroughtBack() {
    var seated = table()
    seated.press("ncalm<esc>u")
    #expect(seated.text.contains("Took back: R. Okafor's note on q1."))
    #expect(seated.session.form(of: Fixture.okafor)["q1"].note.isEmpty)
    seated.press("U")
    #expect(seated.session.form(of: Fixture.okafor)["q1"].note.text == "calm")
  }

  private func note(_ seated: Seated, _ question: String = "q1") -> String {
    seated.session.form(of: Fixture.okafor)[question].note.text
  }

  @Test func whatThisConsoleIsTypingIsNotTakenForADeadConsoles() {
    var seated = table()
    seated.press("nabc")
    seated.wait(seconds: 2)
    #expect(note(seated) == "abc")
    seated.press(" def")
    // As after every commit, this console's own included.
    seated.send(.ledgerChanged)
    seated.wait(seconds: 2)
    #expect(note(seated) == "abc def")
    seated.press("<esc>u")
    #expect(note(seated) == "abc")
    seated.press("u")
    #expect(note(seated) == "")
    let written = seated.events.filter {
      if case .noteWritten = $0.happening { true } else { false }
    }
    // Two that were typed, and what each was taken back to.
    #expect(written.count == 4)
  }

  @Test func whatADeadConsoleWasTypingIsStillFoundWhileItsSeatIsWritten() {
    var seated = Seated(as: .lead)
    seated.otherDrafts[.interviewer(Fixture.okafor)] = [
      "q1": Note(text: "left behind"), "q2": Note(text: "left as well"),
    ]
    seated.press("vnhere")
    seated.send(.ledgerChanged)
    seated.wait(seconds: 2)
    seated.press("<esc>u")
    #expect(note(seated) == "left behind")
    seated.send(.ledgerChanged)
    seated.press("]nmore<esc>u")
    #expect(note(seated, "q2") == "left as well")
  }

  @Test func aPaneThatIsTakenElsewhereIsTypedInNoLonger() {
    var seated = table()
    seated.press("nab")
    let seat = Seat.interviewer(Fixture.okafor)
    seated.say([.seatTaken(console: "pts/9", reason: "hers")], at: seat)
    #expect(seated.text.contains("Stopped: pts/9 has this seat; it is only read here."))
    let count = seated.events.count
    seated.press("c")
    seated.wait(seconds: 3)
    seated.press("<esc>")
    #expect(seated.events.count == count)
    // The seat's new console finds it.
    #expect(seated.otherDrafts[seat]?["q1"]?.text == "ab")
  }

  @Test func aPaneThatIsExcusedKeepsWhatWasTypedUntilItIsBack() {
    var seated = table()
    seated.press("nab")
    seated.say([.seatExcused(interviewer: Fixture.okafor, reason: "ill")], at: .lead)
    #expect(seated.text.contains("Stopped: "))
    let count = seated.events.count
    seated.wait(seconds: 3)
    #expect(seated.events.count == count)
    seated.say([.excuseWithdrawn(interviewer: Fixture.okafor, reason: "back")], at: .lead)
    #expect(note(seated) == "")
    seated.press("n, too<esc>")
    #expect(note(seated) == "ab\n, too")
    seated.press("u")
    #expect(note(seated) == "ab")
  }

  @Test func aBlankThatIsBeingGivenEndsWithThePane() {
    var seated = table()
    seated.press("0")
    seated.say(
      [.seatTaken(console: "pts/9", reason: "hers")], at: .interviewer(Fixture.okafor))
    #expect(seated.text.contains("Stopped: pts/9 has this seat"))
  }

  @Test func aConsoleStartedAnewKnowsWhatWasRatedAtTheTable() {
    let rated = Fixture.feed(
      .interviewer(Fixture.okafor), [.questionRated(question: "q1", answer: .rated(Rating(4)!))])
    var atTable = rated
    for index in atTable.indices { atTable[index].via = Via(table: "pts/3 (process 7)") }
    var seated = Seated(as: .lead, events: Fixture.planned + atTable)
    seated.press("v")
    #expect(seated.text.contains("▒ rated"))
    #expect(seated.text.contains("1 of 3 have rated this here"))
    seated = Seated(as: .lead, events: Fixture.planned + rated)
    seated.press("v")
    #expect(!seated.text.contains("▒ rated"))
  }

  @Test func whatIsTakenBackToIsNotTakenForTheTables() {
    // Rated 2 elsewhere, then 4 at a table, where that was taken back.
    var events = Fixture.feed(
      .interviewer(Fixture.okafor),
      [
        .questionRated(question: "q1", answer: .rated(Rating(2)!)),
        .questionRated(question: "q1", answer: .rated(Rating(4)!)), .changeTakenBack,
        .questionRated(question: "q1", answer: .rated(Rating(2)!)),
      ])
    for index in 1..<4 { events[index].via = Via(table: "pts/3 (process 7)") }
    var seated = Seated(as: .lead, events: Fixture.planned + events)
    seated.press("v")
    #expect(!seated.text.contains("▒ rated"))
  }

  @Test func theSeatsOwnConsoleSaysWhatTheTableRated() {
    var events = Fixture.feed(
      .interviewer(Fixture.okafor), [.questionRated(question: "q1", answer: .rated(Rating(4)!))])
    events[0].via = Via(table: "pts/3 (process 7)")
    var seated = Seated.interview(events: Fixture.planned + events)
    #expect(seated.text.contains("4 · Strong  round table"))
    seated.press("3")
    #expect(!seated.text.contains("round table"))
  }

  @Test func theTableSaysWhatItsRatingsReplace() {
    var seated = table()
    #expect(seated.text.contains("What is rated here replaces a seat's own."))
    seated.press("4")
    #expect(seated.text.contains("saved ✓"))
  }
}
