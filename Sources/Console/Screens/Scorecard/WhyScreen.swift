import Guide
import Interview
import Scoring
import Screen

/// Why the verdict is what it is: every rule in order with its figures, and the nearest change.
struct WhyScreen: ConsoleScreen {
  let name = "Scorecard"
  private var scroll = 0
  private var worked: CombinedCard

  init(_ card: CombinedCard) {
    worked = card
  }

  func subject(_ model: Model) -> String {
    model.desk == nil ? "" : "Why · " + model.candidate
  }

  func commands(_ model: Model) -> [Command<Act>] {
    [
      Command<Act>(.up, [.up, .character("k")], label: "up", help: "Move up."),
      Command<Act>(.down, [.down, .character("j")], label: "down", help: "Move down."),
    ] + Command<Act>.moving.filter { $0.action != .up && $0.action != .down }
  }

  mutating func refresh(_ model: inout Model) -> Turn {
    guard let desk = model.desk, desk.sight.isOpen else { return .pop }
    worked = worked.renewed(desk)
    return .stay
  }

  mutating func perform(_ act: Act, _ model: inout Model) -> Turn {
    let height = model.size.height - 4
    let furthest = max(0, lines(model, width: model.size.width - 2).count - height)
    var cursor = ListCursor()
    cursor.select(scroll, count: furthest + 1)
    if cursor.move(act, count: furthest + 1, page: height - 2) { scroll = cursor.row }
    return .stay
  }

  private func lines(_ model: Model, width: Int) -> [StyledLine] {
    guard let desk = model.desk, desk.sight.isOpen else { return [] }
    return worked.renewed(desk).explanation.steps.flatMap { step -> [StyledLine] in
      let isResult = ["Verdict", "Nearest change"].contains(step.rule)
      return .paragraph(
        step.rule, step.text, isResult ? .bold : .plain, width: width, indent: Self.indent)
    }
  }

  private static let indent = 22

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    let inner = area.inset(left: 1, right: 1)
    if lines(model, width: inner.width).draw(from: scroll, on: &surface, in: inner) {
      surface.writeRight(" ↓ more", in: inner, row: inner.height - 1, style: .quiet)
    }
  }
}
