import Guide
import Interview

/// Writes a form: opens it, keeps each key as a draft, and makes of what was typed an event.
///
/// It is this console's own form or, at a round table, another seat's. This is the one place where a
/// note becomes an event: after a rest, after a few lines, when it is left, as it comes back from the
/// person's editor, at the seal, and where it is found at the start.
struct FormWriter: Sendable {
  /// Milliseconds without a key after which a note is recorded.
  private static let rest = 2000
  /// The most lines of a note that are typed in one step of undo.
  private static let longestStep = 3

  /// Where the steady clock stood as the question in view came into view.
  private(set) var arrivedAt: SteadyReading?
  /// Where it stood as a note was last typed into and not yet recorded.
  private var typedAt: SteadyReading?

  /// Whether a note was typed into and not recorded yet.
  var isWaiting: Bool { typedAt != nil }

  /// Whether the note is to be recorded now, since nobody has typed for a while.
  func isDue(at now: SteadyReading) -> Bool {
    typedAt.map { now.milliseconds - $0.milliseconds >= Self.rest } ?? false
  }

  /// Notes that another question has come into view.
  mutating func arrive(at now: SteadyReading) { arrivedAt = now }

  /// Forgets that a note waits to be recorded.
  mutating func stop() { typedAt = nil }

  /// Records what comes before the first thing said about a question: opens the form, starts its
  /// clock, turns to the question.
  ///
  /// - Parameter starts: whether the interview's clock goes on with it.
  func begin(
    _ question: String, of seat: Seat, starts: Bool, _ model: inout Model
  ) -> [Effect] {
    let clock = model.clock
    return model.record(as: seat) {
      $0.begin(question, of: seat, arrived: arrivedAt, starts: starts, at: clock)
    }
  }

  /// Saves a note at once as a draft: after each key.
  ///
  /// - Parameter starts: whether the interview's clock goes on with it.
  mutating func saveDraft(
    _ note: Note, of seat: Seat, on question: String, starts: Bool = true, _ model: inout Model
  ) -> [Effect] {
    let beginning = begin(question, of: seat, starts: starts, &model)
    typedAt = model.clock
    return beginning + model.saveDraft(.note(note), of: question, as: seat)
  }

  /// What makes a note that was typed part of the record: nothing where it is the one recorded last.
  ///
  /// - Parameters:
  ///   - found: what a console that died had typed and not recorded: a change of its own.
  ///   - recorded: the note recorded last.
  mutating func end(
    _ note: Note?, on question: String, found: Note? = nil, recorded: Note
  ) -> [Happening] {
    stop()
    guard let note, note != recorded else { return [] }
    let earlier = [found].compactMap(\.self).filter { $0 != recorded }
    return (earlier + [note]).map { .noteWritten(question: question, note: $0) }
  }
}

/// The notes of this console's own form.
extension FormWriter {
  /// Records the note on a question, if it is another than the last one recorded: after a rest, or
  /// when it is left.
  mutating func recordNote(on question: String, _ model: inout Model) -> [Effect] {
    let happenings = endNote(on: question, &model)
    return model.record(happenings)
  }

  /// Records the note on a question once it has grown by a few lines, so that one `u` never takes
  /// back more.
  mutating func recordLongNote(on question: String, _ model: inout Model) -> [Effect] {
    guard let opened = model.opened else { return [] }
    let grown = opened.note(question).lines.count - opened.form[question].note.lines.count
    return grown >= Self.longestStep ? recordNote(on: question, &model) : []
  }

  /// Records the text that came back from the person's editor, in place of what was typed before.
  func recordEdited(_ text: String, on question: String, _ model: inout Model) -> [Effect] {
    guard let before = model.opened?.note(question) else { return [] }
    model.opened?.endDraft(of: question)
    let note = Note(text: text, timedAs: before)
    return model.record([.noteWritten(question: question, note: note)])
  }

  /// Seals the form, after what is still being typed: the seal closes the form to it.
  ///
  /// - Parameter said: what is recorded with the seal.
  mutating func seal(saying said: [Happening] = [], _ model: inout Model) -> [Effect] {
    guard let opened = model.opened else { return [] }
    let notes = endNotes(&model)
    let sealing = opened.sealCheck.sealing(under: opened.copy.reference.sha256)
    return model.stopClock(of: opened.seat) + model.record(said + notes + sealing)
  }

  /// Records what was being typed when the last console at this seat ended.
  mutating func recordFound(_ model: inout Model) -> [Effect] {
    guard let opened = model.opened else { return [] }
    let notes = endNotes(&model)
    for key in opened.drafts.keys { model.opened?.endDraft(of: key) }
    return model.record(notes.isEmpty ? [] : opened.opening(of: opened.form) + notes)
  }

  private mutating func endNotes(_ model: inout Model) -> [Happening] {
    let questions = model.opened?.guide.questions ?? []
    return questions.flatMap { endNote(on: $0.id, &model) }
  }

  private mutating func endNote(on question: String, _ model: inout Model) -> [Happening] {
    guard let opened = model.opened else { return [] }
    let typed = opened.typedNote(question)
    model.opened?.endDraft(of: question)
    return end(typed, on: question, recorded: opened.form[question].note)
  }
}

extension Model {
  /// Stops the interview's clock of a seat where it is, if this console runs it.
  mutating func stopClock(of seat: Seat) -> [Effect] {
    let clock = self.clock
    return record(as: seat) { $0.stopClock(of: seat, at: clock) }
  }
}
