import Interview
import Screen
import Text

/// A note that is being written: lines with the time at which each was begun.
struct NoteEditor: Sendable, Hashable {
  private var editor: TextEditor

  /// Continues a note on a new line at its end.
  ///
  /// - Parameter second: the second on the interview's clock.
  init(_ note: Note, second: Int) {
    editor = TextEditor(
      lines: note.lines.map { TextEditor.Line(characters: Array($0.text), at: $0.at) },
      most: TextLimit.note.most)
    editor.continueOnNewLine(second: second)
  }

  /// The note as it stands, without the empty line at its end that nobody used.
  var note: Note {
    var kept = shown
    while let last = kept.last, last.text.isEmpty { kept.removeLast() }
    return Note(lines: kept)
  }

  /// The lines with their times, the unused last one included.
  private var shown: [Note.Line] { editor.lines.map { Note.Line(at: $0.at, text: $0.text) } }

  /// The note in rows of a width, with the cursor's place.
  func layout(width: Int) -> NoteLayout { editor.layout(width: width) }

  /// Comes back to the note: on a new line at its end, with all that can be taken back.
  mutating func resume(second: Int) { editor.continueOnNewLine(second: second) }

  /// Takes in a key or a paste.
  ///
  /// - Parameters:
  ///   - width: the columns in which the note is shown.
  ///   - second: the second on the interview's clock.
  mutating func type(_ input: Input, width: Int, second: Int) -> TextEditor.Outcome {
    switch input {
    case .key(.pageUp): editor.moveRows(-5, width: width)
    case .key(.pageDown): editor.moveRows(5, width: width)
    default:
      return editor.type(input, width: width, at: second * 1000, second: second)
    }
    return .taken
  }

  /// What is said where not all of a key or a paste had room.
  static let full = Notice(
    "The note is full: it has room for \(TextLimit.note.words) characters. The rest was not taken.",
    isProblem: true)
}
