import Interview
import Screen
import Testing

@testable import Console

/// Notes take every key and lose none.
struct InterviewNoteTests {
  private func note(_ keys: String) -> Note {
    var seated = Seated.interview()
    seated.press(keys)
    return seated.session.form(of: Fixture.okafor)["q1"].note
  }

  @Test func keysAreTextUntilEscape() {
    #expect(note("nq5]S?:/f0u<esc>").text == "q5]S?:/f0u")
    var seated = Seated.interview()
    seated.press("nq5]<esc>4")
    #expect(seated.session.form(of: Fixture.okafor)["q1"].answer?.rating?.value == 4)
  }

  @Test func linesKnowWhenTheyWereBegun() {
    var seated = Seated.interview()
    seated.wait(seconds: 40)
    seated.press("nfirst<enter>")
    seated.wait(seconds: 95)
    seated.press("<bs><enter>second<esc>")
    let lines = seated.session.form(of: Fixture.okafor)["q1"].note.lines
    #expect(lines == [Note.Line(at: 0, text: "first"), Note.Line(at: 95, text: "second")])
  }

  @Test(arguments: [(59, "00:59"), (3823, "1:03:43"), (36_243, "10 h 04")])
  func aTimeNeverTouchesItsLine(seconds: Int, time: String) {
    var seated = Seated.interview()
    seated.press("4")
    seated.wait(seconds: seconds)
    seated.press("nhello<esc>")
    #expect(seated.text.contains(time + " "), "\(seated.text)")
    #expect(!seated.text.contains(time + "h"))
  }

  @Test func linesKeepTheirTimesThroughEditsThatAreTakenBack() {
    let note = Note(
      lines: [
        Note.Line(at: 3, text: "first"), Note.Line(at: 9, text: "second"),
        Note.Line(at: nil, text: "third"),
      ])
    var editor = NoteEditor(note, second: 20)
    func type(_ keys: String) {
      for input in KeyScript.inputs(keys) { _ = editor.type(input, width: 40, second: 30) }
    }
    type("<up><home><bs><home><bs>")
    #expect(editor.note.lines == [Note.Line(at: 3, text: "firstsecondthird")])
    type("<enter>")
    #expect(editor.note.lines.map(\.at) == [3, 30])
    type("<c-z><c-z><c-z>")
    #expect(editor.note == note)
    type("<c-y><c-y>")
    #expect(editor.note.lines == [Note.Line(at: 3, text: "firstsecondthird")])
  }

  @Test func everyKeyIsADraftBeforeItIsAnEvent() {
    var seated = Seated.interview()
    seated.press("nhalf a wor")
    #expect(seated.drafts["q1"]?.text == "half a wor")
    #expect(seated.session.form(of: Fixture.okafor)["q1"].note.isEmpty)
    // The program dies here; the next one finds the draft.
    var next = Seated.interview(events: seated.events)
    next.model.notice = nil
    let effects = update(
      &next.model,
      .sessionOpened(
        session: next.session, seat: .interviewer(Fixture.okafor), guide: Fixture.copy,
        drafts: seated.drafts.mapValues(Draft.note), holder: nil))
    #expect(effects.isEmpty, "nobody asked for the session a second time")
  }

  @Test func aDraftFoundAtTheStartIsRecorded() {
    var seated = Seated(as: .interviewer(Fixture.okafor))
    _ = update(&seated.model, .input(.key(.enter)))
    let draft = Note(lines: [Note.Line(at: 3, text: "half a wor")])
    let effects = update(
      &seated.model,
      .sessionOpened(
        session: seated.session, seat: .interviewer(Fixture.okafor), guide: Fixture.copy,
        drafts: ["q1": .note(draft)], holder: nil))
    let recorded = effects.contains { effect in
      if case .append(_, _, _, let happenings) = effect {
        happenings.contains(.noteWritten(question: "q1", note: draft))
      } else {
        false
      }
    }
    #expect(recorded)
  }

