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
      let text = [command.keyNames, command.helpWithReason, command.name].joined(separator: " ")
        .lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  func commands(_ model: Model) -> [Command<Movement>] {
    [Command(.filter, [.character("/")], label: "find", help: "Find a command.", isListed: false)]
      + Command.moving { $0 }
  }

  mutating func perform(_ action: Movement, _ model: inout Model) -> Transition {
    cursor.move(action, count: shown.count, page: max(1, model.body.height / 2))
    return .stay
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    let list = shown
    let inner = area.inset(left: 1, right: 1)
    guard !list.isEmpty else {
      surface.write("No command contains that text.", in: inner, style: .quiet)
      return
    }
    let indent = min(24, (list.map { TextWidth.of($0.keyNames) }.max() ?? 0) + 2)
    let texts = list.map { command in
      HelpEntry(command, keyWidth: indent - 2, textWidth: inner.width - indent)
    }
    // The selected one is in view as a whole, with as much above it as below.
    let starts = texts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.height) }
    let here = min(cursor.row, list.count - 1)
    let total = starts[list.count]
    let wanted = starts[here] - max(0, inner.height - texts[here].height) / 2
    let top = max(0, min(wanted, total - inner.height))
    for (index, entry) in texts.enumerated() {
      let isHere = index == here
      for row in 0..<entry.height {
        let line = inner.row(starts[index] + row - top)
        guard !line.isEmpty else { continue }
        let style: Style = isHere ? .selected : .plain
        surface.fill(line, style: style)
        surface.write(
          entry.keys.indices.contains(row) ? entry.keys[row] : "", in: line,
          style: Style(isHere ? .plain : .accent, style.emphasis))
        surface.write(
          entry.texts.indices.contains(row) ? entry.texts[row] : "", in: line, column: indent,
          style: entry.isOff ? Style(.quiet, style.emphasis) : style)
        if isHere, row == 0 { surface.cursor = Point(x: line.x, y: line.y) }
      }
    }
  }

  func status(_ model: Model) -> (left: String, right: String) {
    let count = shown.count
    return ("", "\(min(cursor.row + 1, count)) of \(count)")
  }
}

/// A command as help shows it: its keys, and beside them all that is said of it, in lines.
private struct HelpEntry {
  let keys: [String]
  let texts: [String]
  let isOff: Bool

  init(_ command: ListedCommand, keyWidth: Int, textWidth: Int) {
    keys = TextWrap.lines(command.keyNames, width: keyWidth)
    texts = TextWrap.lines(command.helpWithReason, width: textWidth)
    isOff = command.disabled != nil
  }

  var height: Int { max(keys.count, texts.count, 1) }
}
