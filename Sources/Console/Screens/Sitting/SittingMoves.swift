import Guide
import Interview
import Screen

extension SittingScreen {
  /// Turns to an item of the open section.
  mutating func show(_ index: Int, _ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard let plan = SittingPlan(opened), let section = plan.current else { return [] }
    let items = plan.items(in: section)
    guard items.indices.contains(index) else {
      // A section that has lost its items can still be closed.
      stage = .review(SittingStage.Review())
      return []
    }
    entry = ItemEntry(items[index], answer: plan.answer(to: items[index]))
    place = index
    scroll = 0
    stage = .item
    return record([.itemReached(item: items[index].id, spent: most)], &model)
  }

  /// Turns to the next or the previous item; the review page comes after the last.
  mutating func turn(by step: Int, _ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard let plan = SittingPlan(opened), let section = plan.current else { return [] }
    let count = plan.items(in: section).count
    if case .review = stage { return count > 0 ? show(count - 1, opened, &model) : [] }
    let target = place + step
    guard target >= 0 else { return [] }
    let effects = recordTyped(at: most, opened, &model)
    guard target < count else {
      entry = nil
      stage = .review(SittingStage.Review())
      return effects
    }
    return effects + show(target, model.renewed(opened), &model)
  }

  /// Goes back to the item that is selected on the review page.
  mutating func openItem(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    guard case .review(let review) = stage, !review.isClosing else { return [] }
    return show(review.cursor.row, opened, &model)
  }

  mutating func moveInReview(_ movement: Movement, _ opened: OpenSession, _ model: Model) {
    guard case .review(var review) = stage, !review.isClosing, let plan = SittingPlan(opened),
      let section = plan.current
    else { return }
    let count = plan.items(in: section).count
    review.cursor.move(movement, count: count, page: max(1, model.size.height - 10))
    stage = .review(review)
  }

  /// Reads on in a question that has not enough room; after its end it begins again.
  mutating func scrollOn(by step: Int, _ opened: OpenSession, _ model: Model) {
    guard let layout = itemLayout(opened, model), layout.isCut else { return }
    let page = max(1, layout.question.height - 1)
    let target = layout.scroll(scroll) + step * page
    if layout.scroll(scroll) == layout.lastScroll, step > 0 {
      scroll = 0
    } else {
      scroll = layout.scroll(target)
    }
  }

  /// How the item in view is laid out in the body of the screen.
  func itemLayout(_ opened: OpenSession, _ model: Model) -> ItemLayout? {
    guard let plan = SittingPlan(opened), let item = item(plan), let entry else { return nil }
    return ItemLayout(
      item: item, entry: entry, answer: plan.recorded(item),
      area: SittingPicture.body(of: model.body, isAsked: leaving != nil))
  }
}