  @Test func twoSecondsOfPauseMakeAnEvent() {
    var seated = Seated.interview()
    seated.press("nwords")
    seated.wait(seconds: 1)
    #expect(seated.session.form(of: Fixture.okafor)["q1"].note.isEmpty)
    seated.wait(seconds: 1)
    #expect(seated.session.form(of: Fixture.okafor)["q1"].note.text == "words")
    seated.press(" go on<esc>")
    #expect(seated.session.form(of: Fixture.okafor)["q1"].note.text == "words go on")
  }

  @Test func altRatesWithoutLeavingTheNote() {
    var seated = Seated.interview()
    seated.press("none<alt-5> two<esc>")
    let form = seated.session.form(of: Fixture.okafor)
    #expect(form["q1"].answer?.rating?.value == 5)
    #expect(form["q1"].note.text == "one two")
  }

  @Test func aPasteKeepsItsLines() {
    #expect(note("n<paste>one\ntwo\n\nfour</paste><esc>").text == "one\ntwo\n\nfour")
    #expect(note("nab<left><paste>XY</paste><esc>").text == "aXYb")
  }

  @Test func editingKeys() {
    #expect(note("nabc<bs>d<esc>").text == "abd")
    #expect(note("nabc<left><left><del>X<esc>").text == "aXc")
    #expect(note("none two<c-w>three<esc>").text == "one three")
    #expect(note("none two<c-u>three<esc>").text == "three")
    #expect(note("none<enter>two<up><end>!<home>><esc>").text == ">one!\ntwo")
    #expect(note("none<enter>two<home><bs><esc>").text == "onetwo")
  }

  @Test func marksJoinTheirLetters() {
    var seated = Seated.interview()
    seated.press("nAmelie")
    seated.send(.input(.key(.character("\u{301}"))))
    seated.press("<left><left>X<esc>")
    #expect(seated.session.form(of: Fixture.okafor)["q1"].note.text == "AmelXie\u{301}")
  }

  @Test func undoBringsTheNoteBackAsItWas() {
    var seated = Seated.interview()
    seated.press("nkeep<esc>n<c-u>")
    seated.press("<bs><c-u><esc>")
    #expect(seated.session.form(of: Fixture.okafor)["q1"].note.isEmpty)
    seated.press("u")
    #expect(seated.session.form(of: Fixture.okafor)["q1"].note.text == "keep")
  }

  @Test func leavingTheScreenOrTheProgramRecordsTheNote() {
    var seated = Seated.interview()
    seated.press("ntyped")
    seated.send(.terminate)
    #expect(seated.session.form(of: Fixture.okafor)["q1"].note.text == "typed")
    #expect(seated.model.isOver)
  }

  @Test func anOpenedNoteThatNobodyWroteIntoLeavesNothing() {
    var seated = Seated.interview()
    seated.press("n<esc>")
    #expect(seated.session.form(of: Fixture.okafor).entries["q1"]?.note.isEmpty ?? true)
  }

  @Test func whatCannotBeSavedHasTheStatusLineToItself() {
    var seated = Seated.interview()
    seated.press("nsome words")
    let long = String(repeating: "The disk is full. ", count: 9)
    let owed = UnsavedEntry(
      session: Fixture.id, seat: .interviewer(Fixture.okafor), at: Fixture.now,
      work: .draft(key: "q1", stored: Note(text: "some words")))
    seated.send(.unsaved(UnsavedReport([owed], cause: long)))
    let line = seated.lines[seated.lines.count - 2]
    #expect(line.hasPrefix(" 1 note is not saved: The disk is full."))
    #expect(line.hasSuffix("…"))
    #expect(!line.contains("rated"))
    seated.send(.unsaved(.none))
    #expect(seated.text.contains("saved ✓"))
    #expect(seated.text.contains("some words"))
  }
}
