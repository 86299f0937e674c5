import Interview
import Screen
import Text

/// The question whether there is a conflict of interest, with its keys.
struct ConflictPane {
  let screen: InterviewScreen
  let opened: OpenSession

  private static let question = "Any conflict of interest with this candidate?"
  private static let hint =
    "Family, a friend, money, an old quarrel: whatever could sway you. You may go on and say it later."

  /// The rows that it takes, with what it means where there is room for that.
  func height(width: Int, room: Int) -> Int { lines(width: width, room: room).count }

  func draw(on surface: inout Surface, in area: Rect) {
    let lines = lines(width: area.width, room: area.height)
    for (row, line) in lines.enumerated() {
      surface.write(line.text, in: area, row: row, style: line.style)
    }
  }

  /// What recusing means, before it is done.
  func drawRecusal(on surface: inout Surface, in area: Rect) {
    let lines =
      TextWrap.lines("Recuse yourself? Your form will not count.", width: area.width).map {
        ($0, Style(.plain, .bold))
      }
      + TextWrap.lines(
        "x again recuses you; only the lead can undo that. Esc: no.", width: area.width
      )
      .map { ($0, Style.plain) }
    for (row, line) in lines.enumerated() {
      surface.write(line.0, in: area, row: row, style: line.1)
    }
  }

  private struct Line {
    var text: String
    var style: Style
  }

  private func lines(width: Int, room: Int) -> [Line] {
    guard opened.asksOfConflict else {
      return wrapped(said, Style(.plain, .bold), width)
        + keys([("x", "there is one: I am recused"), ("Esc", "back")], width)
    }
    let asked =
      wrapped(Self.question, Style(.plain, .bold), width)
      + keys([("y", "no"), ("x", "yes: I am recused")], width)
    let hint = wrapped(Self.hint, .quiet, width)
    return asked + (asked.count + hint.count <= room ? hint : [])
  }

  private func wrapped(_ text: String, _ style: Style, _ width: Int) -> [Line] {
    TextWrap.lines(text, width: width).map { Line(text: $0, style: style) }
  }

  /// Keys with what they say, side by side where there is room for it.
  private func keys(_ keys: [(String, String)], _ width: Int) -> [Line] {
    let entries = keys.map { $0.0 + "  " + $0.1 }
    let row = entries.joined(separator: "    ")
    return (TextWidth.of(row) <= width ? [row] : entries).map {
      Line(text: $0, style: Style(.accent))
    }
  }

  /// What was said before, and when.
  private var said: String {
    let statement = opened.seat.interviewer.flatMap { opened.shown.conflictStatement(of: $0) }
    let when = statement?.at.map { " on " + opened.zone.moment($0) } ?? ""
    return "You said\(when) that there is no conflict of interest."
  }
}
