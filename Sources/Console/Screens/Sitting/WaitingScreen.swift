import Screen

/// What is seen until the candidate's test has been read.
struct WaitingScreen: ConsoleScreen {
  /// Nothing can be done but to leave, which is the console's.
  enum Action: ScreenAction {}

  let name = "Test"
  var isLocked: Bool { true }

  func commands(_ model: Model) -> [Command<Action>] {
    [Command(.leave, [.character("q")], label: "leave", help: "Leave the program.")]
  }

  mutating func perform(_ action: Action, _ model: inout Model) -> Transition {}

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    surface.write("Reading the test …", in: area.inset(left: 2, top: 1), style: .quiet)
  }
}
