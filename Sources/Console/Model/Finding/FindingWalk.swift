import Screen

/// Finds a text by moving through a screen with its own keys, as a person would who looks for it.
///
/// So it finds in any list and any text, just where the screen's own keys go, and in nothing else.
/// It is tried out on a copy, so that nothing comes of it but the moves that lead there.
struct FindingWalk {
  let text: String
  let way: Movement
  /// More than these moves are not tried.
  static let furthest = 3000

  /// Goes to the next place of the text, beginning anew at the other end; false where there is none.
  func go(_ model: inout Model) -> (found: Bool, effects: [Effect]) {
    guard let step = key(way, model), let back = key(way == .down ? .up : .down, model) else {
      return (false, [])
    }
    var walker = model
    walker.finding = nil
    walker.notice = nil
    var before = Glance(walker, text)
    let start = before
    var keys: [Key] = []
    var isRound = false
    for _ in 0..<Self.furthest {
      walker.press(step)
      var now = Glance(walker, text)
      if now == before {
        // The end: on from the other one.
        guard !isRound else { break }
        isRound = true
        let isBack = goToOtherEnd(&walker, by: back, &keys)
        guard isBack else { break }
        now = Glance(walker, text)
        if now.isHere || now.hasNew(since: nil) { return (true, replay(keys, on: &model)) }
        before = now
        continue
      }
      keys.append(step)
      if now.isHere || now.hasNew(since: before) { return (true, replay(keys, on: &model)) }
      if isRound, now == start { break }
      before = now
    }
    // The only place is the one where we are.
    return (start.isHere || start.hasNew(since: nil), [])
  }

  /// The screen's own key for a move; nil where it has none.
  private func key(_ way: Movement, _ model: Model) -> Key? {
    let key: Key = way == .down ? .down : .up
    return model.screen.listed(model).contains { $0.keys.contains(key) && $0.disabled == nil }
      ? key : nil
  }

  private func goToOtherEnd(_ walker: inout Model, by back: Key, _ keys: inout [Key]) -> Bool {
    let jump: Key = way == .down ? .home : .end
    if walker.screen.listed(walker).contains(where: { $0.keys.contains(jump) }) {
      walker.press(jump)
      keys.append(jump)
      return true
    }
    var before = Glance(walker, text)
    for _ in 0..<Self.furthest {
      walker.press(back)
      let now = Glance(walker, text)
      if now == before { return true }
      keys.append(back)
      before = now
    }
    return false
  }

  private func replay(_ keys: [Key], on model: inout Model) -> [Effect] {
    keys.flatMap { model.press($0) }
  }
}

extension Model {
  /// Does what a key of the visible screen stands for, if anything.
  @discardableResult
  fileprivate mutating func press(_ key: Key) -> [Effect] {
    guard let command = screen.listed(self).first(where: { $0.keys.contains(key) }),
      command.disabled == nil, let action = command.screen
    else { return [] }
    return withScreen { screen, model in screen.perform(listed: action, &model) }
  }
}

/// What is seen of a screen on the way.
private struct Glance: Equatable {
  private let body: Surface
  private let text: String
  /// Whether the text stands in the line of the cursor.
  let isHere: Bool
  private let hasCursor: Bool
  private let lines: [String]

  init(_ model: Model, _ text: String) {
    var surface = Surface(size: model.size)
    let area = model.body
    model.screen.draw(model, on: &surface, in: area)
    body = surface
    self.text = text
    lines = (area.y..<area.maxY).filter { y in
      !surface.places(of: text, in: area.row(y - area.y)).isEmpty
    }.map { y in surface.line(y) }
    let cursor = surface.cursor.flatMap { area.contains($0) ? $0 : nil }
    hasCursor = cursor != nil
    isHere =
      cursor.map { !surface.places(of: text, in: area.row($0.y - area.y)).isEmpty } ?? false
  }

  /// Whether the text stands, in a text that scrolls without a cursor, in a line that came into view.
  func hasNew(since before: Glance?) -> Bool {
    guard !hasCursor else { return false }
    return lines.contains { !(before?.lines.contains($0) ?? false) }
  }
}
