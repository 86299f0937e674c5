import Guide
import Interview

/// How an answer that is being typed is kept as a note.
enum Draft {
  /// The note of a text, with the time known.
  ///
  /// It has a line even where nothing was typed, for the sake of the time.
  static func note(_ answer: TestAnswer, spent: Int) -> Note {
    let lines: [String]
    switch answer {
    case .number(let text, let remark): lines = [text, remark]
    case .text(let text): lines = Note(text: text).lines.map(\.text)
    case .choice, .ticks, .order: lines = []
    }
    return Note(
      lines: (lines.isEmpty ? [""] : lines).map { Note.Line(at: spent / 1000, text: $0) })
  }

  /// The answer that a note keeps; nil for an item that is answered without typing.
  static func answer(in note: Note, to item: TestItem) -> TestAnswer? {
    switch item.task {
    case .number:
      .number(
        text: note.lines.first?.text ?? "",
        remark: note.lines.dropFirst().map(\.text).joined(separator: " "))
    case .steps, .writing: .text(text: note.text)
    case .choice, .ticks, .order: nil
    }
  }

  /// The most milliseconds that a note speaks of.
  static func spent(_ note: Note) -> Int {
    // A note out of a broken file must not trap.
    (note.lines.compactMap(\.at).max() ?? 0).multipliedReportingOverflow(by: 1000).partialValue
  }
}
