import Screen
import Text

/// The `:` palette: find a command of the screen by what it is called.
struct Palette: Sendable {
  private var field = LineField()
  private let commands: [ListedCommand]
  private var cursor = ListCursor()
  /// What fits what is typed; worked out once for each key.
  private(set) var matches: [ListedCommand]

  init(commands: [ListedCommand]) {
    self.commands = commands.filter { $0.console != .palette && $0.isListed }
    matches = self.commands
  }

  /// The commands that fit what was typed, the best first.
  ///
  /// First those that are called just so or have just this key; then those whose names fit loosely,
  /// what can be done before what cannot; last those whose help has all the words.
  private func matching() -> [ListedCommand] {
    let typed = field.text
    let words = typed.lowercased().split(separator: " ")
    guard !words.isEmpty else { return commands }
    let letters = words.joined()
    var ranked: [(rank: Int, score: Int, command: ListedCommand)] = []
    for command in commands {
      let text = (command.help + " " + command.keyNames).lowercased()
      if command.isCalled(letters) || command.hasKey(typed) {
        ranked.append((command.isCalled(letters) ? 0 : 1, 0, command))
      } else if let score = LooseMatch.score(letters, in: command.name) {
        ranked.append((command.disabled == nil ? 2 : 3, score, command))
      } else if words.allSatisfy({ text.contains($0) }) {
        ranked.append((4, 0, command))
      }
    }
    return ranked.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.rank != other.rank { return one.rank < other.rank }
      return one.score != other.score ? one.score > other.score : left.offset < right.offset
    }.map(\.element.command)
  }

  /// The command that Enter runs.
  var selected: ListedCommand? {
    matches.indices.contains(cursor.row) ? matches[cursor.row] : nil
  }

  mutating func type(_ input: Input) {
    switch input {
    case .key(.up): cursor.move(Movement.up, count: matches.count, page: 1)
    case .key(.down): cursor.move(Movement.down, count: matches.count, page: 1)
    default:
      let before = field.text
      _ = field.type(input)
      guard field.text != before else { return }
      matches = matching()
      // What fits best is what Enter runs.
      cursor.select(0, count: matches.count)
    }
  }

  /// Draws the palette over the bottom of an area.
  func draw(on surface: inout Surface, in area: Rect) {
    let about = selected.map { TextWrap.lines($0.helpWithReason, width: area.width - 2) } ?? []
    let room = max(1, area.height - 3 - about.count)
    let height = min(max(matches.count, 1), max(1, min(room, area.height / 2)))
    let (panel, _) = area.cutBottom(height + 2 + about.count)
    surface.fill(panel)
    surface.rule(panel)
    let (entry, rest) = panel.cutTop(1).rest.cutTop(1)
    surface.write(":", in: entry, style: .accent)
    field.draw(on: &surface, in: entry.inset(left: 1), isActive: true)
    let (list, below) = rest.cutTop(height)
    if matches.isEmpty {
      surface.write("No command of this screen is called that.", in: list, style: .quiet)
    }
    drawList(on: &surface, in: list)
    // The whole sentence of the one that is selected, and why it cannot be done now.
    for (row, line) in about.enumerated() {
      surface.write(line, in: below, row: row, column: 1, style: .quiet)
    }
  }

  private func drawList(on surface: inout Surface, in list: Rect) {
    // No name and no key is cut, as long as a line has room for them.
    let names = matches.map { TextWidth.of($0.name) }.max() ?? 0
    let keys = matches.map { TextWidth.of($0.keyNames) }.max() ?? 0
    let nameWidth = min(names, max(8, list.width / 2))
    let keyWidth = min(keys, max(4, list.width - nameWidth - 6))
    for (row, index) in cursor.window(count: matches.count, height: list.height).enumerated() {
      let command = matches[index]
      let line = list.row(row)
      let style: Style = index == cursor.row ? .selected : .plain
      surface.fill(line, style: style)
      let room = line.width - 2 - nameWidth - 2 - keyWidth - 2
      let help = room < 12 ? "" : TextWidth.fitted(command.help, to: room)
      surface.write(
        TextWidth.padded(command.name, to: nameWidth) + "  "
          + TextWidth.padded(command.keyNames, to: keyWidth) + "  " + help, in: line, column: 1,
        style: command.disabled == nil ? style : Style(.quiet, style.emphasis))
    }
  }
}

extension ListedCommand {
  /// What it does, in full, and why it cannot be done now.
  var helpWithReason: String { help + (disabled.map { " Not now: \($0)." } ?? "") }

  /// Whether it is called just so, here or in editors that people know.
  fileprivate func isCalled(_ typed: String) -> Bool {
    name == typed || (console == .quit && ["q", "q!", "wq", "exit"].contains(typed))
  }

  /// Whether it has a key of just that name; `s` and `S` are two.
  fileprivate func hasKey(_ typed: String) -> Bool {
    keys.contains {
      $0.name == typed || ($0.name.count > 1 && $0.name.lowercased() == typed.lowercased())
    }
  }
}
