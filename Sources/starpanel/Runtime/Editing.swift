import Console
import Glibc
import Interview
import Ledger

/// A note while a person's own editor has it.
struct Editing {
  let note: EditedNote

  /// Writes the text into a file that only this user can read.
  static func begin(question: String, text: String, on opened: OpenSession, in ledger: String)
    -> Result<Editing, Failure>
  {
    let before = opened.note(question)
    let console = SeatConsole.this
    return EditedNote.make(
      EditedNote.About(
        ledger: ledger, session: opened.id, seat: opened.seat, question: question,
        before: before.text == text ? before : Note(text: text), begun: WallClock.now(),
        process: console.process, started: console.started)
    ).map(Editing.init)
  }

  /// Reads the text back, however the editor has ended.
  ///
  /// - Parameters:
  ///   - status: the editor's exit status, or 128 and the signal that ended it.
  ///   - isEnding: whether the console is asked to end at the same moment, and the editor with it.
  func finish(status: Int, isEnding: Bool) -> Message {
    let question = note.about.question
    guard let text = note.text else {
      return .edited(
        question: question, text: nil,
        problem: "What the editor wrote is not readable text; it is kept in \(note.path).")
    }
    guard text != note.about.before.text else {
      let problem =
        status == 0
        ? "Nothing was changed. If the editor came back at once, does it need --wait?"
        : "The editor ended with status \(status); the note is as it was."
      if note.hasMore, status != 0 {
        return .edited(
          question: question, text: nil,
          problem: "The editor ended with status \(status); what it left is in \(note.folder).")
      }
      note.remove()
      return .edited(question: question, text: nil, problem: problem)
    }
    let wasEnded = [SIGHUP, SIGTERM].contains { status == 128 + Int($0) }
    guard status == 0 || wasEnded || isEnding else {
      return .edited(
        question: question, text: nil,
        problem: "The editor ended with status \(status); the note is as it was, and what was"
          + " written is kept in \(note.path).")
    }
    return .edited(question: question, text: text, problem: nil)
  }

  /// Whether effects record the text that came back.
  func isRecorded(by effects: [Effect]) -> Bool {
    effects.contains { effect in
      guard case .append(note.about.session, _, _, let happenings) = effect else { return false }
      return happenings.contains { happening in
        if case .noteWritten(note.about.question, _) = happening { true } else { false }
      }
    }
  }
}
