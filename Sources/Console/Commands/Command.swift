import Screen

/// Names what a command does.
struct Act: Sendable, Hashable {
  /// A stable name, `kebab-case`, unique within a screen.
  let name: String

  init(_ name: String) {
    self.name = name
  }
}

/// Something that can be done on a screen.
///
/// One list of these feeds the keys, the footer, help, the palette and the
/// generated `docs/keys.md`.
struct Command: Sendable, Hashable {
  /// What it does.
  var act: Act
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

  init(
    _ act: Act, _ keys: [Key], label: String? = nil, help: String, disabled: String? = nil,
    keysShown: String? = nil, isListed: Bool = true
  ) {
    self.isListed = isListed
    self.act = act
    self.keys = keys
    self.label = label
    self.help = help
    self.disabled = disabled
    self.keysShown = keysShown
  }

  /// The keys as they are written.
  var keyNames: String {
    keysShown ?? keys.map(\.name).joined(separator: " ")
  }
}

extension Act {
  static let up = Act("up")
  static let down = Act("down")
  static let left = Act("left")
  static let right = Act("right")
  static let pageUp = Act("page-up")
  static let pageDown = Act("page-down")
  static let first = Act("first")
  static let last = Act("last")
  static let nextPane = Act("next-pane")
  static let previousPane = Act("previous-pane")
  static let enter = Act("enter")
  static let help = Act("help")
  static let palette = Act("palette")
  static let filter = Act("filter")
  static let back = Act("back")
  static let leave = Act("leave")
  static let redraw = Act("redraw")
  static let suspend = Act("suspend")
}

extension Command {
  /// The commands that every screen has, after its own.
  static func everywhere(_ screen: any ConsoleScreen, isFirst: Bool) -> [Command] {
    [
      Command(.palette, [.character(":")], help: "Find any command of this screen by name."),
      Command(
        .filter, [.character("/")], help: "Show only what contains a text.",
        disabled: screen.filterText == nil ? "there is nothing to filter on this screen" : nil),
      Command(.back, [.escape], help: "Go one step back."),
      Command(
        .leave, [.character("q")], label: isFirst ? "quit" : "leave",
        help: isFirst
          ? "Leave the program; it asks first where something could not be saved."
          : "Leave this screen; what was done here is saved."),
      Command(.redraw, [.control("l")], help: "Paint the whole screen again."),
      Command(.suspend, [.control("z")], help: "Suspend the program; `fg` brings it back."),
      Command(.help, [.character("?")], label: "help", help: "Show all that can be done here."),
    ]
  }

  /// Moving through a list or a text.
  static let moving: [Command] = [
    Command(.up, [.up, .character("k")], help: "Move up."),
    Command(.down, [.down, .character("j")], help: "Move down."),
    Command(.pageUp, [.pageUp, .control("u")], help: "Move a page up."),
    Command(.pageDown, [.pageDown, .control("d")], help: "Move a page down."),
    Command(.first, [.home], help: "Move to the beginning."),
    Command(.last, [.end, .character("G")], help: "Move to the end."),
  ]
}
