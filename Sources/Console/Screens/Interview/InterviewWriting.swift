import Guide
import Interview
import Screen

extension InterviewScreen {
  mutating func type(_ input: Input, _ model: inout Model) -> Turn? {
    pressedAt = model.clock
    switch mode {
    case .writing(var editor):
      let width = NotesPane.width(
        model.size, questionCount: model.desk?.guide.questions.count ?? 0)
      // Without a second holder of the text, a key changes it in place.
      mode = .rating
      let isText = editor.type(input, width: width, second: second(model))
      mode = .writing(editor)
      guard isText else { return nil }
      let kept = keep(editor.note, &model)
      return .effects(input == .key(.enter) ? kept + endLongStep(&model) : kept)
    case .flagging(var entry):
      guard var field = entry.evidence else { return nil }
      if input == .key(.enter) { return .effects(raise(entry, &model)) }
      guard field.type(input) else { return nil }
      entry.evidence = field
      mode = .flagging(entry)
      return .stay
    case .takingOver(var reason):
      if input == .key(.enter) { return takeOver(reason.text, &model) }
      guard reason.type(input) else { return nil }
      mode = .takingOver(reason)
      return .stay
    default: return nil
    }
  }

  private mutating func takeOver(_ reason: String, _ model: inout Model) -> Turn {
    guard let desk = model.desk, !reason.withoutOuterBlanks.isEmpty else {
      model.notice = Notice("Taking a seat over needs a reason; it is recorded.")
      return .stay
    }
    mode = .rating
    return .effects(model.request(desk.id, .seat(desk.seat), takingOver: reason))
  }

  /// Leaves off what was under way once the seat or the form is not this console's to write.
  ///
  /// What was typed and not recorded is on disk as a draft, which the seat's new console records.
  mutating func stopWhereClosed(_ model: inout Model) {
    guard let desk = model.desk, let reason = closed(desk) else { return }
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
  mutating func startWriting(_ model: inout Model) -> [Effect] {
    guard let desk = model.desk, let question = question(desk) else { return [] }
    let note = desk.note(question.id)
    if var editor = editors[question.id], editor.note == note {
      editor.resume(second: second(model))
      mode = .writing(editor)
    } else {
      mode = .writing(NoteEditor(note, second: second(model)))
    }
    pane = .notes
    notesScroll = 0
    return []
  }

  /// Saves what is being typed at once, as a draft.
  private mutating func keep(_ note: Note, _ model: inout Model) -> [Effect] {
    guard let desk = model.desk, isOpen(desk), let question = question(desk),
      desk.note(question.id) != note
    else { return [] }
    let leadIn = recordLeadIn(&model, starts: true)
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
  mutating func recordNote(_ model: inout Model) -> [Effect] {
    typedAt = nil
    guard let desk = model.desk, let question = question(desk),
      let note = desk.drafts[question.id]
    else { return [] }
    model.desk?.drafts[question.id] = nil
    guard note != desk.form[question.id].note else { return [] }
    return model.desk?.record(
      [.noteWritten(question: question.id, note: note)], at: model.now) ?? []
  }

  /// Records the note once it has grown by a few lines, so that one `u` never takes back more.
  private mutating func endLongStep(_ model: inout Model) -> [Effect] {
    guard let desk = model.desk, let question = question(desk) else { return [] }
    let grown = desk.note(question.id).lines.count - desk.form[question.id].note.lines.count
    return grown >= Self.longestStep ? recordNote(&model) : []
  }

  /// The most lines of a note that are typed in one step of undo.
  private static let longestStep = 3

  /// Stops writing and records the note.
  mutating func stopWriting(_ model: inout Model) -> [Effect] {
    guard case .writing(let editor) = mode else { return [] }
    mode = .rating
    pane = .questions
    if let desk = model.desk, let question = question(desk) { editors[question.id] = editor }
    return recordNote(&model)
  }

  /// Takes in the text that came back from the person's editor.
  mutating func takeEdited(question: String, text: String, _ model: inout Model) -> Turn {
    guard let desk = model.desk, isOpen(desk) else { return .stay }
    let before = desk.note(question)
    guard before.text != text else { return .stay }
    let leadIn = recordLeadIn(&model, starts: true)
    model.desk?.drafts[question] = nil
    return .effects(
      leadIn
        + (model.desk?.record(
          [.noteWritten(question: question, note: retimed(text, from: before))], at: model.now)
          ?? []))
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
