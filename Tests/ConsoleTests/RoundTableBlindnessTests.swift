import Guide
import Interview
import Screen
import Testing

@testable import Console

/// The shared screen shows nothing of a form that was not said at it, and writes no seat that
/// another console holds.
struct RoundTableBlindnessTests {
  private static let sizes = [
    Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 40),
    Size(width: 200, height: 60),
  ]

  /// What an interviewer may have said at a console of their own.
  private static let elsewhere: [[Happening]] = [
    [],
    [.formOpened(guide: Fixture.reference.sha256)],
    [
      .formOpened(guide: Fixture.reference.sha256), .questionReached(question: "q1"),
      .questionRated(question: "q1", answer: Rating(2).map(Answer.rated)),
      .elementsHeard(
        question: "q1",
        elements: Elements(situation: .heard, task: .partly, action: .missing, result: .heard)),
      .noteWritten(question: "q1", note: Note(text: "zanzibar")),
      .flagRaised(flag: "confidentiality", evidence: "quagga"),
      .communicationJudged(communication: .below),
    ],
    [
      .formOpened(guide: Fixture.reference.sha256),
      .clockStarted(spent: 0, clock: SteadyReading(boot: "test", milliseconds: 5)),
      .questionRated(question: "q1", answer: .blank(.recused)),
      .questionRated(question: "q2", answer: Rating(5).map(Answer.rated)),
      .elementsHeard(question: "q1", elements: Elements(result: .missing)),
      .noteWritten(question: "q1", note: Note(text: "one\ntwo\nthree")),
    ],
  ]

  /// What is pressed at the table; the pane under test is the second.
  private static let scripts = [
    "", "<tab>", "4", "4<tab><tab>3", "<tab>4", "<tab>s", "<tab>ss", "<tab>nhere<esc>",
    "<tab>nhere", "<tab>4u", "<tab>su", "<tab>nhere<esc>u", "4<tab>2<tab>5",
    "4<tab>2<tab>5<backtab>",
    "4<tab>2<tab>5u", "<tab>0", "<tab>0r", "]<tab>4", "<tab>4q<enter><esc>v<tab>", "?", ":", "S",
  ]

  private func table(_ said: [Happening], _ size: Size, early: Bool = false) -> Seated {
    var lead = [Happening.sessionPlanned(plan: Fixture.plan)]
    if early { lead.append(.openedEarly(reason: "she leaves tomorrow")) }
    let events =
      Fixture.feed(.lead, lead, from: -60)
      + Fixture.feed(.interviewer(Fixture.lindqvist), said, from: 1)
    var seated = Seated(as: .lead, size: size, events: events)
    seated.press("v")
    return seated
  }

  @Test(arguments: scripts)
  func noCellDependsOnWhatASeatSaidElsewhere(script: String) {
    for size in Self.sizes {
      for early in [false, true] {
        var plain = table([], size, early: early)
        plain.press(script)
        for said in Self.elsewhere.dropFirst() {
          var other = table(said, size, early: early)
          other.press(script)
          let isSame = view(other.model) == view(plain.model)
          #expect(isSame, "\(size) \(script)\n\(other.text)\n\(plain.text)")
        }
      }
    }
  }

  @Test func whatIsSaidElsewhereWhileTheTableIsOpenIsNotSeenEither() {
    var seated = table([], Self.sizes[1])
    seated.press("4")
    let before = view(seated.model)
    seated.say(Self.elsewhere[2], at: .interviewer(Fixture.lindqvist))
    #expect(view(seated.model) == before)
  }

  @Test func anInterviewersOwnConsoleHasNoRoundTable() {
    var seated = Seated.interview()
    seated.press("v")
    #expect(seated.lines[0].hasPrefix(" Interview"))
    #expect(seated.text.contains("that is for the hiring lead's seat"))
    seated.press("q")
    seated.press("v")
    #expect(seated.lines[0].hasPrefix(" Sessions"))
    #expect(seated.text.contains("that is for the hiring lead's seat"))
  }

  private let holder = SeatHolder(console: "pts/3 (process 4711)", since: Fixture.now)

  @Test func aSeatThatALiveConsoleHoldsIsOnlyRead() {
    var seated = Seated(as: .lead)
    seated.others[.interviewer(Fixture.lindqvist)] = holder
    seated.press("v")
    #expect(seated.text.contains("at own console"))
    let count = seated.events.count
    seated.press("<tab>4s0nu")
    #expect(seated.events.count == count)
    #expect(seated.otherDrafts.isEmpty)
    seated.press("4")
    #expect(seated.text.contains("pts/3 (process 4711) has this seat"))
    seated.press("<tab>5")
    #expect(seated.session.form(of: Fixture.moreau)["q1"].answer?.rating?.value == 5)
  }

  @Test(arguments: ["<tab>4", "<tab>nx", "<tab>s", "<tab>0r"])
  func aConsoleThatCameMeanwhileIsFoundWhenTheTableWrites(keys: String) {
    var seated = Seated(as: .lead)
    seated.press("v")
    seated.others[.interviewer(Fixture.lindqvist)] = holder
    let count = seated.events.count
    seated.press(keys)
    #expect(seated.events.count == count)
    #expect(seated.otherDrafts.isEmpty)
    #expect(seated.text.contains("Not recorded: M. Lindqvist has this seat at pts/3"))
    #expect(!seated.text.contains("▒ rated"))
    #expect(seated.text.contains("at own console"))
    #expect(seated.model.opened?.isSaved == true)
    // The other panes go on.
    seated.press("<tab>3")
    #expect(seated.session.form(of: Fixture.moreau)["q1"].answer?.rating?.value == 3)
  }

  @Test func aTakenSeatIsReadOnlyFromThenOn() {
    var seated = Seated(as: .lead)
    seated.press("v<tab>4")
    seated.say(
      [.seatTaken(console: "pts/9", reason: "hers")], at: .interviewer(Fixture.lindqvist))
    let count = seated.events.count
    seated.press("2")
    #expect(seated.events.count == count)
    #expect(seated.text.contains("pts/9 has this seat"))
  }

  @Test func theTableHoldsWhatItWritesAndLetsGoWhenItIsLeft() {
    var seated = Seated(as: .lead)
    seated.press("v4<tab><tab>5q")
    let released = seated.unanswered.filter { if case .release = $0 { true } else { false } }
    #expect(
      released == [
        .release(session: Fixture.id, seat: .interviewer(Fixture.moreau)),
        .release(session: Fixture.id, seat: .interviewer(Fixture.okafor)),
      ])
  }

  @Test func whoComesBackToTheTableFindsWhatWasSaidThere() {
    var seated = Seated(as: .lead)
    seated.press("v4<tab>2<tab>5")
    #expect(seated.text.contains("▐ 4 ▌"))
    seated.press("qv")
    #expect(seated.text.contains("▐ 4 ▌"))
    #expect(seated.text.contains("3 of 3 have rated this here"))
  }

  @Test func notesOfElsewhereAreKeptBeforeThoseOfTheTable() {
    var seated = table(Self.elsewhere[2], Self.sizes[1])
    seated.press("<tab>nat the table<esc>")
    let note = seated.session.form(of: Fixture.lindqvist)["q1"].note
    #expect(note.text == "zanzibar\nat the table")
    seated.press("n, twice<esc>")
    seated.press("u")
    #expect(
      seated.session.form(of: Fixture.lindqvist)["q1"].note.text == "zanzibar\nat the table")
    seated.press("u")
    #expect(seated.session.form(of: Fixture.lindqvist)["q1"].note.text == "zanzibar")
  }

  @Test func whatADeadConsoleWasTypingComesFirst() {
    var seated = Seated(as: .lead)
    seated.otherDrafts[.interviewer(Fixture.okafor)] = ["q1": Note(text: "left behind")]
    seated.press("vnhere<esc>")
    #expect(!seated.text.contains("left behind"))
    #expect(seated.session.form(of: Fixture.okafor)["q1"].note.text == "left behind\nhere")
    seated.press("u")
    #expect(seated.session.form(of: Fixture.okafor)["q1"].note.text == "left behind")
  }

  @Test func elementsHeardElsewhereStayAndAreNotShown() {
    var seated = table(Self.elsewhere[2], Self.sizes[1])
    seated.press("<tab>s")
    #expect(seated.text.contains("S● T– A– R–"))
    #expect(
      seated.session.form(of: Fixture.lindqvist)["q1"].elements
        == Elements(situation: .heard, task: .partly, action: .missing, result: .heard))
  }
}
