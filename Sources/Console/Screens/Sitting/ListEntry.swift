import Guide
import Interview
import Screen

/// The courses or statements of an item, and which of them are picked.
struct Picking {
  struct Option: Hashable {
    var id: String
    var text: String
  }

  let options: [Option]
  /// The ids of those picked.
  let picked: Set<String>
  /// Whether only one can be picked.
  let isSingle: Bool

  init(item: TestItem, answer: TestAnswer?) {
    switch item.task {
    case .choice(let choices):
      options = choices.map { Option(id: $0.id, text: $0.text) }
      isSingle = true
    case .ticks(let statements):
      options = statements.map { Option(id: $0.id, text: $0.text) }
      isSingle = false
    case .number, .order, .steps, .writing:
      options = []
      isSingle = false
    }
    switch answer {
    case .choice(let id): picked = id.map { [$0] } ?? []
    case .ticks(let ids): picked = Set(ids)
    default: picked = []
    }
  }

  /// The letter that picks an option.
  static func letter(_ index: Int) -> Character {
    Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(max(0, min(index, 25)))))
  }

  func isPicked(_ index: Int) -> Bool { picked.contains(options[index].id) }

  /// Takes in a key; nil where it means nothing to a list.
  func take(_ key: Key, _ cursor: inout ListCursor) -> ItemEntry.Reaction? {
    switch key {
    case .up, .backTab: cursor.move(Movement.up, count: options.count, page: 1)
    case .down, .tab: cursor.move(Movement.down, count: options.count, page: 1)
    case .home: cursor.move(Movement.first, count: options.count, page: 1)
    case .end: cursor.move(Movement.last, count: options.count, page: 1)
    case .character(" "): return pick(cursor.row)
    case .character(let character):
      let letter = Character(character.lowercased())
      let index = options.indices.first { Self.letter($0) == letter }
      guard let index else { return .moved }
      cursor.select(index, count: options.count)
      return pick(index)
    default: return nil
    }
    return .moved
  }

  private func pick(_ index: Int) -> ItemEntry.Reaction {
    guard options.indices.contains(index) else { return .moved }
    let id = options[index].id
    if isSingle { return .answered(.choice(id: isPicked(index) ? nil : id)) }
    let now = picked.symmetricDifference([id])
    return .answered(.ticks(ids: options.map(\.id).filter(now.contains)))
  }
}

/// Steps that are being put in order.
struct OrderEntry: Sendable, Hashable {
  private(set) var cursor = ListCursor()
  /// Whether the arrows carry the step under the cursor.
  private(set) var isCarrying = false

  /// The steps as they stand: in the candidate's order, or before that by their texts.
  static func shown(_ steps: [TestTask.Step], answer: TestAnswer?) -> [TestTask.Step] {
    let alphabetical = TestTask.Step.inAlphabeticalOrder(steps)
    guard case .order(let ids) = answer, !ids.isEmpty else { return alphabetical }
    // What an answer does not name, where a guide was changed, comes last.
    return ids.compactMap { id in steps.first { $0.id == id } }
      + alphabetical.filter { !ids.contains($0.id) }
  }

  /// Puts the step down that is being carried; false where none is.
  mutating func putDown() -> Bool {
    defer { isCarrying = false }
    return isCarrying
  }

  /// Takes in a key; nil where it means nothing to a list.
  mutating func take(
    _ key: Key, steps: [TestTask.Step], answer: TestAnswer?
  ) -> ItemEntry.Reaction? {
    let shown = Self.shown(steps, answer: answer)
    switch key {
    case .up, .backTab: return move(to: cursor.row - 1, shown)
    case .down, .tab: return move(to: cursor.row + 1, shown)
    case .home: return move(to: 0, shown)
    case .end: return move(to: shown.count - 1, shown)
    case .character(" "):
      isCarrying.toggle()
      // To put a step down where it was is an answer, too.
      return isCarrying ? .moved : .answered(.order(ids: shown.map(\.id)))
    case .enter where isCarrying:
      isCarrying = false
      return .answered(.order(ids: shown.map(\.id)))
    case .character(let character):
      guard let place = character.wholeNumberValue, (1...9).contains(place),
        place <= shown.count
      else { return .moved }
      isCarrying = false
      return carry(to: place - 1, shown)
    default: return nil
    }
  }

  private mutating func move(to row: Int, _ shown: [TestTask.Step]) -> ItemEntry.Reaction {
    guard isCarrying else {
      cursor.select(row, count: shown.count)
      return .moved
    }
    return shown.indices.contains(row) ? carry(to: row, shown) : .moved
  }

  private mutating func carry(to row: Int, _ shown: [TestTask.Step]) -> ItemEntry.Reaction {
    guard shown.indices.contains(cursor.row) else { return .moved }
    var ids = shown.map(\.id)
    ids.insert(ids.remove(at: cursor.row), at: row)
    cursor.select(row, count: shown.count)
    return .answered(.order(ids: ids))
  }
}
