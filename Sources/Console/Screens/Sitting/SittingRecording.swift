import Guide
import Interview

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
