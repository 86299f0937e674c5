import Guide
import Interview
import Screen

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
      model.notice = Notice("The answer is full: it has room for 8,000 characters.")
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
