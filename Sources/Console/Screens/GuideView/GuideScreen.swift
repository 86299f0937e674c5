import Guide
import Interview
import Screen

/// Reads the guide: a list of its parts, and the text of the selected one.
struct GuideScreen: ConsoleScreen {
  /// What can be done here.
  enum Action: ScreenAction {
    case nextPane
    case enter
    case left
    case move(Movement)
  }

  let name = "Guide"
  /// The guide that is read, where it is known from the first.
  private let own: HiringGuide?
  /// The opening whose guide is read; nil, or without a guide yet, for the first one on the shelf.
  private let opening: Opening?
  private(set) var cursor = ListCursor()
  /// The first line of the text in view.
  private(set) var top = 0
  private(set) var isReading = false
  /// The place that was found last, until one moves on.
  private(set) var found: (page: Int, line: Int)?

  init(of opening: Opening? = nil) {
    own = nil
    self.opening = opening
  }

  init(of guide: HiringGuide, at subject: GuideDocument.Subject) {
    own = guide
    opening = nil
    let place = GuidePage.all(of: guide).firstIndex { $0.subject == subject } ?? 0
    cursor.select(place, count: .max)
  }

  func guide(_ model: Model) -> HiringGuide? {
    own ?? (opening.flatMap { model.guides?.copy(of: $0) } ?? model.guides?.shelf.first)?.guide
  }

  func subject(_ model: Model) -> String {
    guide(model).map { "\($0.title), version \($0.version)" } ?? ""
  }

  /// The parts of the guide.
  func pages(_ model: Model) -> [GuidePage] { guide(model).map { GuidePage.all(of: $0) } ?? [] }

  private func lines(_ model: Model) -> [GuidePage.Line] {
    let pages = pages(model)
    guard pages.indices.contains(cursor.row) else { return [] }
    return pages[cursor.row].lines(width: GuidePicture.textWidth(of: model.size.width))
  }

  private func page(_ model: Model) -> Int { max(1, model.body.height) }

  private func lastTop(_ model: Model) -> Int { max(0, lines(model).count - page(model)) }

  func commands(_ model: Model) -> [Command<Action>] {
    let own: [Command<Action>] = [
      Command(
        .nextPane, [.tab, .backTab], label: isReading ? "to the list" : "to the text",
        help: "Move between the list of parts and the text."),
      Command(
        .enter, [.enter, .right, .character("l")], help: "Read the selected part.",
        disabled: pages(model).isEmpty ? "there is nothing to read" : nil),
      Command(
        .left, [.left, .character("h")], help: "Return to the list of parts."),
      Command(
        .filter, [.character("/")], label: "find", help: "Find a text in all parts.",
        isListed: false),
    ]
    return own
      + Command.moving(Action.move).map { command in
        var command = command
        if command.action == .move(.down) { command.label = isReading ? "scroll" : "move" }
        return command
      }
  }

  /// Shows a line of a part, with a few lines above it.
  mutating func go(toLine line: Int, ofPage page: Int, _ model: Model) {
    cursor.select(page, count: pages(model).count)
    isReading = true
    found = (page, line)
    top = max(0, min(line - 2, lastTop(model)))
  }

  mutating func perform(_ action: Action, _ model: inout Model) -> Transition {
    found = nil
    switch action {
    case .nextPane: isReading.toggle()
    case .enter: isReading = true
    case .left: isReading = false
    case .move(let movement):
      if isReading { scroll(movement, model) } else { select(movement, model) }
    }
    return .stay
  }

  private mutating func select(_ movement: Movement, _ model: Model) {
    let before = cursor
    cursor.move(movement, count: pages(model).count, page: page(model))
    if cursor != before { top = 0 }
  }

  private mutating func scroll(_ movement: Movement, _ model: Model) {
    let page = page(model)
    let last = lastTop(model)
    var next = min(top, last)
    switch movement {
    case .up: next -= 1
    case .down: next += 1
    case .pageUp: next -= max(1, page - 1)
    case .pageDown: next += max(1, page - 1)
    case .first: next = 0
    case .last: next = last
    }
    top = max(0, min(next, last))
  }

  mutating func stepBack(_ model: inout Model) -> Transition? {
    guard isReading else { return nil }
    isReading = false
    return .stay
  }

  mutating func refresh(_ model: inout Model) -> Transition {
    if guide(model) != nil { cursor.clamp(count: pages(model).count) }
    return .stay
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    guard guide(model) != nil else {
      surface.write("Reading the guide…", in: area.inset(left: 2, top: 1), style: .quiet)
      return
    }
    GuidePicture(
      pages: pages(model), cursor: cursor, lines: lines(model),
      top: min(top, lastTop(model)), isReading: isReading
    ).draw(on: &surface, in: area)
  }

  func status(_ model: Model) -> (left: String, right: String) {
    let count = lines(model).count
    let first = min(top, lastTop(model))
    let last = min(count, first + page(model))
    return (
      isReading ? "j and k scroll; Esc returns to the list." : "Tab moves to the text.",
      count > page(model) ? "lines \(first + 1)-\(last) of \(count)" : ""
    )
  }
}
