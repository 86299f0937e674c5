import Screen
import Text

/// The picture of an export: the fields, and below them what was written.
struct ExportPicture {
  let screen: ExportScreen

  private static let files = [
    ("ratings.csv", "every rating with what was heard"),
    ("forms.csv", "every form: its state, when sealed"),
    ("tests.csv", "the test, section by section"),
    ("answers.csv, marks.csv", "what was answered, and what markers made of it"),
    ("flags.csv", "red flags, and what became of them"),
    ("questions.csv", "which questions were left out"),
    ("scorecards.csv", "the combined results and verdicts"),
    ("audit.csv", "every event with its hash"),
    ("guide.yaml", "the guide, with the key of the test: not for candidates"),
  ]

  func draw(on surface: inout Surface, in area: Rect) {
    let inner = area.inset(left: 2, right: 2, top: area.height > 12 ? 1 : 0)
    row(.scope, "What", on: &surface, in: inner.row(0)) { rest in
      "‹ " + TextWidth.fitted(screen.scopes[screen.scope].name, to: max(0, rest - 4)) + " ›"
    }
    row(.folder, "Folder", on: &surface, in: inner.row(1)) { _ in "" }
    let field = inner.row(1).inset(left: 10)
    screen.folder.draw(on: &surface, in: field, isActive: screen.focus == .folder)
    row(.excel, "Excel", on: &surface, in: inner.row(2)) { _ in
      (screen.forExcel ? "[x]" : "[ ]") + " begin files with the mark that Excel needs"
    }
    let below = inner.cutTop(4).rest
    let lines = lines(width: below.width)
    for (row, line) in lines.prefix(below.height).enumerated() {
      surface.write(line.text, in: below, row: row, style: line.style)
    }
  }

  private func row(
    _ field: ExportScreen.Field, _ label: String, on surface: inout Surface, in line: Rect,
    text: (Int) -> String
  ) {
    let isActive = screen.focus == field
    surface.write((isActive ? "▸ " : "  ") + label, in: line, style: isActive ? .bold : .quiet)
    let rest = line.inset(left: 10)
    surface.write(
      text(rest.width), in: rest, style: isActive && field != .folder ? .selected : .plain)
    if isActive { surface.cursor = Point(x: line.x, y: line.y) }
  }

  /// The folder as a shell takes it for one word.
  private func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "/._-".utf8.contains(byte)
    }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }

  private func lines(width: Int) -> [(text: String, style: Style)] {
    var lines: [(text: String, style: Style)] = []
    func add(_ text: String, _ style: Style = .plain) {
      lines += TextWrap.lines(text, width: width).map { ($0, style) }
    }
    if let outcome = screen.outcome {
      let count = outcome.sessions == 1 ? "1 session" : "\(outcome.sessions) sessions"
      add("✓ \(count) written to \(outcome.folder)", Style(.good, .bold))
      for remark in outcome.remarks { add("! " + remark, Style(.caution)) }
      add("starpanel score " + shellWord(outcome.folder), .bold)
      add("computes every scorecard again from the files alone.")
    } else if let objection = screen.objection {
      add("✗ Nothing was written to \(objection.folder): \(objection.why).", Style(.caution, .bold))
      add("Name another folder, or press r to replace what is there.")
    } else {
      add("Enter writes these files. From them alone anyone can compute the results again.")
    }
    lines.append(("", .plain))
    for (file, holds) in Self.files {
      lines.append(
        (TextWidth.fitted(TextWidth.padded(file, to: 16) + holds, to: width), .quiet))
    }
    return lines
  }
}
