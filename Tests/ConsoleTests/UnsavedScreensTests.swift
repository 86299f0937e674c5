import Interview
import Screen
import Testing

@testable import Console

/// What is not on disk is told on every screen, and asked about before it would be left behind.
struct UnsavedScreensTests {
  private let seat = Seat.interviewer(Fixture.okafor)

  private func owed(_ count: Int) -> [UnsavedEntry] {
    (0..<count).map { index in
      UnsavedEntry(
        session: Fixture.id, seat: seat, at: Fixture.now,
        work: .happening(
          .questionRated(question: "q\(index + 1)", answer: Rating(3).map(Answer.rated))))
    }
  }

  private func full(_ count: Int) -> UnsavedReport {
    UnsavedReport(owed(count), cause: "the disk is full")
  }

  private let lost = UnsavedReport([], cause: "the ledger was moved or deleted", isLost: true)

  @Test func withNothingOwedTheProgramEndsWithoutAQuestion() {
    var seated = Seated(as: seat)
    seated.press("q")
    #expect(seated.model.isOver)
    #expect(!seated.model.leavesUnsaved)
  }

  @Test func everyScreenSaysWhatIsNotSaved() {
    for keys in ["", "<enter>", "<enter>g", "a", "<enter>?", "<enter>nwords"] {
      var seated = Seated(as: seat)
      seated.press(keys)
      seated.send(.unsaved(full(3)))
      #expect(seated.text.contains("3 ratings are not saved: the disk is full."), "\(keys)")
      #expect(!seated.text.contains("saved ✓"), "\(keys)")
      seated.send(.unsaved(.none))
      #expect(!seated.text.contains("not saved"), "\(keys)")
    }
  }

  @Test func theSentenceIsNeverCut() {
    let cause = "another program holds the ledger"
    for (width, count) in [(80, 3), (80, 12), (60, 3), (120, 3)] {
      var seated = Seated(as: seat, size: Size(width: width, height: 24))
      seated.send(.unsaved(UnsavedReport(owed(count), cause: cause)))
      let line = seated.lines.first { $0.contains("\(count) ratings are not saved") }
      #expect(line?.contains("…") == false, "\(line ?? "no line")")
    }
  }

  @Test func aSetUpThatIsRefusedCanBeTriedAgain() {
    var seated = Seated(as: .lead)
    seated.answersWrites = false
    seated.press("nNurse<tab>Ada<tab>Quell<enter><c-s>")
    #expect(seated.text.contains("setting up"))
    guard case .plan(let id, let plan)? = seated.unanswered.last else {
      Issue.record("no plan")
      return
    }
    seated.send(
      .notRecorded(
        session: id, seat: .lead, happening: .sessionPlanned(plan: plan), why: "no panel."))
    #expect(seated.text.contains("Not recorded: no panel."))
    seated.press("<c-s>")
    #expect(seated.unanswered.filter { $0 == .plan(session: id, plan: plan) }.count == 2)
  }

  @Test func aSetUpThatCannotBeSavedYetHoldsNoKeys() {
    var seated = Seated(as: .lead)
    seated.answersWrites = false
    seated.press("nNurse<tab>Ada<tab>Quell<enter><c-s>")
    seated.send(.unsaved(full(1)))
    seated.press("<esc>")
    #expect(seated.lines[0].hasPrefix(" Sessions"))
    seated.press("q")
    seated.send(.unsaved(full(1)))
    #expect(seated.text.contains("Esc stays"))
  }

  @Test func aSuccessOfSomethingElseHidesNothing() {
    var seated = Seated.interview()
    seated.answersWrites = false
    seated.press("4")
    seated.send(.unsaved(full(1)))
    seated.send(.draftSaved(session: Fixture.id, seat: seat, version: 99))
    seated.send(.caughtUp([]))
    #expect(seated.text.contains("1 rating is not saved"))
  }

  @Test func leavingWithSomethingOwedAsks() {
    var seated = Seated.interview()
    seated.answersWrites = false
    seated.press("4q")
    seated.press("q")
    #expect(!seated.model.isOver)
    seated.send(.unsaved(full(3)))
    #expect(seated.text.contains("3 ratings are not saved. Esc stays, y leaves without them."))
    #expect(seated.text.contains("the disk is full"))
    seated.press("jkq<enter>")
    #expect(!seated.model.isOver)
    seated.press("<esc>")
    #expect(seated.lines[0].hasPrefix(" Sessions"))
    seated.press("q")
    seated.send(.unsaved(full(3)))
    seated.press("y")
    #expect(seated.model.isOver)
    #expect(seated.model.leavesUnsaved)
  }

