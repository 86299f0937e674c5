import Guide
import Interview
import Screen

/// How the item in view is being answered.
enum ItemEntry: Sendable {
  case number(NumberEntry)
  /// One or several of a list; the cursor is on one of them.
  case pick(ListCursor)
  case order(OrderEntry)
  case text(TextEditor)

  /// What a key did to the answer.
  enum Reaction: Sendable {
    /// Nothing that has to be kept.
    case moved
    /// The text is another one.
    case typed
    /// Not all of it had room.
    case full
    /// The answer is another one.
    case answered(TestAnswer)
  }

  /// Begins with an item, where its answer stands.
  init(_ item: TestItem, answer: TestAnswer?) {
    switch item.task {
    case .number: self = .number(NumberEntry(answer))
    case .choice, .ticks:
      let picking = Picking(item: item, answer: answer)
      var cursor = ListCursor()
      if let picked = picking.options.indices.first(where: picking.isPicked) {
        cursor.select(picked, count: picking.options.count)
      }
      self = .pick(cursor)
    case .order: self = .order(OrderEntry())
    case .steps, .writing:
      if case .text(let text) = answer {
        self = .text(TextEditor(text))
      } else {
        self = .text(TextEditor())
      }
    }
  }

  /// The answer that is being typed; nil where it is not typed.
  var typed: TestAnswer? {
    switch self {
    case .number(let entry): entry.answer
    case .text(let editor): .text(text: editor.text)
    case .pick, .order: nil
    }
  }

  /// Whether keys write a text.
  var isTyped: Bool { typed != nil }

  /// Takes in a key or a paste; nil where it means nothing to the answer.
  ///
  /// - Parameters:
  ///   - answer: the answer as it stands.
  ///   - width: the columns in which a text is shown.
  ///   - moment: milliseconds into the section.
  mutating func type(
    _ input: Input, item: TestItem, answer: TestAnswer?, width: Int, at moment: Int
  ) -> Reaction? {
    switch self {
    case .number(var entry):
      guard let reaction = entry.type(input, item: item) else { return nil }
      self = .number(entry)
      return reaction
    case .pick(var cursor):
      guard case .key(let key) = input,
        let reaction = Picking(item: item, answer: answer).take(key, &cursor)
      else { return nil }
      self = .pick(cursor)
      return reaction
    case .order(var entry):
      guard case .key(let key) = input, case .order(let steps) = item.task,
        let reaction = entry.take(key, steps: steps, answer: answer)
      else { return nil }
      self = .order(entry)
      return reaction
    case .text(var editor):
      let outcome = editor.type(input, width: width, at: moment)
      self = .text(editor)
      switch outcome {
      case .unknown: return nil
      case .taken: return .moved
      case .changed: return .typed
      case .full: return .full
      }
    }
  }
}

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
