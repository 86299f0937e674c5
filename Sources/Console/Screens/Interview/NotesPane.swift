import Guide
import Interview
import Screen

/// The note on the question in view, with the time of each line.
struct NotesPane {
  let question: Question
  let screen: InterviewScreen
  let opened: OpenSession

  /// The columns of the longest time, `1:04:10` or `10 h 04`, and a blank.
  private static let margin = 8

  /// The columns in which a note is shown on a screen with a body.
  static func width(_ body: Rect, placeCount: Int) -> Int {
    let area = InterviewLayout(area: body, placeCount: placeCount).notes
    return area.inset(left: 1 + margin, right: 1).width - 1
  }

  func draw(on surface: inout Surface, in area: Rect) {
    let text = area.inset(left: Self.margin)
    if case .writing(let editor) = screen.mode {
      let layout = editor.layout(width: text.width - 1)
      let start = max(
        0, min(layout.cursor.row - area.height + 1, layout.rows.count - area.height))
      draw(layout, from: start, on: &surface, in: area)
      surface.cursor = Point(
        x: text.x + layout.cursor.column, y: area.y + layout.cursor.row - start)
      return
    }
    let note = opened.note(question.id)
    guard !note.isEmpty else {
      if !opened.form.isSealed {
        surface.write("n writes a note about this answer.", in: text, style: .quiet)
      }
      return
    }
    let layout = NoteLayout(note.lines, width: text.width - 1)
    let bottom = max(0, layout.rows.count - area.height)
    draw(layout, from: max(0, bottom - screen.notesScroll), on: &surface, in: area)
  }

  private func draw(_ layout: NoteLayout, from start: Int, on surface: inout Surface, in area: Rect)
  {
    let text = area.inset(left: Self.margin)
    for (row, line) in layout.rows.dropFirst(start).prefix(area.height).enumerated() {
      if let at = line.at {
        surface.write(Clock.text(seconds: at), in: area, row: row, style: .quiet)
      }
      surface.write(line.text, in: text, row: row)
    }
  }
}
