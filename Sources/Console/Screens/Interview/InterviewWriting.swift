import Guide
import Interview
import Screen

extension InterviewScreen {
  mutating func type(_ input: Input, _ opened: OpenSession, _ model: inout Model) -> Transition? {
    pressedAt = model.clock
    switch mode {
    case .writing(var editor):
      let width = NotesPane.width(
        model.body, placeCount: InterviewPlaces(guide: opened.guide).count)
      // Without a second holder of the text, a key changes it in place.
      mode = .rating
      let outcome = editor.type(
        input, width: width, second: opened.second(of: opened.seat, at: model.clock))
      mode = .writing(editor)
      if outcome == .unknown { return nil }
      if outcome == .full { model.notice = NoteEditor.full }
      let kept = keep(editor.note, opened, &model)
      return .effects(input == .key(.enter) ? kept + recordLongNote(opened, &model) : kept)
    case .flagging(var entry):
      guard var field = entry.evidence, field.type(input) else { return nil }
      entry.evidence = field
      mode = .flagging(entry)
      return .stay
    case .takingOver(var reason):
      guard reason.type(input) else { return nil }
      mode = .takingOver(reason)
      return .stay
    case .rating, .blank, .withdrawing, .sealing, .stating, .recusing: return nil
    }
  }

  /// A question in one key is over with any key that does not answer it.
  mutating func passOver() {
    if mode == .blank || mode == .stating || mode == .recusing { mode = .rating }
  }

  /// Leaves off what was under way once the seat or the form is not this console's to write.
  ///
  /// What was typed and not recorded is on disk as a draft, which the seat's new console records.
  mutating func stopWhereClosed(_ opened: OpenSession, _ model: inout Model) {
    guard let reason = refusalToWrite(opened) else { return }
    switch mode {
    case .rating, .takingOver: return
    case .writing, .blank, .flagging, .withdrawing, .sealing, .stating, .recusing: break
    }
    mode = .rating
    pane = .questions
    writer.stop()
    model.notice = Notice("Stopped: " + reason + ".", isProblem: true)
  }

  /// Opens the note of the question in view for writing.
  mutating func startWriting(_ opened: OpenSession, _ model: Model) {
    guard let question = question(opened) else { return }
    let note = opened.note(question.id)
    if var editor = editors[question.id], editor.note == note {
      editor.resume(second: opened.second(of: opened.seat, at: model.clock))
      mode = .writing(editor)
    } else {
      mode = .writing(NoteEditor(note, second: opened.second(of: opened.seat, at: model.clock)))
    }
    pane = .notes
    notesScroll = 0
  }

  /// Saves what is being typed at once, as a draft.
  private mutating func keep(_ note: Note, _ opened: OpenSession, _ model: inout Model) -> [Effect]
  {
    guard isOpen(opened), let question = question(opened), opened.note(question.id) != note
    else { return [] }
    return writer.saveDraft(note, of: opened.seat, on: question.id, starts: !isPaused, &model)
  }

  private mutating func recordLongNote(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard let question = question(opened) else { return [] }
    return writer.recordLongNote(on: question.id, &model)
  }

  /// Records the note as an event, if it is another than the last one recorded.
  mutating func recordNote(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard let question = question(opened) else { return [] }
    return writer.recordNote(on: question.id, &model)
  }

  /// Stops writing and records the note.
  mutating func stopWriting(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard case .writing(let editor) = mode else { return [] }
    mode = .rating
    pane = .questions
    if let question = question(opened) { editors[question.id] = editor }
    return recordNote(opened, &model)
  }

  mutating func receive(_ news: Message, _ model: inout Model) -> Transition {
    switch news {
    case .edited(let question, let text?, _):
      return .effects(takeEdited(question: question, text: text, &model))
    // The seat was taken over: the screen that only looked makes way.
    case .sessionOpened(let session, .interviewer, _, _, _, _)
    where model.arriving?.session == session.id && model.arriving?.isForInterview == true:
      return .close
    default: return .stay
    }
  }

  /// Takes in the text that came back from the person's editor.
  private mutating func takeEdited(
    question: String, text: String, _ model: inout Model
  ) -> [Effect] {
    guard let opened = model.opened, isOpen(opened), opened.note(question).text != text
    else { return [] }
    let beginning = beginQuestion(opened, &model, starts: true)
    return beginning + writer.recordEdited(text, on: question, &model)
  }
}
