import Guide
import Interview
import Screen
import Text

/// A red flag while it is being raised: which one, then the evidence for it.
struct FlagEntry: Sendable, Hashable {
  /// Which of the guide's flags is selected.
  var cursor = ListCursor()
  /// The evidence, once a flag has been chosen.
  var evidence: LineField?

  /// What was written before Esc went back to the list.
  var earlier = LineField()

  /// Whether keys write into the evidence.
  var isWriting: Bool { evidence != nil }

  func draw(_ flags: [RedFlag], on surface: inout Surface, in area: Rect) {
    guard let evidence else { return drawList(flags, on: &surface, in: area) }
    let flag = flags.indices.contains(cursor.row) ? flags[cursor.row] : nil
    surface.write("Flag: " + (flag?.title ?? ""), in: area, style: .bold)
    surface.write(
      "What was said or done? Enter raises the flag, Esc lets it be.", in: area, row: 1,
      style: .quiet)
    let field = area.row(2)
    surface.write("“", in: field, style: .quiet)
    evidence.draw(on: &surface, in: field.inset(left: 1), isActive: true)
  }

  private func drawList(_ flags: [RedFlag], on surface: inout Surface, in area: Rect) {
    // The list on the left, what the selected one looks like on the right.
    let (list, detail) = area.cutLeft(34)
    for (row, index) in cursor.window(count: flags.count, height: list.height).enumerated() {
      let isSelected = index == cursor.row
      let line = list.row(row)
      surface.fill(line, style: isSelected ? .selected : .plain)
      let mark = flags[index].kind == .disqualifying ? "!" : "?"
      surface.write(
        (isSelected ? "▸" : " ") + mark + " " + flags[index].title, in: line,
        style: isSelected ? .selected : .plain)
      if isSelected { surface.cursor = Point(x: line.x, y: line.y) }
    }
    guard flags.indices.contains(cursor.row) else { return }
    let text = detail.inset(left: 2)
    let kind =
      flags[cursor.row].kind == .disqualifying
      ? "! fails the candidate once confirmed. " : "? goes on the agenda. "
    for (row, line) in TextWrap.lines(kind + flags[cursor.row].looksLike, width: text.width)
      .enumerated()
    {
      surface.write(line, in: text, row: row, style: .quiet)
    }
  }
}
