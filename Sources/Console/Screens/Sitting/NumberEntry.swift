import Guide
import Interview
import Screen

/// A number that is being typed, and the line beside it where one is asked for.
struct NumberEntry: Sendable, Hashable {
  private static let most = 300

  private(set) var number: LineField
  private(set) var remark: LineField
  private(set) var isInRemark = false

  init(_ answer: TestAnswer?) {
    if case .number(let text, let beside) = answer {
      number = LineField(text)
      remark = LineField(beside)
    } else {
      number = LineField()
      remark = LineField()
    }
  }

  var answer: TestAnswer { .number(text: number.text, remark: remark.text) }

  mutating func type(_ input: Input, item: TestItem) -> ItemEntry.Reaction? {
    let hasRemark = item.task.remark != nil
    if input == .key(.tab) || input == .key(.backTab) {
      isInRemark = hasRemark && !isInRemark
      return .moved
    }
    if input == .key(.down) || input == .key(.up) {
      isInRemark = hasRemark && input == .key(.down)
      return .moved
    }
    let before = isInRemark ? remark : number
    var changed = before
    guard changed.type(input) else { return nil }
    guard changed.characters.count <= Self.most || changed.text.count < before.text.count else {
      return .full
    }
    if isInRemark { remark = changed } else { number = changed }
    return changed.text == before.text ? .moved : .typed
  }
}

extension TestTask {
  /// What is asked beside a number.
  var remark: Remark? {
    if case .number(let key) = self { key.remark } else { nil }
  }
}
