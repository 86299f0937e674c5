import Guide
import Interview
import Screen
import Text

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

extension SittingScreen {
  mutating func type(_ input: Input, _ opened: OpenSession, _ model: inout Model) -> Transition? {
    let effects = advance(opened, &model)
    if leaving != nil {
      let turn = typeLeaving(input, &model)
      return effects.isEmpty ? turn : .effects(effects)
    }
    if hasJustClosed(model) {
      return .effects(effects + typeLate(input, model.renewed(opened), &model))
    }
    switch stage {
    case .word, .over: return field.type(input) ? .stay : nil
    case .item: return answer(input, opened, &model).map { .effects($0) }
    case .closed, .welcome, .resumed, .section, .review, .timeOver: return nil
    }
  }

  /// The item in view, while one is.
  func item(_ plan: SittingPlan) -> TestItem? {
    guard stage == .item, let section = plan.current else { return nil }
    let items = plan.items(in: section)
    return items.indices.contains(place) ? items[place] : nil
  }

  private mutating func answer(
    _ input: Input, _ opened: OpenSession, _ model: inout Model
  ) -> [Effect]? {
    guard let plan = SittingPlan(opened), let item = item(plan) else { return nil }
    let reaction = entry?.type(
      input, item: item, answer: plan.recorded(item),
      width: ItemLayout.editorWidth(model.size.width), at: most)
    switch reaction {
    case nil: return nil
    case .moved: return []
    case .answered(let answer):
      return answer == plan.recorded(item)
        ? [] : record([.itemAnswered(item: item.id, answer: answer, spent: most)], &model)
    case .full: tellFull(&model)
    case .typed: break
    }
    return entry?.typed.map { saveDraft($0, of: item, opened, &model) } ?? []
  }

  private func tellFull(_ model: inout Model) {
    if case .text = entry {
      model.notice = Notice(
        "The answer is full: it has room for \(TextLimit.answer.words) characters.")
    } else {
      model.notice = Notice("The line is full.")
    }
  }

  /// Takes in what was pressed before the page could be read that says that the time is over.
  private mutating func typeLate(
    _ input: Input, _ opened: OpenSession, _ model: inout Model
  ) -> [Effect] {
    guard case .timeOver(let id) = stage, let plan = SittingPlan(opened),
      let section = plan.assessment.section(id)
    else { return [] }
    let items = plan.items(in: section)
    guard items.indices.contains(place) else { return [] }
    // Whoever goes on typing has not looked up yet.
    closedAt = model.clock
    let reaction = entry?.type(
      input, item: items[place], answer: plan.recorded(items[place]),
      width: ItemLayout.editorWidth(model.size.width), at: most)
    if case .answered(let answer) = reaction { return recordLate(answer, opened, &model) }
    return entry?.typed.map { recordLate($0, opened, &model) } ?? []
  }

  private mutating func typeLeaving(_ input: Input, _ model: inout Model) -> Transition? {
    guard leaving?.type(input) == false else { return .stay }
    // Enter and Esc are commands; nothing else gets past this line.
    return input == .key(.enter) || input == .key(.escape) ? nil : .stay
  }
}

extension SittingScreen {
  /// Records happenings, and with them the time that they speak of.
  mutating func record(_ happenings: [Happening], _ model: inout Model) -> [Effect] {
    guard !happenings.isEmpty else { return [] }
    kept = most
    return model.record(happenings)
  }

  /// Saves what is being typed at once, as a draft.
  mutating func saveDraft(
    _ answer: TestAnswer, of item: TestItem, _ opened: OpenSession, _ model: inout Model
  ) -> [Effect] {
    let draft = Draft.answer(answer, spent: most)
    kept = most
    return model.saveDraft(draft, of: item.id)
  }

  /// Records every answer of the open section that was typed and is not recorded yet.
  mutating func recordTyped(
    at spent: Int, _ opened: OpenSession, _ model: inout Model
  ) -> [Effect] {
    guard let plan = SittingPlan(opened), let section = plan.current else { return [] }
    var happenings: [Happening] = []
    for item in plan.items(in: section) {
      guard let answer = plan.typed(item)?.answer else { continue }
      model.opened?.endDraft(of: item.id)
      guard isNews(answer, after: plan.recorded(item)) else { continue }
      happenings.append(.itemAnswered(item: item.id, answer: answer, spent: spent))
    }
    return record(happenings, &model)
  }

  /// Records what was typed as the time ran out: it is kept, and does not count.
  mutating func recordLate(
    _ answer: TestAnswer, _ opened: OpenSession, _ model: inout Model
  ) -> [Effect] {
    guard case .timeOver(let id) = stage, let plan = SittingPlan(opened),
      let section = plan.assessment.section(id)
    else { return [] }
    let items = plan.items(in: section)
    guard items.indices.contains(place), isNews(answer, after: plan.recorded(items[place])) else {
      return []
    }
    let spent = max(most, plan.limit(of: section) + 1)
    return record([.itemAnswered(item: items[place].id, answer: answer, spent: spent)], &model)
  }

  private func isNews(_ answer: TestAnswer, after recorded: TestAnswer?) -> Bool {
    guard let recorded else { return !answer.isEmpty }
    return answer != recorded
  }

  mutating func leave(_ opened: OpenSession, _ model: inout Model) -> [Effect] {
    var effects = advance(opened, &model)
    guard opened.holder == nil else { return effects }
    if stage.isTimed, let spent = spent(opened, model) {
      effects += recordTyped(at: spent, opened, &model)
    }
    if stage.isUnderWay, stage != .over {
      effects += record([.testLeft(by: hasLeft ? .word : .ended)], &model)
    }
    effects.append(.release(session: opened.id, seat: opened.seat))
    model.opened = nil
    return effects
  }
}

extension TestAnswer {
  /// Whether not even a blank was given.
  fileprivate var isEmpty: Bool {
    switch self {
    case .number(let text, let remark): text.isEmpty && remark.isEmpty
    case .text(let text): text.isEmpty
    case .choice, .ticks, .order: isBlank
    }
  }
}