  @Test func theProgramEndsByItselfAsSoonAsAllIsSaved() {
    var seated = Seated(as: seat)
    seated.answersWrites = false
    seated.press("q")
    seated.send(.unsaved(full(2)))
    #expect(!seated.model.isOver)
    seated.send(.unsaved(full(1)))
    #expect(!seated.model.isOver)
    seated.send(.unsaved(.none))
    #expect(seated.model.isOver)
    #expect(!seated.model.leavesUnsaved)
  }

  @Test func theQuestionComesOnlyAfterAMoment() {
    var seated = Seated(as: seat)
    seated.answersWrites = false
    seated.press("q")
    seated.send(.unsaved(UnsavedReport(owed(1))))
    #expect(!seated.text.contains("Esc stays"))
    #expect(seated.model.wakeAfter == 300)
    seated.wait(seconds: 1)
    #expect(seated.text.contains("1 rating is not saved. Esc stays, y leaves without it."))
  }

  @Test func theQuestionFitsTheSmallestScreen() {
    for size in [Size(width: 60, height: 16), Size(width: 80, height: 24)] {
      var seated = Seated(as: seat, size: size)
      seated.answersWrites = false
      seated.press("q")
      seated.send(.unsaved(lost))
      #expect(seated.lines.allSatisfy { $0.count <= size.width })
      #expect(seated.text.contains("Esc stay"))
    }
  }

  @Test func whatIsOwedIsShownWhenTheSessionIsOpenedAgain() {
    var seated = Seated.interview()
    seated.answersWrites = false
    seated.press("4q")
    let head = seated.session.heads[seat] ?? 0
    var owed = UnsavedList()
    owed.add(
      [.questionRated(question: "q1", answer: Rating(4).map(Answer.rated))], session: Fixture.id,
      seat: seat, after: head, at: Fixture.now)
    owed.add(
      draft: .note(Note(text: "half")), session: Fixture.id, seat: seat, key: "q2", version: 1,
      at: Fixture.now)
    seated.send(.sessionsListed([Fixture.summary]))
    let arrival = update(&seated.model, .input(.key(.enter)))
    #expect(!arrival.isEmpty)
    seated.send(
      .sessionOpened(
        session: seated.session, seat: seat, guide: Fixture.copy, drafts: [:], holder: nil,
        unsaved: owed.items))
    #expect(seated.model.opened?.form["q1"].answer?.rating?.value == 4)
    #expect(seated.model.opened?.isSaved == false)
    #expect(seated.model.opened?.form["q2"].note.text == "half")
    #expect(seated.model.opened?.committed.heads[seat] ?? 0 == head)
  }

  @Test func whatTheRecordRefusesIsTakenBackAndTold() {
    var seated = Seated.interview()
    seated.answersWrites = false
    seated.press("4")
    let happening = Happening.questionRated(question: "q1", answer: Rating(4).map(Answer.rated))
    seated.send(
      .notRecorded(session: Fixture.id, seat: seat, happening: happening, why: "the form is sealed")
    )
    #expect(seated.model.opened?.form["q1"].answer == nil)
    #expect(seated.text.contains("Not recorded: the form is sealed"))
  }

  @Test func aLostLedgerIsToldAndAnotherFileOffered() {
    var seated = Seated(as: seat)
    seated.send(.unsaved(lost))
    #expect(seated.text.contains("Not saved: the ledger was moved or deleted."))
    #expect(seated.text.contains("W: to a new file."))
    seated.press("W/tmp/x<bs>all.db")
    #expect(seated.text.contains("New file for all that is known: /tmp/all.db"))
    seated.press("<esc>")
    #expect(seated.unanswered.isEmpty)
    seated.press("Wall.db<enter>")
    #expect(seated.unanswered == [.saveElsewhere(path: "all.db")])
    seated.send(.failed("all.db is there already"))
    #expect(seated.text.contains("all.db is there already"))
    seated.send(.savedElsewhere(path: "all.db"))
    #expect(seated.model.isOver)
    #expect(seated.model.savedElsewhere == "all.db")
  }

  @Test func whileAWordIsTypedTheKeyForAnotherFileIsText() {
    var seated = Seated.interview()
    seated.press("n")
    seated.send(.unsaved(lost))
    seated.press("W")
    #expect(seated.model.opened?.note("q1").text == "W")
  }

  @Test func theCandidateIsToldWhomToAsk() {
    var console = SittingConsole.begun()
    console.send(.unsaved(full(1)))
    #expect(console.text.contains("Tell the hiring lead."))
    #expect(!console.text.contains("W:"))
  }

  private func refuse(_ happening: Happening, _ seated: inout Seated) {
    seated.send(
      .notRecorded(session: Fixture.id, seat: seat, happening: happening, why: "no"))
  }

