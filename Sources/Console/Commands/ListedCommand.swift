import Screen

/// A command of any screen, as footer, help, palette and `docs/keys.md` show it.
struct ListedCommand: Sendable {
  /// The keys for it; none where only the palette has it.
  var keys: [Key]
  /// A word or two for the footer; nil keeps it out of there.
  var label: String?
  /// One sentence for help and palette.
  var help: String
  /// Why it cannot be done now; nil when it can.
  var disabled: String?
  /// How the keys are written, where that is not simply their names.
  private let keysShown: String?
  /// Whether help and palette list it.
  var isListed: Bool
  /// What the console is to do; nil for what is the screen's affair.
  var console: ConsoleAction?
  /// What the screen is to do.
  var screen: (any ScreenAction)?

  init<Action>(_ command: Command<Action>) {
    switch command.task {
    case .screen(let action): screen = action
    case .console(let action): console = action
    }
    keys = command.keys
    label = command.label
    help = command.help
    disabled = command.disabled
    keysShown = command.keysShown
    isListed = command.isListed
  }

  /// How the keys are written, worked out when asked for: the list is made for every key.
  var keyNames: String { keysShown ?? keys.map(\.name).joined(separator: " ") }

  /// What the footer writes for the keys.
  var footerKeys: String { keysShown ?? keys.first?.name ?? "" }

  /// Whether it does the same, now or at another time.
  func isSame(as other: ListedCommand) -> Bool { name == other.name && help == other.help }

  /// What it does, as the palette calls it.
  var name: String { screen?.name ?? console?.name ?? "" }
}
