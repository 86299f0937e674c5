/// What was done to a text, so that it can be taken back and done again.
struct EditHistory: Sendable {
  /// One change: characters at a place gave way to others.
  struct Edit: Sendable {
    var at: Int
    var removed: [Character]
    var inserted: [Character]
    var cursorBefore: Int
    var cursorAfter: Int

    /// The change that takes this one back.
    var inverse: Edit {
      Edit(
        at: at, removed: inserted, inserted: removed, cursorBefore: cursorAfter,
        cursorAfter: cursorBefore)
    }

    /// The same change without the characters at both ends that stay what they were.
    var trimmed: Edit {
      let least = min(removed.count, inserted.count)
      var head = 0
      while head < least, Self.same(removed[head], inserted[head]) { head += 1 }
      var tail = 0
      while tail < least - head,
        Self.same(removed[removed.count - 1 - tail], inserted[inserted.count - 1 - tail])
      {
        tail += 1
      }
      var edit = self
      edit.at += head
      edit.removed = Array(removed[head..<removed.count - tail])
      edit.inserted = Array(inserted[head..<inserted.count - tail])
      return edit
    }

    /// Equality of characters would take two spellings of one letter for the same.
    private static func same(_ left: Character, _ right: Character) -> Bool {
      left.unicodeScalars.elementsEqual(right.unicodeScalars)
    }
  }

  /// What a change was part of.
  enum Kind: Sendable {
    /// Character after character.
    case typing
    /// Characters taken away one by one.
    case deleting
    /// A change of its own: a paste, a line break, a word taken away.
    case other
  }

  /// Changes that are taken back together.
  private struct Step: Sendable {
    var kind: Kind
    var edits: [Edit]
    var at: Int
  }

  /// The longest pause in milliseconds within one step.
  private static let pause = 2000

  private var past: [Step] = []
  private var future: [Step] = []

  /// Remembers a change.
  ///
  /// - Parameter cursor: where the cursor stands before it.
  mutating func add(_ edit: Edit, _ kind: Kind, before cursor: Int, at moment: Int) {
    future = []
    if kind != .other, let last = past.last, last.kind == kind,
      let previous = last.edits.last, previous.cursorAfter == cursor,
      (0...Self.pause).contains(moment - last.at), !Self.beginsWord(edit, after: previous)
    {
      past[past.count - 1].edits.append(edit)
      past[past.count - 1].at = moment
    } else {
      past.append(Step(kind: kind, edits: [edit], at: moment))
    }
  }

  /// The changes that take the last step back, in their order.
  mutating func undo() -> [Edit] {
    guard let step = past.popLast() else { return [] }
    future.append(step)
    return step.edits.reversed().map(\.inverse)
  }

  /// The changes that do the step again that was taken back last.
  mutating func redo() -> [Edit] {
    guard let step = future.popLast() else { return [] }
    past.append(step)
    return step.edits
  }

  /// Whether a word begins: what was typed before was a blank, and this is none.
  private static func beginsWord(_ edit: Edit, after previous: Edit) -> Bool {
    guard let last = previous.inserted.last, let next = edit.inserted.last else { return false }
    return last.isWhitespace && !next.isWhitespace
  }
}
