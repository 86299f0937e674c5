import Interview
import Screen

/// Who has practised and how, for the lead.
struct PracticeTableScreen: ConsoleScreen {
  typealias Action = Movement

  let name = "Practice"
  private var tables: [PracticeTable]?
  private var absent: [Interviewer] = []
  private var top = 0

  func subject(_ model: Model) -> String { "who has practised" }

  func commands(_ model: Model) -> [Command<Movement>] {
    Command.moving { $0 }.map { command in
      var command = command
      if command.action == .down { command.label = "scroll" }
      return command
    }
  }

  mutating func perform(_ action: Movement, _ model: inout Model) -> Transition {
    let height = model.body.height
    let furthest = max(0, lines(model).count - height)
    var cursor = ListCursor()
    cursor.select(top, count: furthest + 1)
    cursor.move(action, count: furthest + 1, page: max(1, height - 1))
    top = cursor.row
    return .stay
  }

  mutating func receive(_ news: Message, _ model: inout Model) -> Transition {
    if case .practiceTablesRead(let tables, let absent) = news {
      (self.tables, self.absent) = (tables, absent)
    }
    return .stay
  }

  func wants(_ model: Model, isVisible: Bool) -> [Effect] {
    isVisible ? [.readPracticeTables(reader: model.me)] : []
  }

  private func lines(_ model: Model) -> [String] {
    guard PracticeSight(for: model.me).showsAll, let tables else { return [] }
    return PracticeTableText(tables, absent: absent, zone: model.zone)
      .lines(width: min(model.body.width - 2, 80))
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    let inner = area.inset(left: 1, right: 1)
    guard tables != nil else {
      surface.write("Reading …", in: inner, style: .quiet)
      return
    }
    if lines(model).map({ StyledLine($0) }).draw(from: top, on: &surface, in: inner) {
      surface.writeRight(" ↓ more", in: inner, row: inner.height - 1, style: .quiet)
    }
  }
}
