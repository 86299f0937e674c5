import Interview
import Screen

/// One screen of the console: its state, what can be done there, and its picture.
///
/// A screen draws from the model and its own state alone, and never does
/// anything by itself: what it wants done it returns in a `Transition`.
protocol ConsoleScreen: Sendable {
  /// What its commands do.
  associatedtype Action: ScreenAction
  /// The name that the first line of the screen begins with.
  var name: String { get }
  /// What stands beside the name: whom or what the screen is about.
  func subject(_ model: Model) -> String
  /// What stands at the right end of the first line.
  func corner(_ model: Model) -> String
  /// What can be done here now, in the order in which help lists it.
  func commands(_ model: Model) -> [Command<Action>]
  /// Whether characters are text here at the moment, not commands.
  var isTyping: Bool { get }
  /// Whether a character is no part of what is typed here, so that it stays a command.
  func isCommandWhileTyping(_ key: Key) -> Bool
  /// Whether a key can be taken although the guide for new sessions is not there yet.
  func takesAhead(_ input: Input) -> Bool
  /// Whether nothing but this screen may be reached from here: no help, palette or suspension.
  var isLocked: Bool { get }
  /// Does what a command stands for.
  mutating func perform(_ action: Action, _ model: inout Model) -> Transition
  /// Takes in a key or a paste while typing; nil where it means nothing to the text.
  mutating func type(_ input: Input, _ model: inout Model) -> Transition?
  /// Takes note of a key that means nothing here, so that what was being asked is not answered by
  /// what is typed on.
  mutating func passOver()
  /// Steps back inside the screen; nil where there is nothing to step back from.
  mutating func stepBack(_ model: inout Model) -> Transition?
  /// Takes note that time has passed or the open session has changed.
  mutating func refresh(_ model: inout Model) -> Transition
  /// Takes in what the world outside has to tell, as far as it concerns this screen.
  ///
  /// Every screen hears it, the visible one and those below. Each can close with it; only the
  /// visible one can go elsewhere.
  mutating func receive(_ news: Message, _ model: inout Model) -> Transition
  /// What the screen wants to be read anew when the ledger has changed.
  ///
  /// - Parameter isVisible: whether it is the one that is shown.
  func wants(_ model: Model, isVisible: Bool) -> [Effect]
  /// A text without the names that must not be seen at this screen.
  func withoutNames(_ text: String) -> String
  /// Whether the screen works on the open session, which stays open as long as it is there.
  var isOfSession: Bool { get }
  /// Whether it is asked here how the program is to end.
  var asksHowToEnd: Bool { get }
  /// The PIN was given that this screen had asked for, or was chosen.
  mutating func seatGiven(_ model: inout Model) -> Transition
  /// Whoever was asked for it turned back.
  mutating func seatRefused(_ model: inout Model) -> Transition
  /// Takes in the text of the `/` filter, empty when it is taken off.
  mutating func filter(_ text: String, _ model: inout Model)
  /// What is filtered by now; nil where the screen has no filter.
  var filterText: String? { get }
  /// What has to be read once the filter is another.
  mutating func afterFilter(_ model: inout Model) -> Transition
  /// Whether `/` finds a text here, where there is no filter.
  var finds: Bool { get }
  /// What is still to be recorded, before the screen is left for good or the program ends.
  mutating func leave(_ model: inout Model) -> [Effect]
  /// What has to be recorded before the program is suspended.
  mutating func pause(_ model: inout Model) -> [Effect]
  /// Draws everything between the first line and the status line.
  func draw(_ model: Model, on surface: inout Surface, in area: Rect)
  /// What stands at the left of the status line while nothing else is to be told.
  func status(_ model: Model) -> (left: String, right: String)
  /// Milliseconds after which the screen wants a tick; nil for none.
  func wakeAfter(_ model: Model) -> Int?
}

extension ConsoleScreen {
  mutating func passOver() {}

  /// What can be done here now, whatever the screen.
  func listed(_ model: Model) -> [ListedCommand] { commands(model).map { ListedCommand($0) } }

  /// Does what a listed command of this screen stands for.
  mutating func perform(listed action: any ScreenAction, _ model: inout Model) -> Transition {
    guard let own = action as? Action else { return .stay }
    return perform(own, &model)
  }

  func subject(_ model: Model) -> String { "" }
  func corner(_ model: Model) -> String { "" }
  var isTyping: Bool { false }
  func isCommandWhileTyping(_ key: Key) -> Bool { false }
  func takesAhead(_ input: Input) -> Bool { false }
  var isLocked: Bool { false }
  mutating func type(_ input: Input, _ model: inout Model) -> Transition? { nil }
  mutating func stepBack(_ model: inout Model) -> Transition? { nil }
  mutating func refresh(_ model: inout Model) -> Transition { .stay }
  mutating func receive(_ news: Message, _ model: inout Model) -> Transition { .stay }
  func wants(_ model: Model, isVisible: Bool) -> [Effect] { [] }
  func withoutNames(_ text: String) -> String { text }
  var isOfSession: Bool { false }
  var asksHowToEnd: Bool { false }
  mutating func seatGiven(_ model: inout Model) -> Transition { .stay }
  mutating func seatRefused(_ model: inout Model) -> Transition { .stay }
  mutating func filter(_ text: String, _ model: inout Model) {}
  var filterText: String? { nil }
  mutating func afterFilter(_ model: inout Model) -> Transition { .stay }
  var finds: Bool { !isTyping && !isLocked }
  mutating func leave(_ model: inout Model) -> [Effect] { [] }
  mutating func pause(_ model: inout Model) -> [Effect] { [] }
  func status(_ model: Model) -> (left: String, right: String) { ("", "") }
  func wakeAfter(_ model: Model) -> Int? { nil }
}

/// What a screen wants after it has taken something in.
struct Transition: Sendable {
  enum Move: Sendable {
    case stay
    case push(any ConsoleScreen)
    case replace(any ConsoleScreen)
    case pop
    /// Takes the screen off, with nothing left for it to record.
    case close
  }

  var move: Move = .stay
  var effects: [Effect] = []

  static let stay = Transition()
  static let pop = Transition(move: .pop)
  static let close = Transition(move: .close)

  static func push(_ screen: any ConsoleScreen) -> Transition { Transition(move: .push(screen)) }
  static func effects(_ effects: [Effect]) -> Transition { Transition(effects: effects) }
}
