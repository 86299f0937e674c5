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
