import Guide
import Interview
import Scoring
import Screen

/// Why the verdict is what it is: every rule in order with its figures, and the nearest change.
struct WhyScreen: SessionScreen {
  typealias Action = Movement

  let name = "Scorecard"
  private var scroll = 0
  private var worked: CombinedCard

  init(_ card: CombinedCard) {
    worked = card
  }

  func subject(_ opened: OpenSession, _ model: Model) -> String { "Why · " + model.candidate }

  func commands(_ opened: OpenSession, _ model: Model) -> [Command<Movement>] {
    let own: [Command<Movement>] = [
      Command(.up, [.up, .character("k")], label: "up", help: "Move up."),
      Command(.down, [.down, .character("j")], label: "down", help: "Move down."),
    ]
    return own + Command.moving { $0 }.filter { $0.action != .up && $0.action != .down }
  }

  mutating func refresh(_ opened: OpenSession, _ model: inout Model) -> Transition {
    guard opened.visibility.isOpen else { return .pop }
    worked = worked.renewed(opened)
    return .stay
  }

  mutating func perform(_ action: Movement, _ opened: OpenSession, _ model: inout Model)
    -> Transition
  {
    let height = model.body.height
    let furthest = max(0, lines(opened, width: model.body.width - 2).count - height)
    var cursor = ListCursor()
    cursor.select(scroll, count: furthest + 1)
    cursor.move(action, count: furthest + 1, page: height - 2)
    scroll = cursor.row
    return .stay
  }

  private func lines(_ opened: OpenSession, width: Int) -> [StyledLine] {
    guard opened.visibility.isOpen else { return [] }
    return worked.renewed(opened).explanation.steps.flatMap { step -> [StyledLine] in
      let isResult = ["Verdict", "Nearest change"].contains(step.rule)
      return .paragraph(
        step.rule, step.text, isResult ? .bold : .plain, width: width, indent: Self.indent)
    }
  }

  private static let indent = 22

  func draw(_ opened: OpenSession, _ model: Model, on surface: inout Surface, in area: Rect) {
    let inner = area.inset(left: 1, right: 1)
    if lines(opened, width: inner.width).draw(from: scroll, on: &surface, in: inner) {
      surface.writeRight(" ↓ more", in: inner, row: inner.height - 1, style: .quiet)
    }
  }
}
