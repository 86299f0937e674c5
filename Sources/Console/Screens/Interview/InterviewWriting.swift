import Guide
import Interview
import Screen

extension InterviewScreen {
  mutating func type(_ input: Input, _ desk: Desk, _ model: inout Model) -> Turn? {
    pressedAt = model.clock
    switch mode {
    case .writing(var editor):
      let width = NotesPane.width(model.body, questionCount: desk.guide.questions.count)
      // Without a second holder of the text, a key changes it in place.
      mode = .rating
      let isText = editor.type(input, width: width, second: second(desk, model))
      mode = .writing(editor)
      guard isText else { return nil }
      let kept = keep(editor.note, desk, &model)
      return .effects(input == .key(.enter) ? kept + endLongStep(&model) : kept)
    case .flagging(var entry):
      guard var field = entry.evidence, field.type(input) else { return nil }
      entry.evidence = field
      mode = .flagging(entry)
      return .stay
    case .takingOver(var reason):
      guard reason.type(input) else { return nil }
      mode = .takingOver(reason)
      return .stay
    case .rating, .blank, .withdrawing, .sealing: return nil
    }
  }

  /// Leaves off what was under way once the seat or the form is not this console's to write.
  ///
  /// What was typed and not recorded is on disk as a draft, which the seat's new console records.
  mutating func stopWhereClosed(_ desk: Desk, _ model: inout Model) {
    guard let reason = closed(desk) else { return }
    switch mode {
    case .rating, .takingOver: return
    case .writing, .blank, .flagging, .withdrawing, .sealing: break
    }
    mode = .rating
    pane = .questions
    typedAt = nil
    model.notice = Notice("Stopped: " + reason + ".", isProblem: true)
  }

  /// Opens the note of the question in view for writing.
  mutating func startWriting(_ desk: Desk, _ model: Model) {
    guard let question = question(desk) else { return }
    let note = desk.note(question.id)
    if var editor = editors[question.id], editor.note == note {
      editor.resume(second: second(desk, model))
      mode = .writing(editor)
    } else {
      mode = .writing(NoteEditor(note, second: second(desk, model)))
    }
    pane = .notes
    notesScroll = 0
  }

  /// Saves what is being typed at once, as a draft.
  private mutating func keep(_ note: Note, _ desk: Desk, _ model: inout Model) -> [Effect] {
    guard isOpen(desk), let question = question(desk), desk.note(question.id) != note
    else { return [] }
    let leadIn = recordLeadIn(desk, &model, starts: true)
    typedAt = model.clock
    model.desk?.drafts[question.id] = note
    let version = desk.draftVersion + 1
    model.desk?.draftVersion = version
    return leadIn + [
      .saveDraft(
        session: desk.id, seat: desk.seat, question: question.id, note: note, version: version)
    ]
  }

  /// Records the note as an event, if it is another than the last one recorded.
  mutating func recordNote(_ desk: Desk, _ model: inout Model) -> [Effect] {
    typedAt = nil
    guard let question = question(desk),
      let note = model.desk?.drafts.removeValue(forKey: question.id),
      note != desk.form[question.id].note
    else { return [] }
    return model.record([.noteWritten(question: question.id, note: note)])
  }

  /// Records the note once it has grown by a few lines, so that one `u` never takes back more.
  private mutating func endLongStep(_ model: inout Model) -> [Effect] {
    // With what was just typed.
    guard let desk = model.desk, let question = question(desk) else { return [] }
    let grown = desk.note(question.id).lines.count - desk.form[question.id].note.lines.count
    return grown >= Self.longestStep ? recordNote(desk, &model) : []
  }

  /// The most lines of a note that are typed in one step of undo.
  private static let longestStep = 3

  /// Stops writing and records the note.
  mutating func stopWriting(_ desk: Desk, _ model: inout Model) -> [Effect] {
    guard case .writing(let editor) = mode else { return [] }
    mode = .rating
    pane = .questions
    if let question = question(desk) { editors[question.id] = editor }
    return recordNote(desk, &model)
  }

  /// Takes in the text that came back from the person's editor.
  mutating func takeEdited(
    question: String, text: String, _ desk: Desk, _ model: inout Model
  ) -> Turn {
    let before = desk.note(question)
    guard isOpen(desk), before.text != text else { return .stay }
    let leadIn = recordLeadIn(desk, &model, starts: true)
    model.desk?.drafts[question] = nil
    let note = retimed(text, from: before)
    return .effects(leadIn + model.record([.noteWritten(question: question, note: note)]))
  }

  /// Lines that were there before keep their times.
  private func retimed(_ text: String, from before: Note) -> Note {
    var times: [String: Int] = [:]
    for line in before.lines { times[line.text] = line.at }
    var note = Note(text: text)
    for index in note.lines.indices { note.lines[index].at = times[note.lines[index].text] }
    return note
  }
}
