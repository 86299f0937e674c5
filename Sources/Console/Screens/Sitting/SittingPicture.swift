import Guide
import Interview
import Screen

/// The picture of the candidate's test.
struct SittingPicture {
  let screen: SittingScreen
  let model: Model
  let opened: OpenSession

  func draw(on surface: inout Surface, in area: Rect) {
    let isAsked = screen.leaving != nil
    let body = Self.body(of: area, isAsked: isAsked)
    switch screen.stage {
    case .item: drawItem(on: &surface)
    case .review(let review):
      if let plan = SittingPlan(opened) {
        ReviewPage(plan: plan, review: review, left: screen.left(opened, model) ?? 0)
          .draw(on: &surface, in: body)
      }
    default:
      let page = SittingPages(screen: screen, model: model, opened: opened).page
      let below = page.draw(on: &surface, in: body.inset(left: 2, right: 2))
      if hasField { screen.field.draw(on: &surface, in: below) }
    }
    guard let leaving = screen.leaving else { return }
    let line = area.cutBottom(Self.askedRows).bottom
    surface.rule(line)
    surface.cursor = nil
    surface.write("Hiring lead: the word to leave. Esc goes back.", in: line.inset(left: 2), row: 1)
    leaving.draw(on: &surface, in: line.inset(left: 2, right: 2).row(2))
  }

  private static let askedRows = 3

  /// What is left of the body while the word to leave is asked for below.
  static func body(of area: Rect, isAsked: Bool) -> Rect {
    isAsked ? area.cutBottom(askedRows).rest : area
  }

  private var hasField: Bool {
    switch screen.stage {
    case .word: true
    case .over: !screen.word.isEmpty && screen.leaving == nil
    default: false
    }
  }

  private func drawItem(on surface: inout Surface) {
    guard let plan = SittingPlan(opened), let item = screen.item(plan), let entry = screen.entry,
      let layout = screen.itemLayout(opened, model)
    else { return }
    ItemPicture(
      item: item, entry: entry, layout: layout, scroll: screen.scroll, width: model.size.width,
      isActive: screen.leaving == nil
    ).draw(on: &surface)
  }
}
