import Screen

/// Something that can be done on a screen.
///
/// One list of these feeds the keys, the footer, help, the palette and the
/// generated `docs/keys.md`.
struct Command<Action: ScreenAction>: Sendable, Hashable {
  /// Whose affair it is.
  enum Task: Sendable, Hashable {
    case screen(Action)
    /// The console's, on any screen.
    case console(ConsoleAction)
  }

  var task: Task
  /// The keys for it; none where only the palette has it.
  var keys: [Key]
  /// A word or two for the footer; nil keeps it out of there.
  var label: String?
  /// One sentence for help and palette.
  var help: String
  /// Why it cannot be done now; nil when it can.
  var disabled: String?
  /// How the keys are written, where that is not simply their names.
  var keysShown: String?
  /// Whether help and palette list it; one of a row of like keys speaks for all.
  var isListed: Bool

  private init(
    _ task: Task, _ keys: [Key], _ label: String?, _ help: String, _ disabled: String?,
    _ keysShown: String?, _ isListed: Bool
  ) {
    self.task = task
    self.keys = keys
    self.label = label
    self.help = help
    self.disabled = disabled
    self.keysShown = keysShown
    self.isListed = isListed
  }

  /// A command of the screen.
  init(
    _ action: Action, _ keys: [Key], label: String? = nil, help: String, disabled: String? = nil,
    keysShown: String? = nil, isListed: Bool = true
  ) {
    self.init(.screen(action), keys, label, help, disabled, keysShown, isListed)
  }

  /// A command of the console that the screen gives a word or keys of its own.
  init(
    _ action: ConsoleAction, _ keys: [Key], label: String? = nil, help: String,
    disabled: String? = nil, keysShown: String? = nil, isListed: Bool = true
  ) {
    self.init(.console(action), keys, label, help, disabled, keysShown, isListed)
  }

  /// What it does, where that is the screen's affair.
  var action: Action? {
    if case .screen(let action) = task { action } else { nil }
  }
}

extension Command {
  /// Offered while the ledger's files are not in their places.
  static var savingElsewhere: Command {
    Command(
      .console(.saveElsewhere), [.character("W")], "new file",
      "Write all that this console knows, and what is not saved, into a new file.", nil, nil, true)
  }

  /// Moving through a list or a text.
  static func moving(_ action: (Movement) -> Action) -> [Command] {
    Movement.allCases.map { movement in
      let (keys, help): ([Key], String) =
        switch movement {
        case .up: ([.up, .character("k")], "Move up.")
        case .down: ([.down, .character("j")], "Move down.")
        case .pageUp: ([.pageUp, .control("u")], "Move a page up.")
        case .pageDown: ([.pageDown, .control("d")], "Move a page down.")
        case .first: ([.home], "Move to the beginning.")
        case .last: ([.end, .character("G")], "Move to the end.")
        }
      return Command(action(movement), keys, help: help)
    }
  }
}

extension Command {
  /// Moving by a line in the part of the screen that has the focus.
  static func movingInPane(_ action: (Movement) -> Action) -> [Command] {
    [
      Command(
        action(.up), [.up, .character("k")], help: "Move up in the part of the screen you are in."),
      Command(
        action(.down), [.down, .character("j")],
        help: "Move down in the part of the screen you are in."),
    ]
  }
}

extension Command<ConsoleAction> {
  /// The commands that every screen has, after its own.
  ///
  /// - Parameters:
  ///   - noChoice: why no PIN can be chosen; nil where one can.
  ///   - noLock: why the console cannot be locked; nil where it can.
  ///   - noFinding: why there is no next place to go to; nil where there is.
  static func everywhere(
    _ screen: any ConsoleScreen, isFirst: Bool, noChoice: String? = nil, noLock: String? = nil,
    noFinding: String? = nil
  ) -> [Command] {
    func command(
      _ action: ConsoleAction, _ keys: [Key], label: String? = nil, help: String,
      disabled: String? = nil
    ) -> Command {
      Command(.console(action), keys, label, help, disabled, nil, true)
    }
    return [
      command(.palette, [.character(":")], help: "Find any command of this screen by name."),
      command(
        .filter, [.character("/")],
        help: "Find a text, or in a list that filters show only what contains it; ↓ and ↑ go on.",
        disabled: screen.filterText == nil && !screen.finds
          ? "there is nothing to find in on this screen" : nil),
      command(.findNext, [.character("n")], help: "Go on to the next place.", disabled: noFinding),
      command(
        .findPrevious, [.character("N")], help: "Go back to the place before.",
        disabled: noFinding),
      command(.back, [.escape], help: "Go one step back."),
      command(
        .leave, [.character("q")], label: isFirst ? "quit" : "leave",
        help: isFirst
          ? "Leave the program; it asks first where something could not be saved."
          : "Leave this screen; what was done here is saved."),
      command(.quit, [], help: "Leave the program from any screen; `:q` does, too."),
      command(.redraw, [.control("l")], help: "Paint the whole screen again."),
      command(
        .choosePin, [], help: "Choose a PIN for your seat, or another, or none.",
        disabled: noChoice),
      command(
        .lock, [], help: "Hide everything until your PIN is given.", disabled: noLock),
      command(.suspend, [.control("z")], help: "Suspend the program; `fg` brings it back."),
      command(.help, [.character("?")], label: "help", help: "Show all that can be done here."),
    ]
  }
}
