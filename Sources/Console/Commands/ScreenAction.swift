/// What the commands of one screen do: an enum, so that none of them can lack a branch.
protocol ScreenAction: Hashable, Sendable {
  /// What the palette calls it, in `kebab-case`; nothing is decided by it.
  var name: String { get }
}

extension ScreenAction {
  /// The case's own name: `nextQuestion` is `next-question`.
  ///
  /// A case that holds an action goes by that one's name: `move(.pageUp)` is `page-up`.
  var name: String {
    let held = Mirror(reflecting: self).children.first
    if let action = held?.value as? any ScreenAction { return action.name }
    return (held?.label ?? "\(self)").kebabCase
  }
}

extension String {
  /// `camelCase` as `kebab-case`.
  var kebabCase: String {
    reduce(into: "") { words, character in
      words += character.isUppercase ? "-" + character.lowercased() : String(character)
    }
  }
}

/// What can be done on every screen, and is the console's to do.
enum ConsoleAction: ScreenAction {
  case palette
  case filter
  case findNext
  case findPrevious
  case back
  case leave
  case quit
  case redraw
  case suspend
  case choosePin
  case lock
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
