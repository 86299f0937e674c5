import Interview
import Screen
import Testing

@testable import Console

/// Keys that come while a screen loads wait for it.
struct TypeAheadTests {
  private func loading(as seat: Seat, _ keys: String) -> Seated {
    var seated = Seated(as: seat)
    seated.answersAtOnce = false
    seated.press(keys)
    return seated
  }

  private var form: (Seated) -> Form { { $0.session.form(of: Fixture.okafor) } }

  @Test func oneBurstOpensTheInterviewAndRates() {
    var seated = loading(as: .interviewer(Fixture.okafor), "<enter>4]3")
    #expect(seated.model.screen is SessionsScreen)
    #expect(form(seated)["q1"].answer == nil)
    #expect(seated.text.contains("What you type waits for it"))
    seated.answer()
    #expect(form(seated)["q1"].answer?.rating?.value == 4)
    #expect(form(seated)["q2"].answer?.rating?.value == 3)
  }

  @Test func textAndEscapeAndPastesKeepTheirPlaceInLine() {
    var seated = loading(
      as: .interviewer(Fixture.okafor), "<enter>nkept<paste> a\nlist</paste><esc>4]nq4<esc>5")
    seated.answer()
    #expect(form(seated)["q1"].note.text == "kept a\nlist")
    #expect(form(seated)["q1"].answer?.rating?.value == 4)
    #expect(form(seated)["q2"].note.text == "q4")
    #expect(form(seated)["q2"].answer?.rating?.value == 5)
  }

  @Test func whatLeavesAndOpensAgainWaitsAgain() {
    var seated = loading(as: .interviewer(Fixture.okafor), "<enter>4q<enter>]5")
    seated.answer()
    #expect(form(seated)["q1"].answer?.rating?.value == 4)
    // The second opening is answered at once here.
    #expect(form(seated)["q2"].answer?.rating?.value == 5)
    #expect(seated.model.screen is InterviewScreen)
  }

  @Test(arguments: [
    ("c", "O"), ("t", "12"), ("v", "4"), ("p", "x"), ("s", "o"), ("g", "j"), ("n", "<c-s>"),
  ])
  func everyScreenThatLoadsIsWaitedFor(key: String, next: String) {
    var seated = loading(as: .lead, key)
    #expect(seated.model.isWaiting)
    seated.press(next)
    #expect(!seated.model.typeAhead.isEmpty)
    seated.answer()
    #expect(!seated.model.isWaiting)
    #expect(seated.model.typeAhead.isEmpty)
    #expect(!(seated.model.screen is SessionsScreen))
    var patient = Seated(as: .lead)
    patient.press(key + next)
    #expect(seated.text == patient.text, "typing ahead is typing")
    #expect(seated.events == patient.events)
  }

  @Test func setUpTakesItsTextAtOnceAndGoesOnWithTheList() {
    var seated = loading(as: .lead, "nSales<tab>Ada<tab>Quell")
    #expect(seated.text.contains("Quell"), "a guide that is slow to come keeps nobody from typing")
    seated.press("<c-s>e")
    #expect(seated.unanswered.isEmpty)
    seated.answer()
    let plan = seated.unanswered.contains { if case .plan = $0 { true } else { false } }
    #expect(plan)
    #expect(seated.model.screen is SetupScreen)
    // `e` waits for the session to be set up, and for the list that has it.
    seated.send(.planned(SessionID("ada")))
    #expect(seated.model.screen is ExportScreen)
  }

  @Test func aFailureDropsWhatWasMeantForTheScreenThatDidNotCome() {
    var seated = loading(as: .interviewer(Fixture.okafor), "<enter>4qq")
    seated.send(.failed("There is no session dana-whitfield."))
    #expect(!seated.model.isOver)
    #expect(seated.model.screen is SessionsScreen)
    #expect(seated.model.typeAhead.isEmpty)
    #expect(seated.text.contains("There is no session"))
  }

  @Test func controlCStopsWaitingAndLetsGoOfTheSeat() {
    var seated = loading(as: .interviewer(Fixture.okafor), "<enter>4]")
    seated.press("<c-c>")
    #expect(!seated.model.isWaiting)
    let seat = Seat.interviewer(Fixture.okafor)
    #expect(seated.unanswered == [.release(session: Fixture.id, seat: seat)])
    seated.answer()
    #expect(seated.model.screen is SessionsScreen, "what was given up does not come after all")
    #expect(seated.session.form(of: Fixture.okafor).entries.isEmpty)
  }

  @Test func sizesAndPaintingAndTheEndDoNotWait() {
    var seated = loading(as: .interviewer(Fixture.okafor), "<enter>4")
    seated.send(.input(.resized(Size(width: 100, height: 30))))
    #expect(seated.model.size.width == 100)
    seated.press("<c-l>")
    #expect(seated.model.takeLoopOrder() == LoopOrder(next: .wait, repaints: true))
    seated.send(.terminate)
    #expect(seated.model.isOver)
  }

  @Test func moreThanCanWaitIsDroppedAndSaid() {
    var seated = loading(as: .interviewer(Fixture.okafor), "<enter>]")
    for _ in 0..<TypeAhead.most { seated.press("[") }
    seated.press("5")
    #expect(seated.model.typeAhead.inputs.count == TypeAhead.most)
    seated.answer()
    #expect(seated.text.contains("Too much was typed"))
    #expect(form(seated).entries.isEmpty, "nothing after what was dropped is taken")
    // A paste that has no room ends it, too.
    seated = loading(as: .interviewer(Fixture.okafor), "<enter>n")
    seated.send(.input(.paste(String(repeating: "x", count: TypeAhead.mostPasted + 1))))
    seated.press("<esc>5")
    seated.answer()
    #expect(form(seated).entries.isEmpty)
    #expect(seated.text.contains("Too much was typed"))
  }

  @Test func whatTheScreenHasToSayIsNotLostToKeysThatCameBeforeIt() {
    var seated = loading(as: .interviewer(Fixture.okafor), "<enter>]")
    seated.send(
      .sessionOpened(
        session: seated.session, seat: .interviewer(Fixture.okafor), guide: Fixture.copy,
        drafts: ["q1": .note(Note(text: "half a wor"))], holder: nil))
    #expect(seated.text.contains("has been recovered"))
  }

  @Test func theCandidatesAndTheMarkersScreensAreWaitedForToo() {
    var (model, _) = Model.sitting(
      of: Fixture.id, size: Size(width: 80, height: 24), now: Fixture.now)
    #expect(update(&model, .input(.key(.character("q")))).isEmpty)
    #expect(!model.isOver)
    #expect(model.typeAhead.inputs.count == 1)
    var (marking, _) = Model.marking(
      by: Marker("Cal"), size: Size(width: 80, height: 24), now: Fixture.now)
    _ = update(&marking, .input(.key(.character("q"))))
    #expect(!marking.isOver)
    #expect(update(&marking, .markingRead([])).contains(.watchUnsaved))
    _ = update(&marking, .unsaved(.none))
    #expect(marking.isOver)
  }
}
