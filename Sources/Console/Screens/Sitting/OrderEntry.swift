import Guide
import Interview
import Screen

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
