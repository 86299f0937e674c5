package import Guide
package import Interview

extension TestAnswer {
  /// The answer to an item in words, for those who mark and review it.
  package func words(for item: TestItem) -> String {
    switch self {
    case .number(let text, let remark):
      remark.isEmpty ? text : "\(isBlank ? "no number" : text) / \(remark)"
    case .choice(let id): id.map { item.task.optionText($0) } ?? ""
    case .ticks(let ids): ids.map { item.task.optionText($0) }.joined(separator: "; ")
    case .order(let ids): ids.map { item.task.optionText($0) }.joined(separator: " > ")
    case .text(let text): text
    }
  }
}

extension TestTask {
  /// What stands at an id within the item, with the id in front.
  func optionText(_ id: String) -> String {
    let text: String? =
      switch self {
      case .choice(let choices): choices.first { $0.id == id }?.text
      case .ticks(let statements): statements.first { $0.id == id }?.text
      case .order(let steps): steps.first { $0.id == id }?.text
      case .steps(let list): list.steps.first { $0.id == id }?.text
      case .number, .writing: nil
      }
    return text.map { "\(id): \($0)" } ?? id
  }

  /// What a full answer is, in words, for those who mark and review it.
  package var keyWords: String {
    switch self {
    case .number(let key):
      let range = key.from == key.to ? key.from : "\(key.from) to \(key.to)"
      return range + (key.units.first.map { $0 == "%" ? "%" : " \($0)" } ?? "")
    case .choice(let choices):
      return choices.max { $0.points < $1.points }.map { optionText($0.id) } ?? ""
    case .ticks(let statements):
      return statements.filter(\.isRight).map { optionText($0.id) }.joined(separator: "; ")
    case .order(let steps): return steps.map { optionText($0.id) }.joined(separator: " > ")
    case .steps(let list):
      return list.steps.map { ($0.isEssential ? "! " : "") + $0.text }.joined(separator: "; ")
    case .writing(let contains): return contains.joined(separator: "; ")
    }
  }
}

extension OpenMark {
  /// The mark in a line: `tone 4, clarity 3`, the ids of the steps ticked, or the points.
  package func words(_ criteria: [Criterion]) -> String {
    switch self {
    case .ratings(let ratings):
      criteria.compactMap { criterion in
        ratings[criterion.id].map { "\(criterion.id) \($0.value)" }
      }.joined(separator: ", ")
    case .steps(let ids): ids.isEmpty ? "no step" : ids.joined(separator: ", ")
    case .points(let earned): earned == 1 ? "1 point" : "\(earned) points"
    }
  }
}
