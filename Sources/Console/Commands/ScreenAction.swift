/// What the commands of one screen do: an enum, so that none of them can lack a branch.
protocol ScreenAction: Hashable, Sendable {
  /// What the palette calls it, in `kebab-case`; nothing is decided by it.
  var name: String { get }
}

extension ScreenAction {
  /// The case's own name: `nextQuestion` is `next-question`, and `rate(4)` is `rate`.
  ///
  /// A case that hands on another action is called like that: `move(.pageUp)` is `page-up`.
  var name: String {
    if let inner = Mirror(reflecting: self).children.first?.value as? any ScreenAction {
      return inner.name
    }
    var name = ""
    for character in "\(self)".prefix(while: { $0 != "(" }) {
      name += character.isUppercase ? "-" + character.lowercased() : String(character)
    }
    return name
  }
}

/// What can be done on every screen, and is the console's to do.
enum ConsoleAction: ScreenAction {
  case palette
  case filter
  case back
  case leave
  case redraw
  case suspend
  case help
  case saveElsewhere
}

/// A move through a list or a text.
enum Movement: ScreenAction, CaseIterable {
  case up
  case down
  case pageUp
  case pageDown
  case first
  case last
}
