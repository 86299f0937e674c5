import Screen
import Text

/// All that can be done on the screen that it was called from.
struct HelpScreen: ConsoleScreen {
  let name = "Help"
  private let about: String
  private let commands: [ListedCommand]
  private var cursor = ListCursor()
  private var filterBy = ""

  init(of screen: any ConsoleScreen, model: Model) {
    about = screen.name
    commands = model.allCommands.filter(\.isListed)
  }

  func subject(_ model: Model) -> String { about }
  var filterText: String? { filterBy }

  mutating func filter(_ text: String, _ model: inout Model) {
    filterBy = text
    cursor.clamp(count: shown.count)
  }

  private var shown: [ListedCommand] {
    let words = filterBy.lowercased().split(separator: " ")
    return commands.filter { command in
      let text = (command.keyNames + " " + command.help).lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  func commands(_ model: Model) -> [Command<Movement>] { Command.moving { $0 } }

  mutating func perform(_ action: Movement, _ model: inout Model) -> Transition {
    cursor.move(action, count: shown.count, page: model.size.height - 6)
    return .stay
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    let list = shown
    let inner = area.inset(left: 1, right: 1)
    for (row, index) in cursor.window(count: list.count, height: inner.height).enumerated() {
      let command = list[index]
      let line = inner.row(row)
      let style: Style = index == cursor.row ? .selected : .plain
      surface.fill(line, style: style)
      surface.write(
        TextWidth.padded(command.keyNames, to: 16), in: line,
        style: Style(index == cursor.row ? .plain : .accent, style.emphasis))
      surface.write(
        TextWidth.fitted(text(of: command), to: line.width - 17), in: line, column: 17,
        style: style)
    }
  }

  private func text(of command: ListedCommand) -> String {
    command.help + (command.disabled.map { " (not now: \($0))" } ?? "")
  }

  func status(_ model: Model) -> (left: String, right: String) {
    // A line too long for its row is told whole.
    let here = shown.indices.contains(cursor.row) ? shown[cursor.row] : nil
    return (here.map(text(of:)) ?? "", "\(shown.count) commands")
  }
}
