import Guide
import Interview
import Screen
import Text

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

/// The items of the section that is open, before it is closed.
struct ReviewPage {
  let plan: SittingPlan
  let review: SittingStage.Review
  let left: Int

  func draw(on surface: inout Surface, in area: Rect) {
    guard let section = plan.current else { return }
    let inner = area.inset(left: 2, right: 2, top: area.height >= 14 ? 1 : 0)
    let items = plan.items(in: section)
    let open = items.count { !plan.isAnswered($0) }
    surface.write(plan.title(of: section), in: inner, style: .bold)
    surface.write(
      "\(SittingWords.time(left)) left. You can still go back to any item.", in: inner, row: 1)
    let (bottom, list) = inner.cutTop(3).rest.cutBottom(3)
    let titles = min(44, max(0, list.width - 24))
    for (row, index) in review.cursor.window(count: items.count, height: list.height).enumerated() {
      let isSelected = index == review.cursor.row && !review.isClosing
      let line = list.row(row).cutLeft(titles + 22).left
      let style: Style = isSelected ? .selected : .plain
      surface.fill(line, style: style)
      let number = index < 9 ? " \(index + 1)" : "\(index + 1)"
      surface.write(
        (isSelected ? "▸ " : "  ") + number + "  "
          + TextWidth.padded(items[index].title, to: titles) + "  ", in: line, style: style)
      let isAnswered = plan.isAnswered(items[index])
      surface.write(
        isAnswered ? "answered" : "not answered", in: line, column: titles + 8,
        style: isSelected ? style : (isAnswered ? .quiet : .plain))
      if isSelected { surface.cursor = Point(x: line.x, y: line.y) }
    }
    drawBottom(open, on: &surface, in: bottom)
  }

  private func drawBottom(_ open: Int, on surface: inout Surface, in area: Rect) {
    let unanswered =
      open == 0
      ? "Every item is answered."
      : open == 1 ? "1 item is not answered." : "\(open) items are not answered."
    surface.write(unanswered, in: area, row: 1)
    surface.write(
      review.isClosing
        ? "Close this section? You can't come back to it.  y / Esc"
        : "F finishes the section.", in: area, row: 2,
      style: review.isClosing ? Style(.plain, .bold) : .accent)
  }
}
