import Screen

/// What is seen until the candidate's test has been read.
struct WaitingScreen: ConsoleScreen {
  let name = "Test"
  var isLocked: Bool { true }

  func commands(_ model: Model) -> [Command<Act>] {
    [Command<Act>(.leave, [.character("q")], label: "leave", help: "Leave the program.")]
  }

  mutating func perform(_ act: Act, _ model: inout Model) -> Turn { .stay }

  func draw(_ model: Model, on surface: inout Surface, in area: Rect) {
    surface.write("Reading the test …", in: area.inset(left: 2, top: 1), style: .quiet)
  }
}
