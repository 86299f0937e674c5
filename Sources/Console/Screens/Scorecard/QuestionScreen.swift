import Guide
import Interview
import Scoring
import Screen
import Text

/// One question of the scorecard in full, on the agenda or not.
struct QuestionScreen: SessionScreen {
  enum Action: ScreenAction {
    case nextQuestion
    case previousQuestion
    case left
    case right
    case move(Movement)
  }

  let name = "Scorecard"
  private(set) var row: Int
  private(set) var scroll = 0
  private(set) var shift = 0
  private var worked: CombinedCard

  init(row: Int, worked: CombinedCard) {
    self.row = row
    self.worked = worked
  }

  func subject(_ opened: OpenSession, _ model: Model) -> String { "Question · " + model.candidate }

  func corner(_ opened: OpenSession, _ model: Model) -> String {
    "\(row + 1) of \(opened.guide.questions.count)"
  }

  func commands(_ opened: OpenSession, _ model: Model) -> [Command<Action>] {
    let isFirst = row == 0
    let isLast = row >= opened.guide.questions.count - 1
    let own: [Command<Action>] = [
      Command(
        .nextQuestion, [.character("]"), .enter], label: isLast ? nil : "next",
        help: "Show the next question.", disabled: isLast ? "this is the last question" : nil),
      Command(
        .previousQuestion, [.character("[")], label: isFirst ? nil : "back",
        help: "Show the question before.", disabled: isFirst ? "this is the first question" : nil),
      Command(
        .left, [.left, .character("h"), .backTab], help: "Show the interviewers further left."),
      Command(
        .right, [.right, .character("l"), .tab], help: "Show the interviewers further right."),
    ]
    return own + Command.moving { .move($0) }
  }

  mutating func refresh(_ opened: OpenSession, _ model: inout Model) -> Transition {
    guard opened.visibility.isOpen else { return .pop }
    worked = worked.renewed(opened)
    return .stay
  }

  mutating func perform(_ action: Action, _ opened: OpenSession, _ model: inout Model) -> Transition
  {
    switch action {
    case .nextQuestion: turn(by: 1, opened)
    case .previousQuestion: turn(by: -1, opened)
    case .left: shift = max(0, shift - 1)
    case .right: shift = min(shift + 1, max(0, opened.shown.seats.count - 1))
    case .move(let movement): move(movement, opened, model)
    }
    return .stay
  }

  private mutating func turn(by step: Int, _ opened: OpenSession) {
    guard opened.guide.questions.indices.contains(row + step) else { return }
    row += step
    scroll = 0
  }

  private mutating func move(_ movement: Movement, _ opened: OpenSession, _ model: Model) {
    let area = text(model.body)
    let furthest = lines(opened, width: area.width).furthest(height: area.height)
    var cursor = ListCursor()
    cursor.select(scroll, count: furthest + 1)
    cursor.move(movement, count: furthest + 1, page: area.height - 1)
    scroll = cursor.row
  }

  private func text(_ area: Rect) -> Rect { area.inset(left: 1, right: 1, top: 1) }

  private func lines(_ opened: OpenSession, width: Int) -> [StyledLine] {
    guard opened.visibility.isOpen, opened.guide.questions.indices.contains(row) else { return [] }
    return QuestionRecord(
      opened: opened, card: worked.renewed(opened), question: opened.guide.questions[row],
      shift: shift
    ).lines(width: width)
  }

  func draw(_ opened: OpenSession, _ model: Model, on surface: inout Surface, in area: Rect) {
    guard opened.guide.questions.indices.contains(row) else { return }
    let question = opened.guide.questions[row]
    let head = area.inset(left: 1, right: 1)
    let remark = question.isCritical ? "critical" : ""
    surface.write(
      TextWidth.fitted(
        "\(row + 1)  " + question.heading, to: head.width - TextWidth.of(remark) - 2),
      in: head, style: .bold)
    surface.writeRight(remark, in: head, style: .quiet)
    lines(opened, width: head.width).drawScrolled(from: scroll, on: &surface, in: text(area))
  }
}
