import Guide
import Interview
import Screen

extension SittingScreen {
  /// Turns to an item of the open section.
  mutating func show(_ index: Int, _ model: inout Model) -> [Effect] {
    guard let plan = model.desk.flatMap(SittingPlan.init), let section = plan.current else {
      return []
    }
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
  mutating func turn(by step: Int, _ model: inout Model) -> [Effect] {
    guard let plan = model.desk.flatMap(SittingPlan.init), let section = plan.current else {
      return []
    }
    let count = plan.items(in: section).count
    if case .review = stage { return count > 0 ? show(count - 1, &model) : [] }
    let target = place + step
    guard target >= 0 else { return [] }
    let effects = recordTyped(at: most, &model)
    guard target < count else {
      entry = nil
      stage = .review(SittingStage.Review())
      return effects
    }
    return effects + show(target, &model)
  }

  mutating func moveInReview(_ act: Act, _ model: inout Model) -> Turn {
    guard case .review(var review) = stage, !review.isClosing,
      let plan = model.desk.flatMap(SittingPlan.init), let section = plan.current
    else { return .stay }
    if act == .openItem { return .effects(show(review.cursor.row, &model)) }
    let count = plan.items(in: section).count
    _ = review.cursor.move(act, count: count, page: max(1, model.size.height - 10))
    stage = .review(review)
    return .stay
  }

  /// Reads on in a question that has not enough room; after its end it begins again.
  mutating func scrollOn(by step: Int, _ model: Model) -> Turn {
    guard let layout = itemLayout(model), layout.isCut else { return .stay }
    let page = max(1, layout.question.height - 1)
    let target = layout.scroll(scroll) + step * page
    if layout.scroll(scroll) == layout.lastScroll, step > 0 {
      scroll = 0
    } else {
      scroll = layout.scroll(target)
    }
    return .stay
  }

  /// How the item in view is laid out in the body of the screen.
  func itemLayout(_ model: Model) -> ItemLayout? {
    guard let plan = model.desk.flatMap(SittingPlan.init), let item = item(plan), let entry else {
      return nil
    }
    let body = Rect(x: 0, y: 2, width: model.size.width, height: model.size.height - 4)
    return ItemLayout(
      item: item, entry: entry, answer: plan.recorded(item),
      area: SittingPicture.body(of: body, isAsked: leaving != nil))
  }
}
