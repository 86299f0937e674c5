import Interview
import Screen
import Testing

@testable import Console

/// The rules by which a note is written, in whosever form.
struct FormWriterTests {
  private let seat = Seat.interviewer(Fixture.okafor)

  private func at(_ milliseconds: Int) -> SteadyReading {
    SteadyReading(boot: "test", milliseconds: milliseconds)
  }

  private func model(at milliseconds: Int, holder: SeatHolder? = nil, lead: Bool = false) -> Model {
    var model = Model(size: Size(width: 80, height: 24), now: Fixture.now)
    model.clock = at(milliseconds)
    model.opened = OpenSession(
      seat: lead ? .lead : seat, copy: Fixture.copy,
      session: Session(id: Fixture.id, events: Fixture.planned), drafts: [:], holder: holder)
    return model
  }

  @Test func aKeyIsADraftAfterWhatComesBeforeTheFirstWord() {
    var model = model(at: 5000)
    var writer = FormWriter()
    writer.arrive(at: at(4000))
    let note = Note(text: "h")
    let effects = writer.saveDraft(note, of: seat, on: "q1", &model)
    #expect(
      effects == [
        .append(
          session: Fixture.id, seat: seat, after: 0,
          happenings: [
            .formOpened(guide: Fixture.copy.reference.sha256),
            .clockStarted(spent: 0, clock: at(5000)), .questionReached(question: "q1"),
          ]),
        .saveDraft(session: Fixture.id, seat: seat, key: "q1", draft: .note(note), version: 1),
      ])
    #expect(model.opened?.note("q1") == note)
  }

  @Test func anotherSeatsNoteIsWrittenAtTheTableAndStaysTheScreens() {
    var model = model(at: 5000, lead: true)
    var writer = FormWriter()
    let effects = writer.saveDraft(Note(text: "h"), of: seat, on: "q1", &model)
    #expect(
      effects.last
        == .saveDraftAtTable(
          session: Fixture.id, seat: seat, key: "q1", draft: .note(Note(text: "h")), version: 1))
    #expect(model.opened?.drafts.isEmpty == true)
  }

  @Test func whoOnlyLooksRecordsNothing() {
    var model = model(at: 5000, holder: SeatHolder(console: "pts/9", since: Fixture.now))
    let writer = FormWriter()
    let effects = writer.begin("q1", of: seat, starts: true, &model)
    #expect(effects.isEmpty)
  }

  @Test func aNoteIsDueTwoSecondsAfterTheLastKey() {
    var model = model(at: 5000)
    var writer = FormWriter()
    #expect(!writer.isDue(at: at(99_000)))
    #expect(!writer.isWaiting)
    _ = writer.saveDraft(Note(text: "h"), of: seat, on: "q1", &model)
    #expect(writer.isWaiting)
    #expect(!writer.isDue(at: at(6999)))
    #expect(writer.isDue(at: at(7000)))
    _ = writer.end(Note(text: "h"), on: "q1", recorded: Note())
    #expect(!writer.isWaiting)
    #expect(!writer.isDue(at: at(7000)))
  }

  @Test func onlyAnotherNoteIsRecorded() {
    var writer = FormWriter()
    let (old, new, lost) = (Note(text: "old"), Note(text: "new"), Note(text: "lost"))
    func written(_ note: Note) -> Happening { .noteWritten(question: "q1", note: note) }
    #expect(writer.end(nil, on: "q1", recorded: old) == [])
    #expect(writer.end(old, on: "q1", recorded: old) == [])
    #expect(writer.end(new, on: "q1", recorded: old) == [written(new)])
    // A note that was emptied is another one.
    #expect(writer.end(Note(), on: "q1", recorded: old) == [written(Note())])
    #expect(writer.end(new, on: "q1", found: lost, recorded: old) == [written(lost), written(new)])
    #expect(writer.end(new, on: "q1", found: old, recorded: old) == [written(new)])
    #expect(writer.end(old, on: "q1", found: lost, recorded: old) == [])
  }

  private func written(_ effects: [Effect]) -> [Happening] {
    effects.flatMap { effect -> [Happening] in
      if case .append(_, _, _, let happenings) = effect { happenings } else { [] }
    }
  }

  private func written(_ text: String, on question: String) -> Happening {
    .noteWritten(question: question, note: Note(text: text))
  }

  @Test func aNoteOfThreeLinesIsRecordedBeforeItRests() {
    var model = model(at: 5000)
    var writer = FormWriter()
    _ = writer.saveDraft(Note(text: "a\nb"), of: seat, on: "q1", &model)
    #expect(writer.recordLongNote(on: "q1", &model) == [])
    #expect(writer.isWaiting)
    _ = writer.saveDraft(Note(text: "a\nb\nc"), of: seat, on: "q1", &model)
    let effects = writer.recordLongNote(on: "q1", &model)
    #expect(written(effects) == [written("a\nb\nc", on: "q1")])
    #expect(!writer.isWaiting)
    #expect(model.opened?.drafts.isEmpty == true)
    // The next three are counted from there.
    _ = writer.saveDraft(Note(text: "a\nb\nc\nd"), of: seat, on: "q1", &model)
    #expect(writer.recordLongNote(on: "q1", &model) == [])
  }

  @Test func aNoteThatIsLeftIsRecordedOnce() {
    var model = model(at: 5000)
    var writer = FormWriter()
    _ = writer.saveDraft(Note(text: "a"), of: seat, on: "q1", &model)
    #expect(written(writer.recordNote(on: "q1", &model)) == [written("a", on: "q1")])
    #expect(writer.recordNote(on: "q1", &model) == [])
    #expect(writer.recordNote(on: "q2", &model) == [])
  }

  @Test func whatIsStillBeingTypedGoesBeforeTheSeal() {
    var model = model(at: 5000)
    var writer = FormWriter()
    _ = writer.saveDraft(Note(text: "b"), of: seat, on: "q2", &model)
    _ = writer.saveDraft(Note(text: "a"), of: seat, on: "q1", &model)
    let happenings = written(writer.seal(&model))
    #expect(
      happenings.suffix(3) == [
        written("a", on: "q1"), written("b", on: "q2"),
        .formSealed(guide: Fixture.copy.reference.sha256),
      ])
    #expect(happenings.first == .clockStopped(spent: 0))
    #expect(!writer.isWaiting)
  }

  @Test func whatWasFoundAtTheStartOpensTheForm() {
    var model = model(at: 5000)
    var writer = FormWriter()
    #expect(writer.recordFound(&model) == [])
    model.opened = OpenSession(
      seat: seat, copy: Fixture.copy, session: Session(id: Fixture.id, events: Fixture.planned),
      drafts: ["q2": .note(Note(text: "b")), "q1": .note(Note(text: "a")), "q3": .note(Note())])
    #expect(
      written(writer.recordFound(&model)) == [
        .formOpened(guide: Fixture.copy.reference.sha256), written("a", on: "q1"),
        written("b", on: "q2"),
      ])
    #expect(model.opened?.drafts.isEmpty == true)
  }

  @Test func whatComesBackFromTheEditorTakesThePlaceOfWhatWasTyped() {
    var model = model(at: 5000)
    var writer = FormWriter()
    _ = writer.saveDraft(Note(text: "typed"), of: seat, on: "q1", &model)
    let effects = writer.recordEdited("edited", on: "q1", &model)
    #expect(written(effects) == [written("edited", on: "q1")])
    #expect(model.opened?.note("q1").text == "edited")
    #expect(model.opened?.drafts.isEmpty == true)
  }
}
