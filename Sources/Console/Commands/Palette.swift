import Screen
import Text

/// The `:` palette: find a command of the screen by what it is called.
struct Palette: Sendable {
  private var field = LineField()
  private let commands: [ListedCommand]
  private var cursor = ListCursor()

  init(commands: [ListedCommand]) {
    self.commands = commands.filter { $0.console != .palette && $0.isListed }
  }

  /// The commands that contain every word typed so far; those that are called so come first, and
  /// among these the ones that can be done.
  var matches: [ListedCommand] {
    let words = field.text.lowercased().split(separator: " ")
    let found = commands.filter { command in
      let text = (command.name + " " + command.help + " " + command.keyNames).lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    guard !words.isEmpty else { return found }
    let (called, others) = Self.parted(found) { Self.isCalled($0, words) }
    let (open, closed) = Self.parted(called) { $0.disabled == nil }
    return open + closed + others
  }

  /// Whether each word begins one of the words of the command's name.
  private static func isCalled(_ command: ListedCommand, _ words: [Substring]) -> Bool {
    let parts = command.name.split(separator: "-")
    return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
  }

  private static func parted(
    _ commands: [ListedCommand], _ isFirst: (ListedCommand) -> Bool
  ) -> (first: [ListedCommand], rest: [ListedCommand]) {
    (commands.filter(isFirst), commands.filter { !isFirst($0) })
  }

  /// The command that Enter runs.
  var selected: ListedCommand? {
    let found = matches
    return found.indices.contains(cursor.row) ? found[cursor.row] : nil
  }

  mutating func type(_ input: Input) {
    switch input {
    case .key(.up): cursor.move(Movement.up, count: matches.count, page: 1)
    case .key(.down): cursor.move(Movement.down, count: matches.count, page: 1)
    default:
      _ = field.type(input)
      cursor.clamp(count: matches.count)
    }
  }

  /// Draws the palette over the bottom of an area.
  func draw(on surface: inout Surface, in area: Rect) {
    let found = matches
    let height = min(max(found.count, 1), max(1, area.height / 2))
    let (panel, _) = area.cutBottom(height + 2)
    surface.fill(panel)
    surface.rule(panel)
    let (entry, list) = panel.cutTop(1).rest.cutTop(1)
    surface.write(":", in: entry, style: .accent)
    field.draw(on: &surface, in: entry.inset(left: 1), isActive: true)
    if found.isEmpty {
      surface.write("No command of this screen is called that.", in: list, style: .quiet)
    }
    for (row, index) in cursor.window(count: found.count, height: list.height).enumerated() {
      let command = found[index]
      let line = list.row(row)
      let style: Style = index == cursor.row ? .selected : .plain
      surface.fill(line, style: style)
      let columns = [(command.name, 18), (command.keyNames, 12), (command.help, 80)]
      surface.write(
        columns.map { TextWidth.padded($0.0, to: $0.1) }.joined(separator: " "), in: line,
        column: 1,
        style: command.disabled == nil ? style : Style(.quiet, style.emphasis))
    }
  }
}
