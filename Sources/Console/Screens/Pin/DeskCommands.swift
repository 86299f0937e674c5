import Interview
import Screen

/// What can be done where a PIN is asked for: the footer shows it, and `PinDesk` does it.
enum DeskAction: ScreenAction {
  case give
  case turnBack
}

extension PinDesk {
  var listed: [ListedCommand] {
    let give =
      switch stage {
      case .asking, .checking: "unlock"
      case .choosing: "go on"
      case .again, .keeping: "set"
      }
    return [
      ListedCommand(
        Command<DeskAction>(.give, [.enter], label: give, help: "Give the PIN.")),
      ListedCommand(
        Command<DeskAction>(
          .turnBack, [.escape], label: isTheOnlyWay ? "empty, then leave" : "back",
          help: "Empty the field, then go back.")),
    ]
  }
}
