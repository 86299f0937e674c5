import Guide
import Interview
import Screen

/// A note that is being written in a pane.
struct TableNote: Sendable, Hashable {
  var interviewer: Interviewer
  var question: String
  /// What the seat had written elsewhere: kept before the lines of this screen, and not shown.
  var elsewhere: [Note.Line]
  /// What the seat's whole note was before, with what a console that died had not recorded yet.
  var before: Note
  /// What this screen had of the question as the note was last recorded.
  var entry: TableRecord.Entry

  /// The whole note with the lines that are written here.
  func whole(_ here: Note) -> Note { Note(lines: elsewhere + here.lines) }
}

extension RoundTableScreen {
  mutating func type(_ input: Input, _ opened: OpenSession, _ model: inout Model) -> Transition? {
    guard case .writing(var editor, let note) = mode else { return nil }
    let outcome = editor.type(
      input, width: RoundTablePicture.noteWidth(model.body.width, opened.shown.seats.count),
      second: opened.second(of: .interviewer(note.interviewer), at: model.clock))
    if outcome == .unknown { return nil }
    if outcome == .full { model.notice = NoteEditor.full }
    mode = .writing(editor, note)
    return .effects(keep(editor.note, note, opened, &model))
  }

  /// Opens the pane's note: the lines that were written here, and a new one.
  mutating func startWriting(_ interviewer: Interviewer, _ opened: OpenSession, _ model: Model) {
    guard let question = question(opened), refusalToWrite(interviewer, opened) == nil else {
      return
    }
    let entry = record[interviewer, question.id]
    // What a console that died had not recorded yet comes before what is written here.
    let draft = opened.otherDrafts[.interviewer(interviewer)]?[question.id]
    let whole = draft ?? opened.shown.form(of: interviewer)[question.id].note
    let isLast = whole.lines.suffix(entry.note.lines.count).elementsEqual(entry.note.lines)
    let here = isLast ? entry.note : Note()
    let note = TableNote(
      interviewer: interviewer, question: question.id,
      elsewhere: whole.lines.dropLast(here.lines.count), before: whole, entry: entry)
    mode = .writing(
      NoteEditor(here, second: opened.second(of: .interviewer(interviewer), at: model.clock)), note)
  }

  /// Saves what is being typed at once, as a draft of that seat.
  private mutating func keep(
    _ here: Note, _ note: TableNote, _ opened: OpenSession, _ model: inout Model
  ) -> [Effect] {
    guard here != record[note.interviewer, note.question].note else { return [] }
    let seat = Seat.interviewer(note.interviewer)
    written.insert(seat)
    record[note.interviewer, note.question].note = here
    return writer.saveDraft(note.whole(here), of: seat, on: note.question, &model)
  }

  /// Records the note as it stands, if it is another than the last one recorded.
  mutating func recordNote(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard case .writing(let editor, var note) = mode else {
      writer.stop()
      return []
    }
    let seat = Seat.interviewer(note.interviewer)
    // What was found is a change of its own: what is written here is taken back without it.
    let isFound = model.opened?.otherDrafts[seat]?[note.question] != nil
    let happenings = writer.end(
      note.whole(editor.note), on: note.question, found: isFound ? note.before : nil,
      recorded: opened.shown.form(of: note.interviewer)[note.question].note)
    guard !happenings.isEmpty else { return [] }
    model.opened?.endDraft(of: note.question, at: seat)
    let before = note.entry
    note.entry.note = editor.note
    note.before = note.whole(editor.note)
    mode = .writing(editor, note)
    record[note.interviewer, note.question].note = editor.note
    return change(
      happenings, of: note.interviewer, on: note.question, from: before, &model)
  }

  /// Leaves off what was under way in a pane that cannot be written any more.
  ///
  /// What was typed and not recorded is on disk as a draft: who may write the form next records it.
  mutating func stopWhereClosed(_ opened: OpenSession, _ model: inout Model) {
    let writer: Interviewer? =
      switch mode {
      case .rating: nil
      case .blank: interviewer(opened)
      case .writing(_, let note): note.interviewer
      }
    guard let writer, let reason = refusalToWrite(writer, opened) else { return }
    if case .writing(let editor, let note) = mode, editor.note != note.entry.note {
      model.opened?.leaveDraft(
        note.whole(editor.note), of: note.question, at: .interviewer(writer))
    }
    mode = .rating
    self.writer.stop()
    model.notice = Notice("Stopped: " + reason + ".", isProblem: true)
  }

  /// Stops writing and records the note.
  mutating func keepNote(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard case .writing(let editor, let note) = mode else { return [] }
    let effects = editor.note != note.entry.note ? recordNote(opened, &model) : []
    writer.stop()
    mode = .rating
    return effects
  }
}
