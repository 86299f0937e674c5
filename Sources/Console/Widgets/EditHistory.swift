/// What was done to a text, so that it can be taken back and done again.
struct EditHistory: Sendable, Hashable {
  /// What a change was part of.
  enum Kind: Sendable {
    case typing
    /// Characters taken away one by one.
    case deleting
    /// A change of its own: a paste, a line break, a word taken away.
    case other
  }

  /// Changes that are taken back together.
  private struct Step: Sendable, Hashable {
    var kind: Kind
    var edits: [TextEdit]
    var at: Int
  }

  /// The longest pause in milliseconds within one step.
  private static let pause = 2000

  private var past: [Step] = []
  private var future: [Step] = []

  /// Remembers a change.
  ///
  /// - Parameter cursor: where the cursor stands before it.
  mutating func add(
    _ edit: TextEdit, _ kind: Kind, before cursor: TextEditor.Place, at moment: Int
  ) {
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
  mutating func undo() -> [TextEdit] {
    guard let step = past.popLast() else { return [] }
    future.append(step)
    return step.edits.reversed().map(\.inverse)
  }

  /// The changes that do the step again that was taken back last.
  mutating func redo() -> [TextEdit] {
    guard let step = future.popLast() else { return [] }
    past.append(step)
    return step.edits
  }

  /// Whether a word begins: what was typed before was a blank, and this is none.
  private static func beginsWord(_ edit: TextEdit, after previous: TextEdit) -> Bool {
    guard let last = previous.inserted.last?.characters.last,
      let next = edit.inserted.last?.characters.last
    else { return false }
    return last.isWhitespace && !next.isWhitespace
  }
}
