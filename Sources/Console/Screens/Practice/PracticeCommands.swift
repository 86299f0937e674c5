import Interview
import Screen

extension PracticeScreen {
  func commands(_ model: Model) -> [Command<Action>] {
    switch page {
    case .reading, .none: []
    case .rating(_, let chosen): Self.rating(chosen, isSending: isSending) + Self.scrolling
    case .compared: [Self.goOn] + Self.scrolling
    case .done: Self.scrolling
    }
  }

  /// The keys of every page, for `docs/keys.md`.
  static var allPages: [Command<Action>] {
    rating(nil, isSending: false) + [goOn] + scrolling
  }

  private static func rating(_ chosen: Rating?, isSending: Bool) -> [Command<Action>] {
    Rating.all.map { level in
      Command(
        .choose(level), [.character(Character("\(level.value)"))],
        label: level == .lowest ? "rate" : nil,
        help: "Choose a level; until Enter another digit changes it.", keysShown: "1-5",
        isListed: level == .lowest)
    } + [
      Command(
        .give, [.enter], label: "give it",
        help: "Give the chosen level; it is recorded, and then the expert's is shown.",
        disabled: isSending
          ? "it is being recorded" : chosen == nil ? "press 1-5 first" : nil)
    ]
  }

  private static let goOn = Command(
    Action.goOn, [.enter], label: "next", help: "Go on to the next answer.")

  private static var scrolling: [Command<Action>] {
    Command.moving(Action.move).map { command in
      var command = command
      if command.action == .move(.down) { command.label = "scroll" }
      return command
    }
  }
}
