import Interview
import Screen
import Text

/// Two or three candidates of an opening side by side.
struct CompareScreen: ConsoleScreen {
  enum Action: ScreenAction {
    case nextQuestion
    case previousQuestion
    case left
    case right
    case move(Movement)
  }

  let name = "Slate"
  let opening: Opening
  /// Whose sessions, in the order in which they stand here.
  let sessions: [SessionID]
  private var candidates: [ComparedCandidate]?
  private(set) var scroll = 0
  private(set) var shift = 0

  init(_ sessions: [SessionID], of opening: Opening) {
    self.sessions = sessions
    self.opening = opening
  }

  func subject(_ model: Model) -> String { "Compare · " + opening.text }
  func corner(_ model: Model) -> String { "\(sessions.count) candidates" }

  func commands(_ model: Model) -> [Command<Action>] {
    let isWhole = columns(model.size.width - 2).count >= sessions.count
    let own: [Command<Action>] = [
      Command(
        .nextQuestion, [.character("]"), .enter], label: "next question",
        help: "Move on to the next question."),
      Command(
        .previousQuestion, [.character("[")], label: "back",
        help: "Move back to the question before."),
      Command(
        .left, [.left, .character("h"), .backTab], help: "Show the candidates further left."),
      Command(
        .right, [.right, .character("l"), .tab], label: isWhole ? nil : "others",
        help: "Show the candidates further right."),
    ]
    return own + Command.moving { .move($0) }
  }

  mutating func perform(_ action: Action, _ model: inout Model) -> Transition {
    let lines = lines(model.body.width - 2)
    switch action {
    case .nextQuestion:
      scroll = lines.questions.first { $0 > scroll } ?? scroll
    case .previousQuestion:
      scroll = lines.questions.last { $0 < scroll } ?? 0
    case .left: shift = max(0, shift - 1)
    case .right:
      shift = min(shift + 1, sessions.count - columns(model.body.width - 2).count)
    case .move(let movement):
      var cursor = ListCursor()
      let furthest = lines.lines.furthest(height: height(model))
      cursor.select(scroll, count: furthest + 1)
      cursor.move(movement, count: furthest + 1, page: height(model) - 1)
      scroll = cursor.row
    }
    scroll = min(scroll, lines.lines.furthest(height: height(model)))
    return .stay
  }

  mutating func receive(_ news: Message, _ model: inout Model) -> Transition {
    guard case .comparisonRead(let read) = news, read.map(\.session.id) == sessions else {
      return .stay
    }
    let shown = read.compactMap { ComparedCandidate($0, at: model.me) }
    guard shown.count == read.count else {
      model.notice = Notice("Not all of these forms may be seen any more.", isProblem: true)
      return .close
    }
    candidates = shown
    return .stay
  }

  func wants(_ model: Model, isVisible: Bool) -> [Effect] { [.readComparison(sessions)] }

  private func height(_ model: Model) -> Int { model.body.height - 1 }

  /// The candidates in view.
  private func columns(_ width: Int) -> Range<Int> {
    let fit = max(1, min(sessions.count, width / Self.least))
    let start = max(0, min(shift, sessions.count - fit))
    return start..<start + fit
  }

  /// Columns that a candidate needs at least.
  private static let least = 28

  private func column(_ width: Int) -> Int {
    max(1, (width + 2) / max(1, columns(width).count) - 2)
  }

  private func lines(_ width: Int) -> ComparedLines {
    let shown = (candidates ?? []).enumerated().filter { columns(width).contains($0.offset) }
    return ComparedLines(shown.map(\.element), width: column(width))
  }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    let inner = area.inset(left: 1, right: 1)
    guard let candidates else {
      surface.write("Reading the sessions…", in: inner, style: .quiet)
      return
    }
    let (head, body) = inner.cutTop(1)
    let column = column(inner.width)
    for (place, index) in columns(inner.width).enumerated() {
      let session = candidates[index].session
      let called = model.titles.text(session.plan?.candidate ?? "", session.id, width: column)
      surface.write(
        TextWidth.fitted(called, to: column), in: head, column: place * (column + 2), style: .bold)
    }
    lines(inner.width).lines.drawScrolled(from: scroll, on: &surface, in: body)
  }

  func status(_ model: Model) -> (left: String, right: String) {
    let shown = columns(model.size.width - 2)
    return (
      shown.count < sessions.count
        ? "\(shown.count) of \(sessions.count) candidates; h and l show the others." : "", ""
    )
  }
}