  @Test func aRefusedNoteTakesItsDraftWithIt() throws {
    for more in ["", "ny"] {
      var seated = Seated.interview()
      seated.press("4")
      seated.answersWrites = false
      seated.press("nx<esc>")
      let sent = try #require(seated.model.opened?.onTheWay(to: seat).last)
      seated.press(more)
      refuse(sent, &seated)
      // What was typed since then is still on its way.
      #expect(seated.model.opened?.isSaved == more.isEmpty)
    }
  }

  @Test func anAnswerToAnEarlierOpeningConfirmsNothingInThisOne() {
    var seated = Seated(as: .lead)
    seated.press("v4")
    seated.answersWrites = false
    seated.press("nabc<esc>q")
    seated.answersWrites = true
    seated.press("v5")
    #expect(seated.model.opened?.isSaved == true)
    seated.answersWrites = false
    seated.press("nx")
    seated.send(.draftSaved(session: Fixture.id, seat: seat, version: 3))
    #expect(seated.text.contains("saved …"))
    seated.send(.draftSaved(session: Fixture.id, seat: seat, version: 4))
    #expect(seated.text.contains("saved ✓"))
  }

  @Test func aDraftThatIsOwedIsOnItsWay() {
    var owed = UnsavedList()
    owed.add(
      draft: .note(Note(text: "half")), session: Fixture.id, seat: seat, key: "q2", version: 7,
      at: Fixture.now)
    var opened = OpenSession(
      seat: .lead, copy: Fixture.copy, session: Session(id: Fixture.id, events: Fixture.planned),
      drafts: [:], unsaved: owed.items, after: 7)
    #expect(!opened.isSaved)
    opened.draftIsSaved(upTo: 6)
    #expect(!opened.isSaved)
    opened.draftIsSaved(upTo: 7)
    #expect(opened.isSaved)
  }
}

/// What an earlier run could not save is asked about before anything else.
struct RescueScreenTests {
  private let offers = [
    RescueOffer(
      id: "/a", words: "On 2026-11-28 at 17:20 this could not be saved: 3 ratings.",
      to: [.lead]),
    RescueOffer(id: "/b", words: "A note.", to: [.lead, .interviewer(Fixture.okafor)]),
  ]

  private func asked() -> (model: Model, opening: [Effect]) {
    var model = Model(size: Size(width: 80, height: 24), now: Fixture.now, me: .lead)
    let opening = model.ask(about: offers, before: Model.opening)
    return (model, opening)
  }

  private func press(_ keys: String, _ model: inout Model) -> [Effect] {
    KeyScript.inputs(keys).flatMap { update(&model, .input($0)) }
  }

  @Test func nothingBeginsBeforeItIsAnswered() {
    var (model, opening) = asked()
    #expect(opening.isEmpty)
    #expect(view(model).lines.joined().contains("3 ratings"))
    #expect(press("q:?hjx1<enter>", &model).isEmpty)
    #expect(press("y", &model) == [.answerRescue(offers[0], .add)])
    // A second key waits for the answer to the first.
    #expect(press("yd", &model).isEmpty)
    #expect(update(&model, .rescueAnswered(id: "/a", notice: "3 ratings added.")).isEmpty)
    #expect(view(model).lines.joined().contains("A note."))
    #expect(press("n", &model) == [.answerRescue(offers[1], .keep)])
    #expect(update(&model, .rescueAnswered(id: "/b", notice: nil)) == Model.opening)
    #expect(view(model).lines[0].hasPrefix(" Sessions"))
  }

  @Test func deletingAsksOnceMore() {
    var (model, _) = asked()
    #expect(press("d", &model).isEmpty)
    #expect(press("<esc>", &model).isEmpty)
    #expect(press("d", &model).isEmpty)
    #expect(press("y", &model) == [.answerRescue(offers[0], .delete)])
  }

  @Test func whatCannotBeAddedStaysAndSaysWhy() {
    var (model, _) = asked()
    _ = press("y", &model)
    _ = update(&model, .failed("Nothing was added: the form was sealed since."))
    #expect(view(model).lines.joined().contains("the form was sealed since"))
    #expect(press("n", &model) == [.answerRescue(offers[0], .keep)])
  }

  @Test func theListIsReadAgainAfterwards() {
    var model = Model(size: Size(width: 80, height: 24), now: Fixture.now, me: .lead)
    _ = update(&model, .sessionsListed([Fixture.summary]))
    #expect(model.ask(about: [offers[0]], before: []).isEmpty)
    _ = press("y", &model)
    #expect(update(&model, .rescueAnswered(id: "/a", notice: "added.")) == [.listSessions])
  }

  @Test func noOffersChangeNothing() {
    var model = Model(size: Size(width: 80, height: 24), now: Fixture.now, me: .lead)
    #expect(model.ask(about: [], before: Model.opening) == Model.opening)
  }
}
